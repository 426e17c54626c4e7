import { Body, Controller, Get, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { DecideDocument, ListDocumentChecks } from '#documents';
import { revealSchema } from '../entry/application.schema.js';
import { CurrentStaff } from '../http/current-principal.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { DocumentReviewReader } from './document-review.reader.js';
import {
  decisionSchema, queuePageSchema, queueQuery, type RevealedCheckBody, revealedCheckSchema, type ReviewedCheckBody, reviewedCheckSchema, waitingSchema,
} from './document-review.schema.js';

const id = z.uuid();

/** The officers' reviews of passport pictures. */
@ApiTags('documents')
@Controller('document-checks')
export class DocumentReviewController {
  constructor(
    private readonly queue: ListDocumentChecks,
    private readonly reader: DocumentReviewReader,
    private readonly decide: DecideDocument,
  ) {}

  /** Each traveller's newest check. What needs review comes oldest first, all else newest first. */
  @Get()
  @Requires('document.review')
  @ApiResponse({ status: 200, standardSchema: queuePageSchema })
  async listChecks(
    @CurrentStaff() { organisationId }: StaffPrincipal,
    @Query({ schema: queueQuery }) query: z.output<typeof queueQuery>,
  ): Promise<z.output<typeof queuePageSchema>> {
    const { items, nextCursor } = await this.queue.list({ organisationId, ...query });
    return { items: await this.reader.summaries(organisationId, items), nextCursor };
  }

  /** How many checks wait for an officer. */
  @Get('waiting')
  @Requires('document.review')
  @ApiResponse({ status: 200, standardSchema: waitingSchema })
  async countWaiting(@CurrentStaff() { organisationId }: StaffPrincipal): Promise<z.output<typeof waitingSchema>> {
    return { waiting: await this.queue.waiting(organisationId) };
  }

  @Get(':id')
  @Requires('document.review')
  @ApiResponse({ status: 200, standardSchema: reviewedCheckSchema })
  readCheck(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: id }) checkId: string): Promise<ReviewedCheckBody> {
    return this.reader.one(organisationId, checkId);
  }

  /** Opens the passport to this person for fifteen minutes; who and why is on record. */
  @Post(':id/reveal')
  @HttpCode(200)
  @Requires('document.review')
  @ApiResponse({ status: 200, standardSchema: revealedCheckSchema })
  revealCheck(
    @CurrentStaff() onlooker: StaffPrincipal,
    @Param('id', { schema: id }) checkId: string,
    @Body({ schema: revealSchema }) { reason }: z.output<typeof revealSchema>,
  ): Promise<RevealedCheckBody> {
    return this.reader.reveal(onlooker, checkId, reason);
  }

  @Get(':id/image')
  @Requires('document.review')
  @ApiProduces('image/jpeg')
  @ApiResponse({ status: 200, description: 'The passport page' })
  async readCheckPicture(@CurrentStaff() onlooker: StaffPrincipal, @Param('id', { schema: id }) checkId: string): Promise<StreamableFile> {
    return new StreamableFile(await this.reader.picture(onlooker, checkId), { type: 'image/jpeg' });
  }

  /** An officer's word with its reason; it goes before what the machine judged. The same once more changes nothing. */
  @Post(':id/decision')
  @HttpCode(200)
  @Requires('document.review')
  @ApiResponse({ status: 200, standardSchema: reviewedCheckSchema })
  async decideCheck(
    @CurrentStaff() { organisationId, userId }: StaffPrincipal,
    @Param('id', { schema: id }) checkId: string,
    @Body({ schema: decisionSchema }) decision: z.output<typeof decisionSchema>,
  ): Promise<ReviewedCheckBody> {
    unwrap(await this.decide.decide({ organisationId, actorId: userId, checkId, ...decision }));
    return this.reader.one(organisationId, checkId);
  }
}
