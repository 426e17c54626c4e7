import { type Fault, type Refusal, refuse } from '#kernel';
import { type FlightLeg, freeSeats } from '../../domain/legs/flight-leg.js';
import type { Seat } from '../../persistence/passenger.repository.js';

/** Somebody who is to sit on another leg of the same direction than now, or on one at all. */
export interface SeatMove {
  readonly travellerId: string;
  readonly bookingId: string;
  readonly toLegId: string;
}

/** What is known when moves are judged: with the legs locked, it stays so. */
export interface SeatsAsTheyAre {
  readonly legs: ReadonlyMap<string, FlightLeg>;
  /** All seats of the travellers who move. */
  readonly seats: readonly Seat[];
}

/** The seats that a traveller gives up by a move: those of the same direction on the same departure. */
export const seatsGivenUp = ({ legs, seats }: SeatsAsTheyAre, { travellerId, toLegId }: SeatMove): Seat[] => {
  const to = legs.get(toLegId);
  return seats.filter((seat) => {
    const leg = legs.get(seat.legId);
    return seat.travellerId === travellerId && leg !== undefined && to !== undefined && leg.direction === to.direction && leg.departureId === to.departureId;
  });
};

/** Null where all moves can be made together; else why not, each at its pointer (`/moves/<index>/toLegId`). */
export function refuseMoves(known: SeatsAsTheyAre, moves: readonly SeatMove[]): Refusal | null {
  const at = (index: number, detail: string): Fault => ({ pointer: `/moves/${index}/toLegId`, detail });
  const cancelled = moves.flatMap(({ toLegId }, index) => (known.legs.get(toLegId)?.cancelledAt ? [at(index, 'This leg was cancelled.')] : []));
  if (cancelled.length > 0) return refuse('seat.leg-unusable', { errors: cancelled });
  const given = moves.map((move) => seatsGivenUp(known, move));
  const short = shortages(known, moves, given.flat()).map((index) => at(index, 'No seat of its blocks is free.'));
  if (short.length > 0) return refuse('seat.none-left', { errors: short });
  const overlapping = moves.flatMap((move, index) => {
    const to = known.legs.get(move.toLegId)!;
    const kept = known.seats.filter((seat) => seat.travellerId === move.travellerId && !given[index]!.includes(seat));
    const other = kept.map(({ legId }) => known.legs.get(legId)).find((leg) => leg !== undefined && overlaps(leg, to));
    return other ? [at(index, `They have a seat on ${other.carrier}${other.number} at that time.`)] : [];
  });
  return overlapping.length > 0 ? refuse('seat.overlapping', { errors: overlapping }) : null;
}

/** Which moves find no seat, counted after everybody has given theirs up. */
function shortages({ legs }: SeatsAsTheyAre, moves: readonly SeatMove[], given: readonly Seat[]): number[] {
  const free = new Map([...legs.values()].map((leg) => [leg.id, freeSeats(leg) ?? Infinity]));
  for (const { legId } of given) free.set(legId, (free.get(legId) ?? 0) + 1);
  return moves.flatMap(({ toLegId }, index) => {
    const left = free.get(toLegId) ?? 0;
    free.set(toLegId, left - 1);
    return left > 0 ? [] : [index];
  });
}

const overlaps = (a: FlightLeg, b: FlightLeg): boolean => Date.parse(a.departsAt) < Date.parse(b.arrivesAt) && Date.parse(b.departsAt) < Date.parse(a.arrivesAt);
