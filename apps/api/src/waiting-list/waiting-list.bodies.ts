import type { WaitingDetail } from '#bookings';
import type { WaitingEntryBody } from './waiting-list.schema.js';

/** An entry as the operator reads it. */
export function waitingEntryBody(entry: WaitingDetail): WaitingEntryBody {
  const { id, rank, place, state, reason, note, partySize, leader, party, createdAt, endedAt } = entry;
  return {
    id, rank, place, state, reason, note, partySize, leader,
    party: party.map(({ givenNames, surname, nationality, race, room }) => ({ givenNames, surname, nationality, race, room })),
    offer: offerBody(entry),
    createdAt: createdAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
  };
}

/** The offer while it can be accepted, and the booking that it has become. */
export function offerBody({ offer, state }: WaitingDetail): WaitingEntryBody['offer'] {
  if (!offer || (state !== 'offered' && state !== 'accepted')) return null;
  const { bookingId, reference, until, total } = offer;
  return { bookingId, reference, until: until.toISOString(), total };
}
