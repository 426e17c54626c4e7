import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import { brokenConstraint, Database, publish, type Transaction } from '#platform';
import { FlightLegRepository } from '../../persistence/legs/flight-leg.repository.js';
import { PassengerRepository, type Seat } from '../../persistence/passenger.repository.js';
import { FillSeats } from './fill-seats.js';
import { refuseMoves, type SeatMove, seatsGivenUp } from './seat-rules.js';

/** A booking whose travellers now go by other legs, and the version that it has for that. */
export interface ReseatedBooking {
  readonly bookingId: string;
  readonly reference: string;
  readonly version: number;
}

/** Makes the bookings say the same, and moves what they hold: bookings' door gives it, in the same transaction. */
export type ReseatBookings = (tx: Transaction, moves: readonly (SeatMove & { readonly direction: 'arrival' | 'departure' })[]) => Promise<Result<readonly ReseatedBooking[]>>;

export interface SeatMoves {
  readonly organisationId: string;
  readonly departureId: string;
  readonly moves: readonly SeatMove[];
  readonly reseat: ReseatBookings;
}

/** Moves travellers to other legs, several at once, all or none: two who change places need no free seat. */
@Injectable()
export class MoveSeats {
  constructor(
    private readonly database: Database,
    private readonly legs: FlightLegRepository,
    private readonly passengers: PassengerRepository,
    private readonly fill: FillSeats,
  ) {}

  /**
   * Refuses `leg.unknown`, `seat.leg-unusable`, `seat.none-left`, `seat.overlapping`, and as the bookings do. Locks the bookings' turns, then the
   * legs, each in the order of their ids; what bookings lock comes after.
   */
  async move(request: SeatMoves): Promise<Result<{ moved: number }>> {
    try {
      return await this.database.transaction((tx) => this.write(tx, request));
    } catch (error) {
      const broken = brokenConstraint(error);
      if (broken === 'leg_passenger_one_seat_at_a_time') return refuse('seat.overlapping');
      if (broken === 'leg_never_overseated') return refuse('seat.none-left');
      throw error;
    }
  }

  private async write(tx: Transaction, { organisationId, departureId, moves, reseat }: SeatMoves): Promise<Result<{ moved: number }>> {
    await this.passengers.lockTurns(tx, organisationId, [...new Set(moves.map(({ bookingId }) => bookingId))]);
    const seats = await this.passengers.ofTravellers(organisationId, moves.map(({ travellerId }) => travellerId));
    const legIds = [...new Set([...moves.map(({ toLegId }) => toLegId), ...seats.map(({ legId }) => legId)])];
    await this.legs.lock(tx, organisationId, legIds);
    const legs = new Map((await this.legs.byIds(organisationId, legIds)).map((leg) => [leg.id, leg]));
    const foreign = moves.findIndex(({ toLegId }) => legs.get(toLegId)?.departureId !== departureId);
    if (foreign >= 0) return refuse('leg.unknown', { errors: [{ pointer: `/moves/${foreign}/toLegId`, detail: 'This departure has no such leg.' }] });
    const known = { legs, seats };
    const refusal = refuseMoves(known, moves);
    if (refusal) return refusal;
    const reseated = await reseat(tx, moves.map((move) => ({ ...move, direction: legs.get(move.toLegId)!.direction })));
    if (reseated.refused) return reseated;
    for (const { bookingId, reference: bookingReference, version: bookingVersion } of reseated.value) {
      await this.passengers.takeTurn(tx, { organisationId, bookingId, bookingReference, bookingVersion });
    }
    const given = moves.flatMap((move) => seatsGivenUp(known, move));
    await this.passengers.remove(tx, organisationId, given);
    await this.passengers.add(tx, organisationId, moves.map(({ travellerId, bookingId, toLegId: legId }): Seat => ({ travellerId, bookingId, legId })));
    await this.fill.waitingOf(tx, organisationId, legIds);
    for (const [bookingId, ofBooking] of Map.groupBy(moves, (move) => move.bookingId)) {
      await publish(tx, { type: 'passengers.seated', organisationId, subject: { bookingId, seats: ofBooking.length } });
    }
    return success({ moved: moves.length });
  }
}
