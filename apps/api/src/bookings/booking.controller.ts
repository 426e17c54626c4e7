import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ReadAgencies, type StaffPrincipal } from '#accounts';
import { CancelBooking, ConfirmBooking, ExtendBooking, ListBookings, TakeBooking } from '#bookings';
import { ReadLegs } from '#flights';
import { CurrentStaff } from '../http/current-principal.js';
import { Idempotent } from '../http/idempotency/idempotent.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { soldBy } from './arrangement.schema.js';
import { BookingReader } from './booking.reader.js';
import { type BookingBody, bookingBody, bookingSchema, extensionSchema, type NewBookingBody, newBookingSchema } from './booking.schema.js';
import { bookingPageSchema, bookingQuery, type BookingQueryBody, summaryBody } from './booking-summary.schema.js';

/** Bookings: taken, confirmed or cancelled, and read. */
@ApiTags('bookings')
@Controller('bookings')
export class BookingController {
  constructor(
    private readonly takeBooking: TakeBooking,
    private readonly confirm: ConfirmBooking,
    private readonly extend: ExtendBooking,
    private readonly cancel: CancelBooking,
    private readonly list: ListBookings,
    private readonly reader: BookingReader,
    private readonly legs: ReadLegs,
    private readonly agencies: ReadAgencies,
  ) {}

  @Post()
  @Requires('booking.hold', { agenciesToo: true })
  @Idempotent()
  @ApiResponse({ status: 201, standardSchema: bookingSchema })
  async holdBooking(@CurrentStaff() { organisationId, agencyId }: StaffPrincipal, @Body({ schema: newBookingSchema }) body: NewBookingBody): Promise<BookingBody> {
    const legs = await this.legs.ofDeparture(organisationId, body.departureId);
    const agency = agencyId === undefined ? null : soldBy(await this.agencies.one(organisationId, agencyId));
    const booking = unwrap(await this.takeBooking.take({ organisationId, legs, ...body, agency }));
    const isPlain = agency === null && body.subParties === undefined;
    return isPlain ? bookingBody(booking, new Map()) : this.reader.one(organisationId, booking.id);
  }

  @Get()
  @Requires('booking.read', { agenciesToo: true })
  @ApiResponse({ status: 200, standardSchema: bookingPageSchema })
  async listBookings(
    @CurrentStaff() { organisationId }: StaffPrincipal,
    @Query({ schema: bookingQuery }) { departureId, status, q, order, cursor, limit }: BookingQueryBody,
  ): Promise<z.output<typeof bookingPageSchema>> {
    const { items, next, count } = await this.list.list(organisationId, { departureId, statuses: status, text: q, order, before: cursor, size: limit });
    return { items: items.map(summaryBody), nextCursor: next, count };
  }

  @Get(':id')
  @Requires('booking.read', { agenciesToo: true })
  @ApiResponse({ status: 200, standardSchema: bookingSchema })
  readBooking(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: z.uuid() }) id: string): Promise<BookingBody> {
    return this.reader.one(organisationId, id);
  }

  @Post(':id/confirm')
  @HttpCode(200)
  @Requires('booking.confirm', { agenciesToo: true })
  @Idempotent()
  @ApiResponse({ status: 200, standardSchema: bookingSchema })
  async confirmBooking(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: z.uuid() }) id: string): Promise<BookingBody> {
    unwrap(await this.confirm.confirm(organisationId, id));
    return this.reader.one(organisationId, id);
  }

  /** Holds it for so many minutes from now. */
  @Post(':id/extend')
  @HttpCode(200)
  @Requires('booking.hold', { agenciesToo: true })
  @ApiResponse({ status: 200, standardSchema: bookingSchema })
  async extendBooking(
    @CurrentStaff() { organisationId }: StaffPrincipal,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: extensionSchema }) { minutes }: z.output<typeof extensionSchema>,
  ): Promise<BookingBody> {
    unwrap(await this.extend.extend(organisationId, id, minutes));
    return this.reader.one(organisationId, id);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Requires('booking.cancel', { agenciesToo: true })
  @ApiResponse({ status: 200, standardSchema: bookingSchema })
  async cancelBooking(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: z.uuid() }) id: string): Promise<BookingBody> {
    unwrap(await this.cancel.cancel(organisationId, id));
    return this.reader.one(organisationId, id);
  }
}
