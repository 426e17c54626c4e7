import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { AmendBooking, PreviewAmendment } from '#bookings';
import { CurrentStaff } from '../http/current-principal.js';
import { Idempotent } from '../http/idempotency/idempotent.js';
import { IfMatch } from '../http/if-match.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { AmendmentReader } from './amendment.reader.js';
import {
  type AmendmentBody, type AmendmentPreviewBody, amendmentPreviewSchema, type AmendmentQuestionBody, amendmentQuestionSchema, amendmentSchema,
  type BookingHistoryBody, bookingHistorySchema,
} from './amendment.schema.js';
import { BookingReader } from './booking.reader.js';
import { type BookingBody, bookingSchema } from './booking.schema.js';
import { HistoryReader } from './history.reader.js';

const id = z.uuid();

/** Changes of a booking: asked about, made, and looked up. */
@ApiTags('bookings')
@Controller('bookings/:id')
export class AmendmentController {
  constructor(
    private readonly preview: PreviewAmendment,
    private readonly amend: AmendBooking,
    private readonly amendments: AmendmentReader,
    private readonly bookings: BookingReader,
    private readonly history: HistoryReader,
  ) {}

  /** What changes would cost, take and make stale. Nothing is written. */
  @Post('amendments/preview')
  @HttpCode(200)
  @Requires('booking.amend')
  @ApiResponse({ status: 200, standardSchema: amendmentPreviewSchema })
  async previewAmendment(
    @CurrentStaff() { organisationId }: StaffPrincipal,
    @Param('id', { schema: id }) bookingId: string,
    @Body({ schema: amendmentQuestionSchema }) { changes }: AmendmentQuestionBody,
  ): Promise<AmendmentPreviewBody> {
    const plan = unwrap(await this.preview.preview({ organisationId, bookingId, changes, readLegs: this.amendments.legsOf(organisationId) }));
    return this.amendments.amendment(organisationId, plan);
  }

  /** Makes the changes, all or none, at the total that was previewed. */
  @Post('amendments')
  @HttpCode(200)
  @Requires('booking.amend')
  @Idempotent()
  @ApiHeader({ name: 'If-Match', required: true, description: '`version` of the preview' })
  @ApiResponse({ status: 200, standardSchema: bookingSchema })
  async amendBooking(
    @CurrentStaff() { organisationId, userId }: StaffPrincipal,
    @Param('id', { schema: id }) bookingId: string,
    @IfMatch() version: number,
    @Body({ schema: amendmentSchema }) { changes, total }: AmendmentBody,
  ): Promise<BookingBody> {
    const readLegs = this.amendments.legsOf(organisationId);
    const done = await this.amend.amend({ organisationId, bookingId, changes, readLegs, userId, version, total });
    unwrap(done.refused ? await this.history.explained(organisationId, bookingId, version, done) : done);
    return this.bookings.one(organisationId, bookingId);
  }

  /** Who changed it, when, what, and at what cost: newest first. */
  @Get('changes')
  @Requires('booking.read')
  @ApiResponse({ status: 200, standardSchema: bookingHistorySchema })
  async listChanges(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: id }) bookingId: string): Promise<BookingHistoryBody> {
    return { items: unwrap(await this.history.items(organisationId, bookingId)) };
  }
}
