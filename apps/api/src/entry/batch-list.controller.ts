import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { AddToBatch, CorrectOutcome, PreviewRemoval, RemoveFromBatch, RenewApplication, ReorderBatch } from '#entry';
import { CurrentStaff } from '../http/current-principal.js';
import { Idempotent } from '../http/idempotency/idempotent.js';
import { IfMatch } from '../http/if-match.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { ApplicationReader } from './application.reader.js';
import { type ApplicationBody, applicationSchema } from './application.schema.js';
import { BatchReader } from './batch.reader.js';
import {
  type BatchBody, batchSchema, correctionSchema, listedSchema, removalPreviewSchema, removalQuestionSchema, removalSchema, renewalSchema, versionListSchema,
} from './batch.schema.js';

const id = z.uuid();
const ifMatch = { name: 'If-Match', required: true, description: '`version` of the batch as it was read' };

/** The lists of a batch: who comes, who leaves, in which order, and what was recorded of them wrongly. */
@ApiTags('entry')
@Controller()
export class BatchListController {
  constructor(
    private readonly reader: BatchReader,
    private readonly applications: ApplicationReader,
    private readonly removal: RemoveFromBatch,
    private readonly previews: PreviewRemoval,
    private readonly additions: AddToBatch,
    private readonly orders: ReorderBatch,
    private readonly corrections: CorrectOutcome,
    private readonly renewals: RenewApplication,
  ) {}

  /** Every list that the batch has had, oldest first, with what changed from each to the next. */
  @Get('batches/:id/versions')
  @Requires('batch.read')
  @ApiResponse({ status: 200, standardSchema: versionListSchema })
  readVersions(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: id }) batchId: string): Promise<z.output<typeof versionListSchema>> {
    return this.reader.history(organisationId, batchId);
  }

  /** What taking somebody out would do. Changes nothing. */
  @Post('batches/:id/removals/preview')
  @HttpCode(200)
  @Requires('batch.assemble')
  @ApiHeader(ifMatch)
  @ApiResponse({ status: 200, standardSchema: removalPreviewSchema })
  async previewRemoval(
    @CurrentStaff() { organisationId, userId }: StaffPrincipal,
    @Param('id', { schema: id }) batchId: string,
    @IfMatch() version: number,
    @Body({ schema: removalQuestionSchema }) body: z.output<typeof removalQuestionSchema>,
  ): Promise<z.output<typeof removalPreviewSchema>> {
    const preview = unwrap(await this.previews.preview({ organisationId, actorId: userId, batchId, version, ...body }));
    return this.reader.preview(organisationId, batchId, preview);
  }

  /** Takes somebody out: the list is superseded, those behind move up. */
  @Post('batches/:id/removals')
  @HttpCode(200)
  @Requires('batch.assemble')
  @Idempotent()
  @ApiHeader(ifMatch)
  @ApiResponse({ status: 200, standardSchema: batchSchema })
  async removeFromBatch(
    @CurrentStaff() { organisationId, userId }: StaffPrincipal,
    @Param('id', { schema: id }) batchId: string,
    @IfMatch() version: number,
    @Body({ schema: removalSchema }) body: z.output<typeof removalSchema>,
  ): Promise<BatchBody> {
    unwrap(await this.removal.remove({ organisationId, actorId: userId, batchId, version, ...body }));
    return this.reader.one(organisationId, batchId);
  }

  /** Puts further approved applications on the list. */
  @Post('batches/:id/additions')
  @HttpCode(200)
  @Requires('batch.assemble')
  @Idempotent()
  @ApiHeader(ifMatch)
  @ApiResponse({ status: 200, standardSchema: batchSchema })
  async addToBatch(
    @CurrentStaff() { organisationId, userId }: StaffPrincipal,
    @Param('id', { schema: id }) batchId: string,
    @IfMatch() version: number,
    @Body({ schema: listedSchema }) body: z.output<typeof listedSchema>,
  ): Promise<BatchBody> {
    unwrap(await this.additions.add({ organisationId, actorId: userId, batchId, version, ...body }));
    return this.reader.one(organisationId, batchId);
  }

  /** Puts the list in another order, where the authority wants none of its own. */
  @Put('batches/:id/order')
  @Requires('batch.assemble')
  @ApiHeader(ifMatch)
  @ApiResponse({ status: 200, standardSchema: batchSchema })
  async reorderBatch(
    @CurrentStaff() { organisationId, userId }: StaffPrincipal,
    @Param('id', { schema: id }) batchId: string,
    @IfMatch() version: number,
    @Body({ schema: listedSchema }) body: z.output<typeof listedSchema>,
  ): Promise<BatchBody> {
    unwrap(await this.orders.reorder({ organisationId, actorId: userId, batchId, version, ...body }));
    return this.reader.one(organisationId, batchId);
  }

  /** Puts right an outcome that was recorded wrongly. What was recorded before stays in the history. */
  @Post('batches/:id/corrections')
  @HttpCode(200)
  @Requires('batch.record')
  @Idempotent()
  @ApiHeader(ifMatch)
  @ApiResponse({ status: 200, standardSchema: batchSchema })
  async correctOutcome(
    @CurrentStaff() { organisationId, userId }: StaffPrincipal,
    @Param('id', { schema: id }) batchId: string,
    @IfMatch() version: number,
    @Body({ schema: correctionSchema }) { applicationId, outcome, reason }: z.output<typeof correctionSchema>,
  ): Promise<BatchBody> {
    const recorded = outcome && { applicationId, ...outcome };
    unwrap(await this.corrections.correct({ organisationId, actorId: userId, batchId, version, applicationId, outcome: recorded, reason }));
    return this.reader.one(organisationId, batchId);
  }

  /** Asks the authority again, where its approval is for facts that are no longer so. */
  @Post('applications/:id/renew')
  @HttpCode(200)
  @Requires('application.review')
  @Idempotent()
  @ApiResponse({ status: 200, standardSchema: applicationSchema })
  async renewApplication(
    @CurrentStaff() { organisationId, userId }: StaffPrincipal,
    @Param('id', { schema: id }) applicationId: string,
    @Body({ schema: renewalSchema }) { note }: z.output<typeof renewalSchema>,
  ): Promise<ApplicationBody> {
    unwrap(await this.renewals.renew({ organisationId, actorId: userId, applicationId, note }));
    return this.applications.one(organisationId, applicationId);
  }
}
