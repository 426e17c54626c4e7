import { Module } from '@nestjs/common';
import { AccountsModule } from '#accounts';
import { DocumentsModule } from '#documents';
import { EntryModule, PackingModule } from '#entry';
import { PackagesModule } from '#packages';
import { ReadinessModule } from '#readiness';
import { TravellersModule } from '#travellers';
import { ApplicationPhotoController } from './application-photo.controller.js';
import { ApplicationController } from './application.controller.js';
import { ApplicationReader } from './application.reader.js';
import { AuthorityController } from './authority.controller.js';
import { BatchListController } from './batch-list.controller.js';
import { BatchLetterController } from './batch-letter.controller.js';
import { BatchPackController } from './batch-pack.controller.js';
import { BatchReturnsController } from './batch-returns.controller.js';
import { BatchController } from './batch.controller.js';
import { BatchReader } from './batch.reader.js';
import { RuleChangeController } from './rule-change.controller.js';
import { QueueController } from './queue.controller.js';
import { QueueReader } from './queue.reader.js';
import { ChecklistController } from './checklist.controller.js';
import { PaperworkController } from './paperwork.controller.js';
import { VerdictController } from './verdict.controller.js';
import { WhatIfController } from './what-if.controller.js';

/** Applications, batches and verdicts over HTTP. */
@Module({
  imports: [AccountsModule, DocumentsModule, EntryModule, PackagesModule, PackingModule, ReadinessModule, TravellersModule],
  controllers: [
    ApplicationController, ApplicationPhotoController, AuthorityController, BatchController, BatchLetterController, BatchListController,
    BatchPackController, BatchReturnsController, VerdictController, RuleChangeController, WhatIfController, QueueController,
    ChecklistController, PaperworkController,
  ],
  providers: [ApplicationReader, BatchReader, QueueReader],
})
export class EntryApiModule {}
