import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { ArrangeSubParties } from '#bookings';
import { CurrentStaff } from '../http/current-principal.js';
import { IfMatch } from '../http/if-match.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { subPartiesSchema } from './arrangement.schema.js';
import { BookingReader } from './booking.reader.js';
import { type BookingBody, bookingSchema } from './booking.schema.js';

/** Who pays what in a group. */
@ApiTags('bookings')
@Controller('bookings')
export class SubPartyController {
  constructor(
    private readonly arrangeSubParties: ArrangeSubParties,
    private readonly reader: BookingReader,
  ) {}

  /** All parts of the party and their payers, in place of those that were; whoever is in none, the leader pays for. */
  @Put(':id/sub-parties')
  @Requires('booking.hold', { agenciesToo: true })
  @ApiHeader({ name: 'If-Match', required: true, description: '`version` of the booking as it was read' })
  @ApiResponse({ status: 200, standardSchema: bookingSchema })
  async arrange(
    @CurrentStaff() { organisationId }: StaffPrincipal,
    @Param('id', { schema: z.uuid() }) bookingId: string,
    @IfMatch() version: number,
    @Body({ schema: subPartiesSchema }) body: z.output<typeof subPartiesSchema>,
  ): Promise<BookingBody> {
    const subParties = body.subParties.map(({ travellerIds, ...part }) => ({ ...part, travellers: travellerIds }));
    unwrap(await this.arrangeSubParties.arrange({ organisationId, bookingId, version, subParties }));
    return this.reader.one(organisationId, bookingId);
  }
}
