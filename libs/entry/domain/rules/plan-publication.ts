import { isDeepStrictEqual } from 'node:util';
import { type Fault, type IsoDate, refuse, type Result, success } from '#kernel';
import type { EntryRule } from './rule.js';
import { toRuleText, versionKey } from './rule-text.js';

/** A version that stops being the newest. */
export interface Closing {
  readonly id: string;
  readonly knownFrom: IsoDate;
  readonly knownTo: IsoDate;
}

/** What publishing adds, and which versions it stops from being the newest. */
export interface Publication {
  readonly add: readonly EntryRule[];
  readonly close: readonly Closing[];
}

const asStored = (rule: EntryRule): unknown => JSON.parse(JSON.stringify({ ...toRuleText(rule), known: null }));

/** True when both say the same in the same words, whenever they were known. An authority is the same by its code: its name may change. */
export const sameWords = (one: EntryRule, other: EntryRule): boolean => isDeepStrictEqual(asStored(one), asStored(other));

/** Versions that would be known on the same day as another one that stands, once all is published. */
function overlaps(published: readonly EntryRule[], rules: readonly EntryRule[], { add, close }: Publication): Fault[] {
  const closed = new Map(close.map(({ id, knownFrom, knownTo }) => [`${id} ${knownFrom}`, knownTo]));
  const standing = published.map((rule) => ({ ...rule, known: { ...rule.known, to: closed.get(versionKey(rule)) ?? rule.known.to } }));
  const byId = Map.groupBy(standing, ({ id }) => id);
  const added = new Set(add);
  return rules.flatMap((rule, index) => {
    if (!added.has(rule)) return [];
    const other = byId.get(rule.id)?.find(({ known }) => (known.to === null || rule.known.from < known.to) && (rule.known.to === null || known.from < rule.known.to));
    return other ? [{ pointer: `/rules/${index}/known`, detail: `${rule.id} stands already in a version known since ${other.known.from}. Close that one first.` }] : [];
  });
}

/**
 * Compares a pack with what was published before. Publishing the same again does nothing. A version that stands may only
 * be closed; any other change of it refuses `entry.rule-rewritten`: history is not rewritten, a new version is published. A
 * version known at the same time as one that stands refuses `entry.rule-overlaps`.
 */
export function planPublication(published: readonly EntryRule[], rules: readonly EntryRule[]): Result<Publication> {
  const standing = new Map(published.map((rule) => [versionKey(rule), rule]));
  const errors: Fault[] = [];
  const add: EntryRule[] = [];
  const close: Closing[] = [];
  rules.forEach((rule, index) => {
    const before = standing.get(versionKey(rule));
    if (!before) {
      add.push(rule);
      return;
    }
    const closes = before.known.to === null && rule.known.to !== null;
    if (!sameWords(before, rule) || (before.known.to !== rule.known.to && !closes)) {
      errors.push({ pointer: `/rules/${index}`, detail: `${rule.id} as known since ${rule.known.from} was published in other words.` });
    } else if (closes) close.push({ id: rule.id, knownFrom: rule.known.from, knownTo: rule.known.to });
  });
  if (errors.length > 0) return refuse('entry.rule-rewritten', { errors });
  const overlapping = overlaps(published, rules, { add, close });
  return overlapping.length > 0 ? refuse('entry.rule-overlaps', { errors: overlapping }) : success({ add, close });
}
