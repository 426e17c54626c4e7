import { Controller, Get, Header, Param, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { writeCsv, writeXlsx } from '#platform';
import { CurrentStaff } from '../http/current-principal.js';
import { Requires } from '../http/requires.js';
import { PaymentListReader } from './payment-list.reader.js';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The payments of a departure as files for accountants. */
@ApiTags('billing')
@Controller('departures')
export class PaymentListController {
  constructor(private readonly reader: PaymentListReader) {}

  @Get(':id/payments.csv')
  @Requires('payment.read')
  @Header('content-disposition', 'attachment; filename="payments.csv"')
  @ApiProduces('text/csv')
  @ApiResponse({ status: 200, description: 'What was received and given back, as CSV' })
  async csv(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: z.uuid() }) id: string): Promise<StreamableFile> {
    return new StreamableFile(writeCsv(await this.reader.sheet(organisationId, id)), { type: 'text/csv; charset=utf-8' });
  }

  @Get(':id/payments.xlsx')
  @Requires('payment.read')
  @Header('content-disposition', 'attachment; filename="payments.xlsx"')
  @ApiProduces(xlsx)
  @ApiResponse({ status: 200, description: 'What was received and given back, as a workbook' })
  async workbook(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: z.uuid() }) id: string): Promise<StreamableFile> {
    return new StreamableFile(await writeXlsx([await this.reader.sheet(organisationId, id)]), { type: xlsx });
  }
}
