import { Injectable } from '@nestjs/common';
import { type Booking, ListBookedTravellers, ListFormerTravellers, ReadBooking } from '#bookings';

/** A booking that was changed or cancelled, and whom it takes no longer. */
export interface Left {
  readonly booking: Booking;
  readonly travellerIds: readonly string[];
}

/** Tells who no longer goes by a booking: everybody of one that was cancelled, and who has left one that goes on. */
@Injectable()
export class WhoLeft {
  constructor(
    private readonly bookings: ReadBooking,
    private readonly former: ListFormerTravellers,
    private readonly booked: ListBookedTravellers,
  ) {}

  /** Without those whom another booking takes; undefined for a booking that is not there. */
  async of(organisationId: string, bookingId: string): Promise<Left | undefined> {
    const found = await this.bookings.read(organisationId, bookingId);
    if (found.refused) return undefined;
    const booking = found.value;
    const former = await this.former.list(organisationId, bookingId);
    const gone = [...former, ...(booking.status === 'cancelled' ? booking.travellers.map(({ id }) => id) : [])];
    const elsewhere = new Set((await this.booked.list(organisationId, { travellerIds: gone })).map(({ travellerId }) => travellerId));
    return { booking, travellerIds: gone.filter((id) => !elsewhere.has(id)) };
  }
}
