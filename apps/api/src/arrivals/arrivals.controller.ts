import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { GuideLinks, RecordArrival, UndoArrival, WriteLegNotes } from '#flights';
import { ReadDeparture } from '#packages';
import { ArrivalBoard } from '#readiness';
import { CurrentStaff } from '../http/current-principal.js';
import { Idempotent } from '../http/idempotency/idempotent.js';
import { IfMatch } from '../http/if-match.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { boardBody, linkBody } from './arrivals.body.js';
import {
  arrivalSchema, type BoardBody, boardSchema, guideSchema, linksSchema, madeLinkSchema, newLinkSchema, remarkSchema, undoSchema,
} from './arrivals.schema.js';

const id = z.uuid();

/** Who lands when, met by whom, and who came. */
@ApiTags('arrivals')
@Controller()
export class ArrivalController {
  constructor(
    private readonly board: ArrivalBoard,
    private readonly departures: ReadDeparture,
    private readonly recording: RecordArrival,
    private readonly undoing: UndoArrival,
    private readonly notes: WriteLegNotes,
    private readonly links: GuideLinks,
  ) {}

  /** By leg, in the local time of each place, with what is missing of everybody. */
  @Get('departures/:id/arrivals')
  @Requires('arrival.read')
  @ApiResponse({ status: 200, standardSchema: boardSchema })
  async readArrivals(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: id }) departureId: string): Promise<BoardBody> {
    const board = unwrap(await this.board.of(organisationId, departureId));
    return boardBody(board, await this.board.missing(organisationId, departureId));
  }

  /** Who meets the leg, and by which number they are reached. */
  @Put('legs/:id/guide')
  @HttpCode(204)
  @Requires('arrival.record')
  @ApiHeader({ name: 'If-Match', required: true, description: '`guideVersion` as it was read' })
  @ApiResponse({ status: 204, description: 'The guide meets this leg' })
  async setLegGuide(
    @CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: id }) legId: string, @IfMatch() version: number, @Body({ schema: guideSchema }) guide: z.output<typeof guideSchema>,
  ): Promise<void> {
    unwrap(await this.notes.guide({ organisationId, legId, version }, guide));
  }

  /** What a guide has to know of somebody. Empty takes it away. */
  @Put('legs/:id/remark')
  @HttpCode(204)
  @Requires('arrival.record')
  @ApiHeader({ name: 'If-Match', required: true, description: '`remarkVersion` as it was read' })
  @ApiResponse({ status: 204, description: 'The remark is kept' })
  async setLegRemark(
    @CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: id }) legId: string, @IfMatch() version: number,
    @Body({ schema: remarkSchema }) { travellerId, remark }: z.output<typeof remarkSchema>,
  ): Promise<void> {
    unwrap(await this.notes.remark({ organisationId, legId, version }, travellerId, remark));
  }

  @Post('legs/:id/arrivals')
  @HttpCode(204)
  @Requires('arrival.record')
  @Idempotent()
  @ApiResponse({ status: 204, description: 'It is recorded, and was not recorded twice' })
  async recordArrival(
    @CurrentStaff() { organisationId, userId }: StaffPrincipal, @Param('id', { schema: id }) legId: string, @Body({ schema: arrivalSchema }) arrival: z.output<typeof arrivalSchema>,
  ): Promise<void> {
    unwrap(await this.recording.record({ ...arrival, organisationId, legId, seenAt: new Date(arrival.seenAt), by: `staff:${userId}` }));
  }

  /** Takes back what was recorded by mistake; the reason is kept with who says so. */
  @Post('legs/:id/arrivals/undo')
  @HttpCode(204)
  @Requires('arrival.record')
  @ApiResponse({ status: 204, description: 'Nothing is recorded for this traveller any more' })
  async undoArrival(
    @CurrentStaff() { organisationId, userId }: StaffPrincipal, @Param('id', { schema: id }) legId: string, @Body({ schema: undoSchema }) { travellerId, reason }: z.output<typeof undoSchema>,
  ): Promise<void> {
    unwrap(await this.undoing.undo({ organisationId, legId, travellerId, userId, reason }));
  }

  @Get('departures/:id/guide-links')
  @Requires('arrival.record')
  @ApiResponse({ status: 200, standardSchema: linksSchema })
  async listGuideLinks(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: id }) departureId: string): Promise<z.output<typeof linksSchema>> {
    unwrap(await this.departures.forSale(organisationId, departureId));
    return { items: (await this.links.list(organisationId, departureId)).map(linkBody) };
  }

  /** A link for a guide's phone: it opens the board of this departure, without a sign-in, for so many days. */
  @Post('departures/:id/guide-links')
  @Requires('arrival.record')
  @Idempotent()
  @ApiResponse({ status: 201, standardSchema: madeLinkSchema })
  async makeGuideLink(
    @CurrentStaff() { organisationId, userId }: StaffPrincipal, @Param('id', { schema: id }) departureId: string, @Body({ schema: newLinkSchema }) { days }: z.output<typeof newLinkSchema>,
  ): Promise<z.output<typeof madeLinkSchema>> {
    const made = unwrap(await this.links.make(organisationId, departureId, days, userId));
    return { ...linkBody(made), url: made.url };
  }

  @Delete('guide-links/:id')
  @HttpCode(204)
  @Requires('arrival.record')
  @ApiResponse({ status: 204, description: 'The link opens no longer' })
  async revokeGuideLink(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: id }) linkId: string): Promise<void> {
    unwrap(await this.links.revoke(organisationId, linkId));
  }
}
