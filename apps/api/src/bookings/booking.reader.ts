import { Injectable } from '@nestjs/common';
import { ReadInvitations } from '#accounts';
import { type Booking, ReadBooking } from '#bookings';
import { unwrap } from '../http/problems/unwrap.js';
import { type BookingBody, bookingBody } from './booking.schema.js';

/** Puts bookings together with where their travellers' invitations stand. */
@Injectable()
export class BookingReader {
  constructor(
    private readonly booking: ReadBooking,
    private readonly invitations: ReadInvitations,
  ) {}

  async one(organisationId: string, bookingId: string): Promise<BookingBody> {
    const booking = unwrap(await this.booking.read(organisationId, bookingId));
    return (await this.bodies(organisationId, [booking]))[0]!;
  }

  async bodies(organisationId: string, bookings: readonly Booking[]): Promise<BookingBody[]> {
    const travellerIds = bookings.flatMap((booking) => booking.travellers.map((traveller) => traveller.id));
    const invitations = await this.invitations.statesOf(organisationId, travellerIds);
    return bookings.map((booking) => bookingBody(booking, invitations));
  }
}
