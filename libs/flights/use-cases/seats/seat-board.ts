import { Injectable } from '@nestjs/common';
import type { LegDirection } from '../../domain/leg.js';
import { type FlightLeg, freeSeats } from '../../domain/legs/flight-leg.js';
import { proposeSeats, type SeatProposal } from '../../domain/seats/propose-seats.js';
import { FlightLegRepository } from '../../persistence/legs/flight-leg.repository.js';
import { PassengerRepository, type Seat } from '../../persistence/passenger.repository.js';
import { type LegWait, WaitingRepository } from '../../persistence/seats/waiting.repository.js';

/** A departure's legs, who sits on them and who waits. Ids alone. */
export interface SeatBoard {
  readonly legs: readonly FlightLeg[];
  readonly seats: readonly Seat[];
  readonly waiting: readonly LegWait[];
}

/** Somebody of a departure as bookings know them: the legs that they are booked on, and whom they belong with. */
export interface BookedPassenger {
  readonly travellerId: string;
  readonly bookingId: string;
  readonly party: string;
  readonly arrivalLegId: string | null;
  readonly departureLegId: string | null;
}

/** How the seats of a departure stand, and how a rule would give out those that are not. */
@Injectable()
export class ReadSeatBoard {
  constructor(
    private readonly legs: FlightLegRepository,
    private readonly passengers: PassengerRepository,
    private readonly waiting: WaitingRepository,
  ) {}

  async read(organisationId: string, departureId: string): Promise<SeatBoard> {
    return {
      legs: await this.legs.ofDeparture(organisationId, departureId),
      seats: await this.passengers.ofDeparture(organisationId, departureId),
      waiting: await this.waiting.ofDeparture(organisationId, departureId),
    };
  }

  /** What the rule says, for one direction: nothing is written. A wish is the leg that they wait for, or else the one that they are booked on. */
  async propose(organisationId: string, departureId: string, direction: LegDirection, booked: readonly BookedPassenger[]): Promise<SeatProposal> {
    const board = await this.read(organisationId, departureId);
    const legs = board.legs.filter((leg) => leg.direction === direction && leg.cancelledAt === null);
    const going = new Set(legs.map(({ id }) => id));
    const seatOf = new Map(board.seats.filter(({ legId }) => going.has(legId)).map((seat) => [seat.travellerId, seat.legId]));
    const wishOf = new Map(board.waiting.filter(({ legId }) => going.has(legId)).map((wait) => [wait.travellerId, wait.legId]));
    return proposeSeats(
      legs.map((leg) => ({ id: leg.id, free: freeSeats(leg) ?? Infinity })),
      booked.map(({ travellerId, party, arrivalLegId, departureLegId }) => {
        const booking = direction === 'arrival' ? arrivalLegId : departureLegId;
        const wish = wishOf.get(travellerId) ?? (booking !== null && going.has(booking) ? booking : null);
        return { travellerId, party, wish, seatedOn: seatOf.get(travellerId) ?? null };
      }),
    );
  }
}
