import { localDay } from '../legs/local-time.js';
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

/** Name lists and lines for bookings name a flight by its day alone; whoever gets another form is told the hours, too. */
const dayAlone: ReadonlySet<ManifestKind> = new Set(['pnl', 'ssr']);
export const tellsHours = (kind: ManifestKind): boolean => !dayAlone.has(kind);

interface Timetable {
  readonly departsAt: Date | string;
  readonly arrivesAt: Date | string;
}

/** Whether whoever was told of a leg when it had the times of `told` knows the ones of now, as far as the form tells them. */
export function knowsTimes(kind: ManifestKind, told: Timetable, now: Timetable & { readonly fromZone: string }): boolean {
  const at = (instant: Date | string): Date => new Date(instant);
  if (!tellsHours(kind)) return localDay(at(told.departsAt), now.fromZone) === localDay(at(now.departsAt), now.fromZone);
  return at(told.departsAt).getTime() === at(now.departsAt).getTime() && at(told.arrivesAt).getTime() === at(now.arrivesAt).getTime();
}

/** What no passport says. */
const ofBookings: readonly ListedFact[] = ['booking', 'documentType', 'approvalNumber', 'ticketNumber', 'locator'];

/** Whether a receiver who was told of `held` knows the people of `current` by what their passports say, as far as this form tells it. */
export function knowsPassports(held: readonly ListedPerson[], current: readonly ListedPerson[], { kind, receiver }: { readonly kind: ManifestKind; readonly receiver: Receiver }): boolean {
  const { added, changed, removed } = deltaBetween(held, current, toldFacts(kind, receiver).filter((fact) => !ofBookings.includes(fact)));
  return added.length + changed.length + removed.length === 0;
}
