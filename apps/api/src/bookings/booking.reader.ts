import { Injectable } from '@nestjs/common';
import { ReadAgencies, ReadInvitations } from '#accounts';
import { type Booking, ReadArrangements, ReadBooking } from '#bookings';
import { unwrap } from '../http/problems/unwrap.js';
import { arrangementBody } from './arrangement.schema.js';
import { type BookingBody, bookingBody } from './booking.schema.js';

/** Puts bookings together with where their travellers' invitations stand. */
@Injectable()
export class BookingReader {
  constructor(
    private readonly booking: ReadBooking,
    private readonly invitations: ReadInvitations,
    private readonly arrangements: ReadArrangements,
    private readonly agencies: ReadAgencies,
  ) {}

  async one(organisationId: string, bookingId: string): Promise<BookingBody> {
    const booking = unwrap(await this.booking.read(organisationId, bookingId));
    return (await this.bodies(organisationId, [booking]))[0]!;
  }

  async bodies(organisationId: string, bookings: readonly Booking[]): Promise<BookingBody[]> {
    const travellerIds = bookings.flatMap((booking) => booking.travellers.map((traveller) => traveller.id));
    const invitations = await this.invitations.statesOf(organisationId, travellerIds);
    const arrangements = await this.arrangements.of(organisationId, bookings.map(({ id }) => id));
    const sold = [...arrangements.values()].some(({ agency }) => agency !== null);
    const agencies = sold ? (await this.agencies.all(organisationId)).agencies : [];
    return bookings.map((booking) => ({ ...bookingBody(booking, invitations), ...arrangementBody(arrangements.get(booking.id), booking.travellers.map(({ id }) => id), agencies) }));
  }
}
