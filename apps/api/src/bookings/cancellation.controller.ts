import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { CancelByCause, PreviewCancellation } from '#bookings';
import { CurrentStaff } from '../http/current-principal.js';
import { Idempotent } from '../http/idempotency/idempotent.js';
import { IfMatch } from '../http/if-match.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { AmendmentReader } from './amendment.reader.js';
import {
  type CancellationBody, type CancellationPreviewBody, cancellationPreviewSchema, type CancellationQuestionBody, cancellationQuestionSchema, cancellationSchema,
} from './amendment.schema.js';
import { BookingReader } from './booking.reader.js';
import { type BookingBody, bookingSchema } from './booking.schema.js';
import { HistoryReader } from './history.reader.js';

const id = z.uuid();

/** Cancellations by cause: of some of a party, or of a booking. */
@ApiTags('bookings')
@Controller('bookings/:id/cancellations')
export class CancellationController {
  constructor(
    private readonly preview: PreviewCancellation,
    private readonly cancel: CancelByCause,
    private readonly amendments: AmendmentReader,
    private readonly bookings: BookingReader,
    private readonly history: HistoryReader,
  ) {}

  /** What a cancellation would keep, give back and make stale. Nothing is written. */
  @Post('preview')
  @HttpCode(200)
  @Requires('booking.cancel')
  @ApiResponse({ status: 200, standardSchema: cancellationPreviewSchema })
  async previewCancellation(
    @CurrentStaff() { organisationId }: StaffPrincipal,
    @Param('id', { schema: id }) bookingId: string,
    @Body({ schema: cancellationQuestionSchema }) body: CancellationQuestionBody,
  ): Promise<CancellationPreviewBody> {
    const plan = unwrap(await this.preview.preview({ organisationId, bookingId, ...body, readLegs: this.amendments.legsOf(organisationId) }));
    return this.amendments.cancellation(organisationId, plan);
  }

  /** Cancels, at the total that was previewed. */
  @Post()
  @HttpCode(200)
  @Requires('booking.cancel')
  @Idempotent()
  @ApiHeader({ name: 'If-Match', required: true, description: '`version` of the preview' })
  @ApiResponse({ status: 200, standardSchema: bookingSchema })
  async cancelByCause(
    @CurrentStaff() { organisationId, userId }: StaffPrincipal,
    @Param('id', { schema: id }) bookingId: string,
    @IfMatch() version: number,
    @Body({ schema: cancellationSchema }) body: CancellationBody,
  ): Promise<BookingBody> {
    const readLegs = this.amendments.legsOf(organisationId);
    const done = await this.cancel.cancel({ organisationId, bookingId, ...body, readLegs, userId, version });
    unwrap(done.refused ? await this.history.explained(organisationId, bookingId, version, done) : done);
    return this.bookings.one(organisationId, bookingId);
  }
}
