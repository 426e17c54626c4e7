import { isDeepStrictEqual } from 'node:util';
import type { EntryRule } from '../rules/rule.js';
import { sameWords } from '../rules/plan-publication.js';
import { ruleFields, type RuleText, toRuleText, versionKey } from '../rules/rule-text.js';

/**
 * What publishing one version of a draft would do: bring a rule, bring another version of one, close a version, nothing; or `refused`,
 * where it would rewrite what was published.
 */
export type ChangeKind = 'new-rule' | 'new-version' | 'closing' | 'none' | 'refused';

/** One version of a draft beside what stands. */
export interface RuleChange {
  readonly kind: ChangeKind;
  /** The version as it stands, or the newest before it; null for a rule that is new. */
  readonly before: RuleText | null;
  readonly after: RuleText;
  /** Fields that say something else, in the order of the rule. */
  readonly fields: readonly string[];
}

const plain = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));

/** The fields of two versions that say something else, in the order in which people read them. */
export function differingFields(before: RuleText, after: RuleText): string[] {
  return ruleFields.filter((name) => !isDeepStrictEqual(plain(before[name]), plain(after[name])));
}

function changeOf(rule: EntryRule, versions: readonly EntryRule[]): RuleChange {
  const after = toRuleText(rule);
  const same = versions.find((version) => versionKey(version) === versionKey(rule));
  const newest = versions.filter(({ known }) => known.from < rule.known.from).toSorted((a, b) => (a.known.from < b.known.from ? 1 : -1))[0];
  const compared = same ?? newest;
  if (!compared) return { kind: 'new-rule', before: null, after, fields: [] };
  const before = toRuleText(compared);
  const fields = differingFields(before, after);
  if (!same) return { kind: 'new-version', before, after, fields };
  const closes = same.known.to === null && rule.known.to !== null;
  if (!sameWords(same, rule) || (same.known.to !== rule.known.to && !closes)) return { kind: 'refused', before, after, fields };
  return { kind: closes ? 'closing' : 'none', before, after, fields };
}

/** Every version of a draft against what is published of the same rules, in the draft's order. */
export function draftChanges(published: readonly EntryRule[], rules: readonly EntryRule[]): RuleChange[] {
  const byId = Map.groupBy(published, ({ id }) => id);
  return rules.map((rule) => changeOf(rule, byId.get(rule.id) ?? []));
}
