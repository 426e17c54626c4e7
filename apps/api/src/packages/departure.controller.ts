import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { ReadLegs } from '#flights';
import { ReadAllotments } from '#inventory';
import { type DeparturePosition, ListDepartures, ReadDeparture } from '#packages';
import { CurrentStaff } from '../http/current-principal.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import {
  type DepartureBody, departureBody, departurePageSchema, departureQuery, departureSchema, departureSummaryBody,
} from './departure.schema.js';

/** Departures, with what is left of them. */
@ApiTags('departures')
@Controller('departures')
export class DepartureController {
  constructor(
    private readonly departures: ListDepartures,
    private readonly departure: ReadDeparture,
    private readonly allotments: ReadAllotments,
    private readonly legs: ReadLegs,
  ) {}

  @Get()
  @Requires('departure.read')
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

  @Get(':id')
  @Requires('departure.read')
  @ApiResponse({ status: 200, standardSchema: departureSchema })
  async readDeparture(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: z.uuid() }) id: string): Promise<DepartureBody> {
    const departure = unwrap(await this.departure.read(organisationId, id));
    const legs = await this.legs.ofDeparture(organisationId, id);
    const owners = [id, ...(departure.eventId === null ? [] : [departure.eventId]), ...legs.map((leg) => leg.id)];
    return departureBody(departure, await this.allotments.ofOwners(organisationId, owners), legs);
  }
}

const positionOf = (cursor: string): DeparturePosition => {
  const [startsOn = '', id = ''] = cursor.split('_');
  return { startsOn, id };
};
