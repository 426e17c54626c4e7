import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { AssembleBatch, ListBatches, RecordOutcomes, SubmitBatch } from '#entry';
import { CurrentStaff } from '../http/current-principal.js';
import { Idempotent } from '../http/idempotency/idempotent.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { BatchReader } from './batch.reader.js';
import { type BatchBody, batchPageSchema, batchQuery, batchSchema, batchSummaryBody, newBatchSchema, outcomesSchema, submissionSchema } from './batch.schema.js';

const id = z.uuid();

/** Batches: assembled, submitted to the authority, and answered by it. */
@ApiTags('entry')
@Controller('batches')
export class BatchController {
  constructor(
    private readonly list: ListBatches,
    private readonly reader: BatchReader,
    private readonly assemble: AssembleBatch,
    private readonly submit: SubmitBatch,
    private readonly outcomes: RecordOutcomes,
  ) {}

  @Get()
  @Requires('batch.read')
  @ApiResponse({ status: 200, standardSchema: batchPageSchema })
  async listBatches(
    @CurrentStaff() { organisationId }: StaffPrincipal,
    @Query({ schema: batchQuery }) { cursor }: z.output<typeof batchQuery>,
  ): Promise<z.output<typeof batchPageSchema>> {
    const { items, nextCursor } = await this.list.list(organisationId, cursor);
    return { items: items.map(batchSummaryBody), nextCursor };
  }

  @Get(':id')
  @Requires('batch.read')
  @ApiResponse({ status: 200, standardSchema: batchSchema })
  readBatch(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: id }) batchId: string): Promise<BatchBody> {
    return this.reader.one(organisationId, batchId);
  }

  @Post()
  @Requires('batch.assemble')
  @Idempotent()
  @ApiResponse({ status: 201, standardSchema: batchSchema })
  async assembleBatch(
    @CurrentStaff() { organisationId, userId }: StaffPrincipal,
    @Body({ schema: newBatchSchema }) body: z.output<typeof newBatchSchema>,
  ): Promise<BatchBody> {
    const { id: batchId } = unwrap(await this.assemble.assemble({ organisationId, actorId: userId, ...body }));
    return this.reader.one(organisationId, batchId);
  }

  @Post(':id/submit')
  @HttpCode(200)
  @Requires('batch.submit')
  @Idempotent()
  @ApiResponse({ status: 200, standardSchema: batchSchema })
  async submitBatch(
    @CurrentStaff() { organisationId, userId }: StaffPrincipal,
    @Param('id', { schema: id }) batchId: string,
    @Body({ schema: submissionSchema }) body: z.output<typeof submissionSchema>,
  ): Promise<BatchBody> {
    unwrap(await this.submit.submit({ organisationId, actorId: userId, batchId, ...body }));
    return this.reader.one(organisationId, batchId);
  }

  @Post(':id/outcomes')
  @HttpCode(200)
  @Requires('batch.record')
  @Idempotent()
  @ApiResponse({ status: 200, standardSchema: batchSchema })
  async recordOutcomes(
    @CurrentStaff() { organisationId, userId }: StaffPrincipal,
    @Param('id', { schema: id }) batchId: string,
    @Body({ schema: outcomesSchema }) { outcomes }: z.output<typeof outcomesSchema>,
  ): Promise<BatchBody> {
    unwrap(await this.outcomes.record({ organisationId, actorId: userId, batchId, outcomes }));
    return this.reader.one(organisationId, batchId);
  }
}
