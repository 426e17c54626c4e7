import { Injectable } from '@nestjs/common';
import { Clock, dayOf, type IsoDate, isRefusal, refuse, type Result, success } from '#kernel';
import { followIndex, indexAuthority, indexPack, indexRules } from '../../domain/passport-index/index-rules.js';
import { indexLimits, readIndex } from '../../domain/passport-index/read-index.js';
import { sameWords } from '../../domain/rules/plan-publication.js';
import { fromRuleTexts, type RuleText, toRuleText } from '../../domain/rules/rule-text.js';
import { RuleRepository } from '../../persistence/rule.repository.js';
import type { Acting } from '../acting.js';
import { WriteRuleDraft } from '../authoring/write-rule-draft.js';

export interface ImportedIndex {
  /** Null where the list says what is known already. */
  readonly draftId: string | null;
  readonly lines: number;
  readonly rules: number;
}

const same = (one: RuleText, other: RuleText): boolean => {
  const [a, b] = fromRuleTexts([one, other], [indexAuthority]);
  return sameWords(a!, b!);
};

/** Takes a public passport index over, as defaults that every sourced rule overrides: a draft, which is reviewed as any other. */
@Injectable()
export class ImportPassportIndex {
  constructor(
    private readonly rules: RuleRepository,
    private readonly writing: WriteRuleDraft,
    private readonly clock: Clock,
  ) {}

  /** `knownFrom`: the day since when the list is known, today when left out. Refuses `rule-pack.too-large` or `passport-index.invalid`; then nothing is kept. */
  async import(acting: Acting, bytes: Uint8Array, knownFrom: IsoDate = dayOf(this.clock.now())): Promise<Result<ImportedIndex>> {
    if (bytes.length > indexLimits.bytes) return refuse('rule-pack.too-large', { detail: 'At most 4 MB.' });
    const read = readIndex(new TextDecoder('utf-8').decode(bytes));
    if (isRefusal(read)) return read;
    const standing = (await this.rules.ofPack(acting.organisationId, indexPack)).map(toRuleText);
    const rules = followIndex(standing, indexRules(read.value, knownFrom), same, knownFrom);
    const lines = read.value.length;
    if (rules.length === 0) return success({ draftId: null, lines, rules: 0 });
    const pack = { code: indexPack, title: 'Passport index', authorities: [indexAuthority], rules: fromRuleTexts(rules, [indexAuthority]) };
    const note = `${lines.toLocaleString('en')} lines of a public passport index, as defaults of low confidence`;
    const written = await this.writing.create(acting, pack, note, { kind: 'passport-index', lines });
    return isRefusal(written) ? written : success({ draftId: written.value.id, lines, rules: rules.length });
  }
}
