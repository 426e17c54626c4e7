import { Controller, Get, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { type DocumentReport, ReportDocuments } from '#documents';
import { CurrentStaff } from '../http/current-principal.js';
import { Requires } from '../http/requires.js';
import { documentReportSchema, reportQuery } from './document-report.schema.js';

/** Where reader and judge were wrong. */
@ApiTags('documents')
@Controller('document-checks/report')
export class DocumentReportController {
  constructor(private readonly reports: ReportDocuments) {}

  /** Counts alone; nothing in it tells of anybody. */
  @Get()
  @Requires('document.review')
  @ApiResponse({ status: 200, standardSchema: documentReportSchema })
  readReport(@CurrentStaff() { organisationId }: StaffPrincipal, @Query({ schema: reportQuery }) period: z.output<typeof reportQuery>): Promise<DocumentReport> {
    return this.reports.report({ organisationId, ...period });
  }
}
