import type { EntryRule } from './rule.js';

/** More statements about one and the same case than this are refused: nobody could read them. */
export const mostOfOneCase = 500;

const sorted = (values: readonly string[] | undefined): readonly string[] | null => values?.toSorted() ?? null;

/** Whom, for what, where and how a rule is about, as one text: the same for rules about the very same case. */
function caseOf({ authority, subject = {}, purposes, events, regions, channel = {}, inForce, reach }: EntryRule): string {
  const conditions = Object.entries({ ...subject, ...channel }).sort(([a], [b]) => (a < b ? -1 : 1));
  const places = regions.map(({ country, zone, site }) => [country, zone ?? '', site ?? ''].join('/'));
  const listed = conditions.map(([name, value]) => [name, Array.isArray(value) ? sorted(value as string[]) : inOrder(value as object)]);
  return JSON.stringify([authority.code, listed, sorted(purposes), sorted(events), places.sort(), inForce.comparedWith ?? 'entry', reach]);
}

/** A set without the name that people gave it, its members in order. */
const inOrder = (condition: object): unknown =>
  Object.entries(condition).filter(([name]) => name !== 'name').sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => [name, Array.isArray(value) ? sorted(value as string[]) : (value as unknown)]);

const meet = (a: { from: string | null; to: string | null }, b: { from: string | null; to: string | null }): boolean =>
  (a.to === null || b.from === null || b.from <= a.to) && (b.to === null || a.from === null || a.from <= b.to);

/** `known` ends before its last day, `inForce` on it. */
const knownTogether = ({ known: a }: EntryRule, { known: b }: EntryRule): boolean =>
  (a.to === null || b.from < a.to) && (b.to === null || a.from < b.to);

const isFirm = ({ status }: EntryRule): boolean => status === 'in-force' || status === 'ended';
const forbids = ({ effect }: EntryRule): boolean => effect.kind === 'deny' && effect.explicit;

/**
 * Rules of one authority that say yes and explicitly no to the very same case at the same time, by index: the later one with
 * the one it contradicts. Reports may contradict: they stand side by side. A case with too many statements gives its last with -1.
 */
export function findContradictions(rules: readonly EntryRule[]): (readonly [index: number, other: number])[] {
  const firm = [...rules.entries()].filter(([, rule]) => isFirm(rule) && (rule.effect.kind === 'allow' || forbids(rule)));
  const found: (readonly [number, number])[] = [];
  for (const group of Map.groupBy(firm, ([, rule]) => caseOf(rule)).values()) {
    if (group.length > mostOfOneCase) {
      found.push([group.at(-1)![0], -1]);
      continue;
    }
    for (const [at, [index, rule]] of group.entries()) {
      const other = group.slice(0, at).find(([, earlier]) => forbids(earlier) !== forbids(rule) && meet(earlier.inForce, rule.inForce) && knownTogether(earlier, rule));
      if (other) found.push([index, other[0]]);
    }
  }
  return found;
}
