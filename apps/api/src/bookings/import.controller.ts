import { Body, Controller, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { CheckGroup, ImportGroup, refuseUnlessGroup } from '#bookings';
import { ReadLegs } from '#flights';
import { readTable } from '#platform';
import { CurrentStaff } from '../http/current-principal.js';
import { Idempotent } from '../http/idempotency/idempotent.js';
import { ProblemException } from '../http/problems/problem-exception.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { TakesUpload, UploadedBytes } from '../http/upload/upload.js';
import {
  checkSchema, type GroupImportBody, type ImportCheckBody, importedSchema, importSchema, reportBody, reportSchema, tableBody, tableQuery, tableSchema,
} from './import.schema.js';

const id = z.uuid();

/** Groups that come as tables. The table stays with whoever imports it: it is sent again with every step, and nothing of it is kept before they agree. */
@ApiTags('bookings')
@Controller()
export class ImportController {
  constructor(
    private readonly group: CheckGroup,
    private readonly imports: ImportGroup,
    private readonly legs: ReadLegs,
  ) {}

  /** Reads a CSV or XLSX file, by its content, into rows. Keeps nothing. */
  @Post('import/table')
  @HttpCode(200)
  @Requires('import.write')
  @TakesUpload()
  @ApiResponse({ status: 200, standardSchema: tableSchema })
  async readTable(@UploadedBytes() bytes: Buffer, @Query({ schema: tableQuery }) { sheet }: z.output<typeof tableQuery>): Promise<z.output<typeof tableSchema>> {
    const table = unwrap(await readTable(bytes, sheet === undefined ? {} : { sheet }));
    const refusal = refuseUnlessGroup(table.rows);
    if (refusal) throw new ProblemException(refusal);
    return tableBody(table);
  }

  /** What an import would do, and every defect in its way. Writes nothing. */
  @Post('departures/:id/import/check')
  @HttpCode(200)
  @Requires('import.write')
  @ApiResponse({ status: 200, standardSchema: reportSchema })
  async checkImport(
    @CurrentStaff() { organisationId }: StaffPrincipal,
    @Param('id', { schema: id }) departureId: string,
    @Body({ schema: checkSchema }) { rows, choices }: ImportCheckBody,
  ): Promise<z.output<typeof reportSchema>> {
    return reportBody(unwrap(await this.group.check({ organisationId, departureId, rows, choices })));
  }

  /** Takes the group as one held booking, with what the table tells of each traveller. */
  @Post('departures/:id/import')
  @Requires('import.write')
  @Idempotent()
  @ApiResponse({ status: 201, standardSchema: importedSchema })
  async importGroup(
    @CurrentStaff() { organisationId }: StaffPrincipal,
    @Param('id', { schema: id }) departureId: string,
    @Body({ schema: importSchema }) body: GroupImportBody,
  ): Promise<z.output<typeof importedSchema>> {
    const legs = await this.legs.ofDeparture(organisationId, departureId);
    const booking = unwrap(await this.imports.import({ organisationId, departureId, legs, ...body }));
    return { bookingId: booking.id, reference: booking.reference, travellers: booking.travellers.length };
  }
}
