import { contractStatuses, ReadBooking } from '#bookings';
import { SeatPassengers, UnseatPassengers } from '#flights';
import { Handles, type JobHandler, type PayloadOf } from '#platform';
import { jobs } from '../jobs.js';

/** Brings the legs in line with a booking: on them once it is confirmed, off them when it is cancelled. */
@Handles(jobs.seatPassengers)
export class SeatPassengersHandler implements JobHandler<typeof jobs.seatPassengers> {
  constructor(
    private readonly bookings: ReadBooking,
    private readonly seat: SeatPassengers,
    private readonly unseat: UnseatPassengers,
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
  }
}
