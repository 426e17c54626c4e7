import type { Authority } from './authority.js';
import type { EntryRule } from './rule.js';

/** A rule as people write it and files hold it: its authority by code. */
export type RuleText = Omit<EntryRule, 'authority'> & { readonly authority: string };

/** A version of a rule: the rule's id and the day since which the version was known. */
export const versionKey = ({ id, known }: { readonly id: string; readonly known: { readonly from: string } }): string => `${id} ${known.from}`;

/** The order in which people read the fields of a rule; the database keeps none. */
export const ruleFields = [
  'id', 'fact', 'authority', 'summary', 'subject', 'purposes', 'events', 'regions', 'channel', 'effect', 'inForce', 'known', 'reach', 'status', 'confidence',
  'sources', 'contradicts', 'reviewBy', 'isDefault',
] as const satisfies readonly (keyof RuleText)[];

const inOrder = <T extends object>(rule: T): T =>
  Object.fromEntries(ruleFields.flatMap((field) => (rule[field as keyof T] === undefined ? [] : [[field, rule[field as keyof T]]]))) as T;

export const toRuleText = ({ authority, ...rule }: EntryRule): RuleText => inOrder({ ...rule, authority: authority.code });

/** Rules with their authorities spelled out. One whose authority is not among them keeps its code as the name: `packFaults` points at it. */
export function fromRuleTexts(rules: readonly RuleText[], authorities: readonly Authority[]): EntryRule[] {
  const byCode = new Map(authorities.map((authority) => [authority.code, authority]));
  return rules.map(({ authority, ...rule }) => ({ ...rule, authority: byCode.get(authority) ?? { code: authority, kind: 'destination', name: authority } }));
}
