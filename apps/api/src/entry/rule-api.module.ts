import { Module } from '@nestjs/common';
import { AccountsModule } from '#accounts';
import { EntryModule } from '#entry';
import { ReadinessModule } from '#readiness';
import { RuleController } from './rule.controller.js';
import { RuleDraftController } from './rule-draft.controller.js';
import { RuleDraftFileController } from './rule-draft-file.controller.js';
import { RuleDraftRadiusController } from './rule-draft-radius.controller.js';
import { RuleDraftReader } from './rule-draft.reader.js';
import { RuleKeyController } from './rule-key.controller.js';
import { RulePackController } from './rule-pack.controller.js';

/** Entry rules, their changes and their files over HTTP. */
@Module({
  imports: [AccountsModule, EntryModule, ReadinessModule],
  controllers: [RuleController, RuleDraftController, RuleDraftFileController, RuleDraftRadiusController, RuleKeyController, RulePackController],
  providers: [RuleDraftReader],
})
export class RuleApiModule {}
