import { Injectable } from '@nestjs/common';
import { Clock, dayOf, isRefusal, refuse, type Result, success } from '#kernel';
import { packFileLimits } from '../../domain/pack-files/parsed-text.js';
import { packFormat } from '../../domain/pack-files/pack-file.schema.js';
import { writePackFile } from '../../domain/pack-files/write-pack-file.js';
import { toRuleText } from '../../domain/rules/rule-text.js';
import { ReadRuleDraft } from '../authoring/read-rule-draft.js';

/** Writes a draft as a file that can be changed elsewhere and imported again as another draft. */
@Injectable()
export class ExportRuleDraft {
  constructor(
    private readonly drafts: ReadRuleDraft,
    private readonly clock: Clock,
  ) {}

  /**
   * Refuses `entry.draft-unknown`, and `rule-pack.too-large` for what is large as YAML. Not signed: nobody has reviewed it, and a signature would
   * break with the first change.
   */
  async export(organisationId: string, draftId: string, format: 'yaml' | 'json'): Promise<Result<string>> {
    const pack = await this.drafts.pack(organisationId, draftId);
    if (isRefusal(pack)) return pack;
    const { code, title, authorities, rules } = pack.value;
    const file = { format: packFormat, code, title, exportedOn: dayOf(this.clock.now()), authorities: [...authorities], rules: rules.map(toRuleText) };
    const text = writePackFile(file, format);
    return Buffer.byteLength(text) > packFileLimits[format] ? refuse('rule-pack.too-large', { detail: 'Take it as JSON.' }) : success(text);
  }
}
