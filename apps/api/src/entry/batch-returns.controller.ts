import { Body, Controller, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { CheckReturns, ImportReturns } from '#entry';
import { readTable } from '#platform';
import { tableBody, tableQuery, tableSchema } from '../bookings/import.schema.js';
import { CurrentStaff } from '../http/current-principal.js';
import { Idempotent } from '../http/idempotency/idempotent.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { TakesUpload, UploadedBytes } from '../http/upload/upload.js';
import { BatchReader } from './batch.reader.js';
import { recordedReturnsSchema, returnReportSchema, returnsCheckSchema, returnsSchema } from './batch-returns.schema.js';

const id = z.uuid();

/** Answers of authorities that come as tables. The table stays with whoever imports it: it is sent again with every step. */
@ApiTags('entry')
@Controller()
export class BatchReturnsController {
  constructor(
    private readonly checking: CheckReturns,
    private readonly imports: ImportReturns,
    private readonly reader: BatchReader,
  ) {}

  /** Reads a CSV or XLSX file, by its content, into rows. Keeps nothing. */
  @Post('returns/table')
  @HttpCode(200)
  @Requires('batch.record')
  @TakesUpload()
  @ApiResponse({ status: 200, standardSchema: tableSchema })
  async readReturns(@UploadedBytes() bytes: Buffer, @Query({ schema: tableQuery }) { sheet }: z.output<typeof tableQuery>): Promise<z.output<typeof tableSchema>> {
    return tableBody(unwrap(await readTable(bytes, sheet === undefined ? {} : { sheet })));
  }

  /** What an import would record, row by row, and what stands in its way. Writes nothing. */
  @Post('batches/:id/returns/check')
  @HttpCode(200)
  @Requires('batch.record')
  @ApiResponse({ status: 200, standardSchema: returnReportSchema })
  async checkReturns(
    @CurrentStaff() { organisationId }: StaffPrincipal,
    @Param('id', { schema: id }) batchId: string,
    @Body({ schema: returnsCheckSchema }) body: z.output<typeof returnsCheckSchema>,
  ): Promise<z.output<typeof returnReportSchema>> {
    const report = unwrap(await this.checking.check({ organisationId, batchId, ...body }));
    return this.reader.returns(organisationId, batchId, report);
  }

  /** Records the chosen rows: all of them or none. The same table again changes nothing. */
  @Post('batches/:id/returns')
  @HttpCode(200)
  @Requires('batch.record')
  @Idempotent()
  @ApiResponse({ status: 200, standardSchema: recordedReturnsSchema })
  async importReturns(
    @CurrentStaff() { organisationId, userId }: StaffPrincipal,
    @Param('id', { schema: id }) batchId: string,
    @Body({ schema: returnsSchema }) body: z.output<typeof returnsSchema>,
  ): Promise<z.output<typeof recordedReturnsSchema>> {
    return unwrap(await this.imports.import({ organisationId, actorId: userId, batchId, ...body }));
  }
}
