import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { AcceptTerms } from '#bookings';
import { CurrentStaff } from '../http/current-principal.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { BookingReader } from './booking.reader.js';
import { acceptanceSchema, type BookingBody, bookingSchema } from './booking.schema.js';

/** What the customer of a booking agreed to. */
@ApiTags('bookings')
@Controller('bookings')
export class AcceptedTermsController {
  constructor(
    private readonly accept: AcceptTerms,
    private readonly reader: BookingReader,
  ) {}

  /** Records that the customer accepted the current terms, where nobody had when it was taken. */
  @Post(':id/accept-terms')
  @HttpCode(200)
  @Requires('booking.hold', { agenciesToo: true })
  @ApiResponse({ status: 200, standardSchema: bookingSchema })
  async acceptTerms(
    @CurrentStaff() { organisationId }: StaffPrincipal,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: acceptanceSchema }) { version }: z.output<typeof acceptanceSchema>,
  ): Promise<BookingBody> {
    unwrap(await this.accept.accept(organisationId, id, version));
    return this.reader.one(organisationId, id);
  }
}
