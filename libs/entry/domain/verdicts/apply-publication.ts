import type { Publication } from '../rules/plan-publication.js';
import type { EntryRule } from '../rules/rule.js';

const versionKey = (id: string, knownFrom: string): string => `${id} ${knownFrom}`;

/** The order in which the rules of a set are read. */
const byCode = (a: EntryRule, b: EntryRule): number => (a.id === b.id ? (a.known.from < b.known.from ? -1 : 1) : a.id < b.id ? -1 : 1);

/** The rules as they will stand once the publication is made. */
export function applyPublication(published: readonly EntryRule[], { add, close }: Publication): EntryRule[] {
  const closed = new Map(close.map(({ id, knownFrom, knownTo }) => [versionKey(id, knownFrom), knownTo]));
  return [
    ...published.map((rule) => {
      const to = closed.get(versionKey(rule.id, rule.known.from));
      return to === undefined ? rule : { ...rule, known: { ...rule.known, to } };
    }),
    ...add,
  ].sort(byCode);
}

/** The versions that the publication brings, and those that it closes. */
export const versionsTouched = (published: readonly EntryRule[], { add, close }: Publication): EntryRule[] => {
  const closed = new Set(close.map(({ id, knownFrom }) => versionKey(id, knownFrom)));
  return [...add, ...published.filter(({ id, known }) => closed.has(versionKey(id, known.from)))];
};
