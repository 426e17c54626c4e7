import { type Fault, type Result, refuse, success } from '#kernel';
import type { TravellerChoices } from './party.js';

/** A leg that this departure offers, and which way it goes. */
export interface OfferedLeg {
  readonly id: string;
  readonly direction: 'arrival' | 'departure';
  /** ISO 8601; left out by a request that waited in a sale's queue. */
  readonly departsAt?: string;
  readonly arrivesAt?: string;
}

interface OfferedAllotment {
  readonly id: string;
  readonly owner: { readonly id: string };
  readonly kind: string;
  readonly code: string;
}

/** One unit of an allotment, and the choice that asks for it (JSON pointer). */
export interface MatchedChoice {
  readonly allotmentId: string;
  readonly quantity: number;
  readonly pointer: string;
}

/** What a party can choose from: the allotments of the departure, of its event and of its legs. */
export interface Offer {
  readonly departureId: string;
  readonly eventId: string | null;
  readonly legs: readonly OfferedLeg[];
  readonly allotments: readonly OfferedAllotment[];
}

interface Pick {
  readonly ownerId: string | null;
  readonly kind: string;
  readonly code: string;
  readonly pointer: string;
}

/**
 * Finds the allotment behind each choice: for every traveller a place, a bed of the room, a seat each way where the
 * departure has legs, a slot of the race, and one of each further option that the departure counts. Refuses with `booking.choice-not-offered`, pointing at every choice that
 * has no allotment.
 */
export function matchChoices(offer: Offer, party: readonly TravellerChoices[]): Result<MatchedChoice[]> {
  const faults: Fault[] = [];
  const isCounted = ({ kind, ownerId, code }: Pick): boolean =>
    kind !== 'option' || offer.allotments.some((a) => a.owner.id === ownerId && a.kind === kind && a.code === code);
  const wants = party.flatMap((choices, index) =>
    picksOf(offer, choices).filter(isCounted).flatMap(({ ownerId, kind, code, pointer }): MatchedChoice[] => {
      const at = `/travellers/${index}${pointer}`;
      const found = offer.allotments.find((a) => a.owner.id === ownerId && a.kind === kind && a.code === code);
      if (found) return [{ allotmentId: found.id, quantity: 1, pointer: at }];
      faults.push({ pointer: at, detail: notOffered[kind] ?? 'This departure has no such allotment.' });
      return [];
    }),
  );
  return faults.length > 0 ? refuse('booking.choice-not-offered', { errors: faults }) : success(wants);
}

const notOffered: Readonly<Record<string, string>> = {
  place: 'No places of this departure are on sale.',
  room: 'This departure has no such room.',
  race: 'This departure has no such race category.',
  seat: 'Choose one of the legs of this departure in this direction.',
};

function picksOf(offer: Offer, { race, room, arrivalLegId, departureLegId, options = [] }: TravellerChoices): Pick[] {
  return [
    { ownerId: offer.departureId, kind: 'place', code: 'any', pointer: '' },
    { ownerId: offer.departureId, kind: 'room', code: room, pointer: '/room' },
    ...(race === null ? [] : [{ ownerId: offer.eventId, kind: 'race', code: race, pointer: '/race' }]),
    ...seat(offer, 'arrival', arrivalLegId, '/arrivalLegId'),
    ...seat(offer, 'departure', departureLegId, '/departureLegId'),
    ...options.map((code, at) => ({ ownerId: offer.departureId, kind: 'option', code, pointer: `/options/${at}` })),
  ];
}

function seat({ legs }: Offer, direction: OfferedLeg['direction'], legId: string | null, pointer: string): Pick[] {
  const offered = legs.filter((leg) => leg.direction === direction);
  if (legId === null && offered.length === 0) return [];
  const ownerId = offered.some((leg) => leg.id === legId) ? legId : null;
  return [{ ownerId, kind: 'seat', code: 'any', pointer }];
}
