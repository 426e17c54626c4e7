import { Controller, Get, Param, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { ExportParticipants } from '#bookings';
import { ReadLegs } from '#flights';
import { writeCsv, writeXlsx } from '#platform';
import { CurrentStaff } from '../http/current-principal.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';

const id = z.uuid();
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const types = { csv: 'text/csv; charset=utf-8; header=present', xlsx } as const;
const file = { type: 'string', format: 'binary' } as const;

/** Who travels on a departure, as CSV or XLSX. No cell runs as a formula; every download is recorded. */
@ApiTags('bookings')
@Controller('departures/:id')
export class ExportController {
  constructor(
    private readonly participants: ExportParticipants,
    private readonly legs: ReadLegs,
  ) {}

  @Get('participants.csv')
  @Requires('export.read')
  @ApiProduces('text/csv')
  @ApiResponse({ status: 200, schema: file })
  participantsCsv(@CurrentStaff() staff: StaffPrincipal, @Param('id', { schema: id }) departureId: string): Promise<StreamableFile> {
    return this.download(staff, departureId, 'csv', false);
  }

  @Get('participants.xlsx')
  @Requires('export.read')
  @ApiProduces(xlsx)
  @ApiResponse({ status: 200, schema: file })
  participantsXlsx(@CurrentStaff() staff: StaffPrincipal, @Param('id', { schema: id }) departureId: string): Promise<StreamableFile> {
    return this.download(staff, departureId, 'xlsx', false);
  }

  /** With numbers and expiry dates of passports. */
  @Get('participants-with-passports.csv')
  @Requires('export.passports')
  @ApiProduces('text/csv')
  @ApiResponse({ status: 200, schema: file })
  passportsCsv(@CurrentStaff() staff: StaffPrincipal, @Param('id', { schema: id }) departureId: string): Promise<StreamableFile> {
    return this.download(staff, departureId, 'csv', true);
  }

  /** With numbers and expiry dates of passports. */
  @Get('participants-with-passports.xlsx')
  @Requires('export.passports')
  @ApiProduces(xlsx)
  @ApiResponse({ status: 200, schema: file })
  passportsXlsx(@CurrentStaff() staff: StaffPrincipal, @Param('id', { schema: id }) departureId: string): Promise<StreamableFile> {
    return this.download(staff, departureId, 'xlsx', true);
  }

  private async download({ organisationId }: StaffPrincipal, departureId: string, format: 'csv' | 'xlsx', passports: boolean): Promise<StreamableFile> {
    const legs = await this.legs.ofDeparture(organisationId, departureId);
    const legNames = new Map(legs.map((leg) => [leg.id, `${leg.carrier} ${leg.number}`]));
    const sheet = unwrap(await this.participants.export({ organisationId, departureId, format, passports, legNames }));
    const bytes = format === 'csv' ? writeCsv(sheet) : await writeXlsx([sheet]);
    return new StreamableFile(bytes, { type: types[format], disposition: `attachment; filename="participants${passports ? '-with-passports' : ''}.${format}"` });
  }
}
