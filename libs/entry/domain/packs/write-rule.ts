import type { EntryRule } from '../rules/rule.js';

type Defaults = 'fact' | 'reach' | 'status' | 'confidence';

/** A rule with what most rules have: it touches new entries, is in force, and is well attested. */
export const rule = (given: Omit<EntryRule, Defaults> & Partial<Pick<EntryRule, Defaults>>): EntryRule => ({
  fact: given.id,
  reach: { who: 'new-entries', insideIncluded: false },
  status: 'in-force',
  confidence: 'high',
  ...given,
});

/** The versions of one rule, oldest first: what we believed, then what we learned. */
export function versions(first: EntryRule, ...later: readonly (Pick<EntryRule, 'known'> & Partial<EntryRule>)[]): EntryRule[] {
  const all = [first, ...later.map((change) => ({ ...first, ...change }))];
  return all.map((version, index) => {
    const next = all[index + 1];
    return next ? { ...version, known: { from: version.known.from, to: next.known.from } } : version;
  });
}
