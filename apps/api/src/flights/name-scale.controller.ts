import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { ReadNameScales, SetNameScale } from '#flights';
import { CurrentStaff } from '../http/current-principal.js';
import { IfMatch } from '../http/if-match.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { scaleBody, type ScaleBody, scaleSchema, scalesSchema, type ScalesBody, statementSchema } from './name-scale.schema.js';

/** What each carrier takes for putting a name on a ticket right. */
@ApiTags('tickets')
@Controller('name-scales')
export class NameScaleController {
  constructor(
    private readonly scales: ReadNameScales,
    private readonly statement: SetNameScale,
  ) {}

  @Get()
  @Requires('ticket.read')
  @ApiResponse({ status: 200, standardSchema: scalesSchema })
  async listNameScales(@CurrentStaff() { organisationId }: StaffPrincipal): Promise<ScalesBody> {
    return { items: (await this.scales.list(organisationId)).map(scaleBody) };
  }

  /** In the place of the one that the carrier has. */
  @Put()
  @Requires('ticket.manage')
  @ApiHeader({ name: 'If-Match', required: true, description: '`version` of the scale as it was read, or 0 for the first' })
  @ApiResponse({ status: 200, standardSchema: scaleSchema })
  async setNameScale(
    @CurrentStaff() { organisationId }: StaffPrincipal,
    @IfMatch() version: number,
    @Body({ schema: statementSchema }) { carrier, ...scale }: z.output<typeof statementSchema>,
  ): Promise<ScaleBody> {
    return scaleBody(unwrap(await this.statement.set({ organisationId, carrier, version, scale })));
  }
}
