import { type Booking, contractStatuses, ReadBooking, ReseatTravellers } from '#bookings';
import { MoveSeats, ReadSeatBoard, SeatPassengers, UnseatPassengers } from '#flights';
import { Handles, type JobHandler, type PayloadOf } from '#platform';
import { jobs } from '../jobs.js';

/**
 * Brings the legs in line with a booking: on them once it is confirmed, off them when it is cancelled. Who was booked before the departure had
 * legs is seated by rule where blocks say how many seats there are.
 */
@Handles(jobs.seatPassengers)
export class SeatPassengersHandler implements JobHandler<typeof jobs.seatPassengers> {
  constructor(
    private readonly bookings: ReadBooking,
    private readonly seat: SeatPassengers,
    private readonly unseat: UnseatPassengers,
    private readonly board: ReadSeatBoard,
    private readonly moves: MoveSeats,
    private readonly reseat: ReseatTravellers,
  ) {}

  async handle({ organisationId, bookingId }: PayloadOf<typeof jobs.seatPassengers>): Promise<void> {
    const found = await this.bookings.read(organisationId, bookingId);
    if (found.refused) return;
    const { reference, version, status, travellers } = found.value;
    const booking = { organisationId, bookingId, bookingReference: reference, bookingVersion: version };
    if (!contractStatuses.includes(status)) {
      await this.unseat.unseat(booking);
      return;
    }
    const passengers = travellers.flatMap(({ id, arrivalLegId, departureLegId }) =>
      [arrivalLegId, departureLegId].flatMap((legId) => (legId ? [{ travellerId: id, legId }] : [])),
    );
    await this.seat.seat({ ...booking, passengers });
    await this.seatByRule(organisationId, found.value);
  }

  /** Whom the blocks do not reach, and who changed meanwhile, is left for the board: their seat is missing there and in their readiness. */
  private async seatByRule(organisationId: string, { id: bookingId, departureId, travellers }: Booking): Promise<void> {
    for (const direction of ['arrival', 'departure'] as const) {
      const open = travellers.filter((one) => one[`${direction}LegId`] === null);
      if (open.length === 0) continue;
      const { legs } = await this.board.read(organisationId, departureId);
      const limited = new Set(legs.filter(({ blockSeats }) => blockSeats !== null).map(({ id }) => id));
      const people = open.map(({ id: travellerId, arrivalLegId, departureLegId }) => ({ travellerId, bookingId, party: bookingId, arrivalLegId, departureLegId }));
      const { moves } = await this.board.propose(organisationId, departureId, direction, people);
      const seats = moves.filter(({ to }) => limited.has(to)).map(({ travellerId, to }) => ({ travellerId, bookingId, toLegId: to }));
      if (seats.length > 0) await this.moves.move({ organisationId, departureId, moves: seats, reseat: (tx, reseats) => this.reseat.reseat(tx, organisationId, reseats) });
    }
  }
}
