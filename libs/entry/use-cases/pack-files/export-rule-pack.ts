import { Injectable } from '@nestjs/common';
import { Clock, dayOf, refuse, type Result, success } from '#kernel';
import { packFileLimits } from '../../domain/pack-files/parsed-text.js';
import { type PackFile, packFormat } from '../../domain/pack-files/pack-file.schema.js';
import { signPack } from '../../domain/pack-files/sign-pack.js';
import { writePackFile } from '../../domain/pack-files/write-pack-file.js';
import { toRuleText } from '../../domain/rules/rule-text.js';
import { ruleLimits } from '../../domain/rules/vocabulary.js';
import { AuthorityRepository } from '../../persistence/authority.repository.js';
import { RuleRepository } from '../../persistence/rule.repository.js';
import { SigningKeys } from './signing-keys.js';

export interface ExportChoice {
  readonly format: 'yaml' | 'json';
  /** Only rules of this country; all when left out. */
  readonly country?: string | undefined;
  /** Only rules of the authority with this code; all when left out. */
  readonly authority?: string | undefined;
  /** Title of the file. */
  readonly title?: string | undefined;
}

/** Writes the published rules, every version of each, as one signed file. */
@Injectable()
export class ExportRulePack {
  constructor(
    private readonly rules: RuleRepository,
    private readonly authorities: AuthorityRepository,
    private readonly keys: SigningKeys,
    private readonly clock: Clock,
  ) {}

  /** Refuses `rule-pack.too-large` for more than a file holds, and for what is large as YAML. */
  async export(organisationId: string, { format, country, authority, title = 'Entry rules' }: ExportChoice): Promise<Result<string>> {
    const all = (await this.rules.published(organisationId)).map(toRuleText);
    const rules = all.filter((rule) => (!country || rule.regions.some((region) => region.country === country)) && (!authority || rule.authority === authority));
    if (rules.length > ruleLimits.rulesInPack) return refuse('rule-pack.too-large', { detail: 'Export one country or one authority at a time.' });
    const named = new Set(rules.map((rule) => rule.authority));
    const authorities = (await this.authorities.list(organisationId)).filter(({ code }) => named.has(code)).map(({ code, kind, name }) => ({ code, kind, name }));
    const file: PackFile = { format: packFormat, code: 'entry-rules', title, exportedOn: dayOf(this.clock.now()), authorities, rules };
    const text = writePackFile(signPack(file, await this.keys.privateKey(organisationId)), format);
    if (Buffer.byteLength(text) > packFileLimits[format]) return refuse('rule-pack.too-large', { detail: 'Export it as JSON, or one country at a time.' });
    return success(text);
  }
}
