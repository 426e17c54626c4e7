import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ReadStaffNames, type StaffPrincipal } from '#accounts';
import { PreviewBulk, ReadBookingNames, ReadBulk, StartBulk } from '#bookings';
import { LettersToParty } from '#readiness';
import { CurrentStaff } from '../http/current-principal.js';
import { Idempotent } from '../http/idempotency/idempotent.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { AmendmentReader } from './amendment.reader.js';
import { bulkPreviewBody, type BulkPreviewBody, bulkPreviewSchema, type BulkQuestionBody, bulkQuestionSchema, bulkRunBody, type BulkRunBody, bulkRunSchema, type NewBulkRunBody, newBulkRunSchema } from './bulk.schema.js';

/** One action on many bookings: previewed, done, and reported row by row. */
@ApiTags('bookings')
@Controller('bulk-runs')
export class BulkController {
  constructor(
    private readonly previews: PreviewBulk,
    private readonly starting: StartBulk,
    private readonly runs: ReadBulk,
    private readonly names: ReadBookingNames,
    private readonly staff: ReadStaffNames,
    private readonly letters: LettersToParty,
    private readonly amendments: AmendmentReader,
  ) {}

  /** What would become of each, worked out by doing it and taking it back. Nothing is written and nobody is written to. */
  @Post('preview')
  @HttpCode(200)
  @Requires('booking.bulk')
  @ApiResponse({ status: 200, standardSchema: bulkPreviewSchema })
  async previewBulk(@CurrentStaff() { organisationId, userId }: StaffPrincipal, @Body({ schema: bulkQuestionSchema }) { action, choice }: BulkQuestionBody): Promise<BulkPreviewBody> {
    const asked = 'bookingIds' in choice ? choice : { filter: { departureId: choice.filter.departureId, statuses: choice.filter.status, text: choice.filter.q } };
    const rows = unwrap(await this.previews.preview({ organisationId, action, choice: asked, userId, letters: this.letters, readLegs: this.amendments.legsOf(organisationId) }));
    return bulkPreviewBody(action, rows);
  }

  /** Orders it for the rows that were previewed, at the version and total that were shown. A worker does it; the run tells how far it is. */
  @Post()
  @Requires('booking.bulk')
  @Idempotent()
  @ApiResponse({ status: 201, standardSchema: bulkRunSchema })
  async startBulk(@CurrentStaff() { organisationId, userId }: StaffPrincipal, @Body({ schema: newBulkRunSchema }) body: NewBulkRunBody): Promise<BulkRunBody> {
    const { id } = unwrap(await this.starting.start({ organisationId, startedBy: userId, ...body }));
    return this.told(organisationId, id);
  }

  /** How far it is, and what became of each row. */
  @Get(':id')
  @Requires('booking.bulk')
  @ApiResponse({ status: 200, standardSchema: bulkRunSchema })
  readBulk(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: z.uuid() }) id: string): Promise<BulkRunBody> {
    return this.told(organisationId, id);
  }

  private async told(organisationId: string, id: string): Promise<BulkRunBody> {
    const run = unwrap(await this.runs.read(organisationId, id));
    const names = await this.names.of(organisationId, run.items.map(({ bookingId }) => bookingId));
    const startedBy = (await this.staff.of(organisationId, [run.startedBy])).get(run.startedBy) ?? null;
    return bulkRunBody(run, names, startedBy);
  }
}
