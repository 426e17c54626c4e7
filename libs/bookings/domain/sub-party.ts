import { type Fault, type Refusal, refuse } from '#kernel';
import type { Leader } from './party.js';

/** A part of a party: a family, a club. Its payer pays for its travellers; where it has none, the leader does. */
export interface SubParty {
  readonly id: string;
  readonly label: string;
  readonly payer: Leader | null;
}

/** How the agency that sold a booking is paid for it, as it was then; the commission is in basis points. */
export interface SoldByAgency {
  readonly agencyId: string;
  readonly terms: 'net' | 'commission';
  readonly commissionBasisPoints: number;
}

/** `group`: a leader, many travellers, parts of it that may pay for themselves. */
export type BookingKind = 'individual' | 'group';

/** What a booking has beside its party: its kind, its parts (with ended ones that someone paid for), and who sold it. */
export interface Arrangement {
  readonly kind: BookingKind;
  readonly subParties: readonly (SubParty & { readonly ended: boolean })[];
  /** Sub-party by traveller; a traveller who is in none is not in the map. */
  readonly memberships: ReadonlyMap<string, string>;
  readonly agency: SoldByAgency | null;
}

/** A sub-party as told: with the travellers who are in it. */
export interface ToldSubParty<Traveller> {
  /** Of one that is there; left out for a new one. */
  readonly id?: string | undefined;
  readonly label: string;
  readonly payer: Leader | null;
  readonly travellers: readonly Traveller[];
}

/** Refuses with `booking.sub-party-unusable`, pointing at each traveller who is unknown or in two of them. */
export function checkSubParties<Traveller>(told: readonly ToldSubParty<Traveller>[], party: ReadonlySet<Traveller>, pointerOf = 'travellers'): Refusal | null {
  const errors: Fault[] = [];
  const seen = new Set<Traveller>();
  for (const [at, { travellers }] of told.entries()) {
    for (const [index, traveller] of travellers.entries()) {
      const pointer = `/subParties/${at}/${pointerOf}/${index}`;
      if (!party.has(traveller)) errors.push({ pointer, detail: 'This traveller is not in the party.' });
      else if (seen.has(traveller)) errors.push({ pointer, detail: 'This traveller is in another part of the party, or twice in this one.' });
      seen.add(traveller);
    }
  }
  return errors.length > 0 ? refuse('booking.sub-party-unusable', { errors }) : null;
}
