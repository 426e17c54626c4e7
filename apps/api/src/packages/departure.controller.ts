import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { ReadAllotments } from '#inventory';
import { type DeparturePosition, ListDepartures } from '#packages';
import { CurrentStaff } from '../http/current-principal.js';
import { Idempotent } from '../http/idempotency/idempotent.js';
import { IfMatch } from '../http/if-match.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { DepartureDesk } from './departure-desk.js';
import { DepartureReader } from './departure.reader.js';
import { type DepartureBody, departurePageSchema, departureQuery, departureSchema, departureSummaryBody } from './departure.schema.js';
import {
  type DepartureCopyBody, departureCopySchema, type DepartureTermsBody, departureTermsSchema, instantsOf, type NewDepartureBody, newDepartureSchema,
} from './schedule.schema.js';

/** Departures: scheduled, changed, copied, and read with what is left of them. */
@ApiTags('departures')
@Controller('departures')
export class DepartureController {
  constructor(
    private readonly departures: ListDepartures,
    private readonly reader: DepartureReader,
    private readonly desk: DepartureDesk,
    private readonly allotments: ReadAllotments,
  ) {}

  @Get()
  @Requires('departure.read', { agenciesToo: true })
  @ApiResponse({ status: 200, standardSchema: departurePageSchema })
  async listDepartures(
    @CurrentStaff() { organisationId }: StaffPrincipal,
    @Query({ schema: departureQuery }) { cursor, limit }: z.output<typeof departureQuery>,
  ): Promise<z.output<typeof departurePageSchema>> {
    const { items, next } = await this.departures.list(organisationId, cursor === undefined ? null : positionOf(cursor), limit);
    const allotments = await this.allotments.ofOwners(organisationId, items.map((departure) => departure.id));
    return {
      items: items.map((departure) => departureSummaryBody(departure, allotments)),
      nextCursor: next && `${next.startsOn}_${next.id}`,
    };
  }

  @Post()
  @Requires('package.write')
  @Idempotent()
  @ApiResponse({ status: 201, standardSchema: departureSchema })
  async scheduleDeparture(@CurrentStaff() { organisationId }: StaffPrincipal, @Body({ schema: newDepartureSchema }) body: NewDepartureBody): Promise<DepartureBody> {
    return this.reader.one(organisationId, unwrap(await this.desk.schedule(organisationId, body)).id);
  }

  @Get(':id')
  @Requires('departure.read', { agenciesToo: true })
  @ApiResponse({ status: 200, standardSchema: departureSchema })
  readDeparture(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: z.uuid() }) id: string): Promise<DepartureBody> {
    return this.reader.one(organisationId, id);
  }

  @Put(':id')
  @Requires('package.write')
  @ApiHeader({ name: 'If-Match', required: true, description: '`version` of the departure as it was read' })
  @ApiResponse({ status: 200, standardSchema: departureSchema })
  async changeDeparture(
    @CurrentStaff() { organisationId }: StaffPrincipal,
    @Param('id', { schema: z.uuid() }) departureId: string,
    @IfMatch() version: number,
    @Body({ schema: departureTermsSchema }) schedule: DepartureTermsBody,
  ): Promise<DepartureBody> {
    unwrap(await this.desk.change({ organisationId, departureId, version, schedule: instantsOf(schedule) }));
    return this.reader.one(organisationId, departureId);
  }

  /** Another run of the same package, from another day on. */
  @Post(':id/copy')
  @Requires('package.write')
  @Idempotent()
  @ApiResponse({ status: 201, standardSchema: departureSchema })
  async copyDeparture(
    @CurrentStaff() { organisationId }: StaffPrincipal,
    @Param('id', { schema: z.uuid() }) departureId: string,
    @Body({ schema: departureCopySchema }) body: DepartureCopyBody,
  ): Promise<DepartureBody> {
    return this.reader.one(organisationId, unwrap(await this.desk.copy(organisationId, departureId, body)).id);
  }
}

const positionOf = (cursor: string): DeparturePosition => {
  const [startsOn = '', id = ''] = cursor.split('_');
  return { startsOn, id };
};
