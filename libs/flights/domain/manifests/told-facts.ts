import { deltaBetween, type ListedFact, listedFacts, type ListedPerson } from './manifest-delta.js';
import type { ManifestKind, Receiver } from './manifest-kind.js';

/** Columns of a list for people. A guide carries no passport numbers about; a hotel reports its guests. */
export const listColumns: Readonly<Record<Receiver, readonly ListedFact[]>> = {
  border: ['surname', 'givenNames', 'sex', 'birthDate', 'nationality', 'documentNumber', 'issuingState', 'expiryDate', 'approvalNumber', 'booking'],
  carrier: ['surname', 'givenNames', 'sex', 'birthDate', 'nationality', 'documentNumber', 'issuingState', 'expiryDate', 'ticketNumber', 'locator', 'booking'],
  hotel: ['surname', 'givenNames', 'sex', 'birthDate', 'nationality', 'documentNumber', 'expiryDate', 'booking'],
  guide: ['surname', 'givenNames', 'sex', 'nationality', 'booking'],
};

const without = (...facts: readonly ListedFact[]): ListedFact[] => listedFacts.filter((fact) => !facts.includes(fact));
const toldInMessages: Readonly<Record<Exclude<ManifestKind, 'list'>, readonly ListedFact[]>> = {
  paxlst: without('ticketNumber'),
  crew: without('ticketNumber', 'approvalNumber', 'booking', 'locator'),
  ssr: without('booking', 'locator'),
  pnl: without('approvalNumber'),
};

/** What a receiver learns of each person in a form: what is not among it may change without a word. */
export const toldFacts = (kind: ManifestKind, receiver: Receiver): readonly ListedFact[] => (kind === 'list' ? listColumns[receiver] : toldInMessages[kind]);

/** What no passport says. */
const ofBookings: readonly ListedFact[] = ['booking', 'documentType', 'approvalNumber', 'ticketNumber', 'locator'];

/** Whether a receiver who was told of `held` knows the people of `current` by what their passports say, as far as this form tells it. */
export function knowsPassports(held: readonly ListedPerson[], current: readonly ListedPerson[], { kind, receiver }: { readonly kind: ManifestKind; readonly receiver: Receiver }): boolean {
  const { added, changed, removed } = deltaBetween(held, current, toldFacts(kind, receiver).filter((fact) => !ofBookings.includes(fact)));
  return added.length + changed.length + removed.length === 0;
}
