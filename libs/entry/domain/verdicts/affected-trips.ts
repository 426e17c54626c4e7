import { stateOf } from '#kernel';
import type { Purpose } from '../judging/visit.js';
import type { EntryRule } from '../rules/rule.js';

/** Trips that a change of rules in one country can be about. What is null does not matter. */
export interface AffectedTrips {
  readonly country: string;
  readonly purposes: readonly Purpose[] | null;
  readonly issuingStates: readonly string[] | null;
}

const statesOf = ({ subject }: EntryRule): readonly string[] | null => (subject?.issuingStates && 'in' in subject.issuingStates ? subject.issuingStates.in.map((code) => stateOf(code) ?? code) : null);

function joined<T>(sets: readonly (readonly T[] | null)[]): readonly T[] | null {
  return sets.some((set) => set === null) ? null : [...new Set(sets.flatMap((set) => set ?? []))];
}

/**
 * Whom these versions of rules can be about, old and new alike: everybody else gets the same verdict as before. One entry a
 * country, so that it stays small however many rules change; it takes in too many rather than too few.
 */
export function affectedTrips(versions: readonly EntryRule[]): AffectedTrips[] {
  const inCountry = versions.flatMap((rule) => [...new Set(rule.regions.map(({ country }) => country))].map((country) => ({ country, rule })));
  return [...Map.groupBy(inCountry, ({ country }) => country)].map(([country, found]) => ({
    country,
    purposes: joined(found.map(({ rule }) => rule.purposes ?? null)),
    issuingStates: joined(found.map(({ rule }) => statesOf(rule))),
  }));
}
