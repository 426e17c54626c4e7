import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { AssignBibs, ReadBibs, SetBibRanges } from '#bookings';
import { CurrentStaff } from '../http/current-principal.js';
import { IfMatch } from '../http/if-match.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { type BibsBody, bibsBody, bibsSchema, rangesSchema } from './bib.schema.js';

const id = z.uuid();

/** Start numbers of the race that a departure feeds; all departures of the race share them. */
@ApiTags('bibs')
@Controller('departures/:id/bibs')
export class BibController {
  constructor(
    private readonly bibs: ReadBibs,
    private readonly assignment: AssignBibs,
    private readonly ranges: SetBibRanges,
  ) {}

  @Get()
  @Requires('bib.manage')
  @ApiResponse({ status: 200, standardSchema: bibsSchema })
  async readBibs(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: id }) departureId: string): Promise<BibsBody> {
    return bibsBody(await this.bibs.read(unwrap(await this.bibs.eventOf(organisationId, departureId))));
  }

  @Put('ranges')
  @Requires('bib.manage')
  @ApiHeader({ name: 'If-Match', required: true, description: '`version` of the bibs as they were read' })
  @ApiResponse({ status: 200, standardSchema: bibsSchema })
  async setBibRanges(
    @CurrentStaff() { organisationId }: StaffPrincipal,
    @Param('id', { schema: id }) departureId: string,
    @IfMatch() version: number,
    @Body({ schema: rangesSchema }) { ranges }: z.output<typeof rangesSchema>,
  ): Promise<BibsBody> {
    const event = unwrap(await this.bibs.eventOf(organisationId, departureId));
    unwrap(await this.ranges.set(event, version, ranges));
    return bibsBody(await this.bibs.read(event));
  }

  /** Those who have a number keep it. */
  @Post('assign')
  @HttpCode(200)
  @Requires('bib.manage')
  @ApiResponse({ status: 200, standardSchema: bibsSchema })
  async assignBibs(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: id }) departureId: string): Promise<BibsBody> {
    const event = unwrap(await this.bibs.eventOf(organisationId, departureId));
    unwrap(await this.assignment.assign(event));
    return bibsBody(await this.bibs.read(event));
  }
}
