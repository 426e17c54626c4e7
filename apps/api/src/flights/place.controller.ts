import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { FindPlaces, KeepPlaces, usualMinutes } from '#flights';
import { CurrentStaff } from '../http/current-principal.js';
import { Idempotent } from '../http/idempotency/idempotent.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { minimumListSchema, minimumSchema, newPlaceSchema, placeBody, type PlaceBody, placeListSchema, placeQuery, placeSchema, removedMinimumSchema, removedPlaceSchema } from './place.schema.js';

/** Airports, stations and border posts, and how much time a change of legs needs there. */
@ApiTags('flights')
@Controller()
export class PlaceController {
  constructor(private readonly places: FindPlaces, private readonly keeping: KeepPlaces) {}

  /** By code or name, at most twenty, the best first. */
  @Get('places')
  @Requires('flight.read')
  @ApiResponse({ status: 200, standardSchema: placeListSchema })
  async searchPlaces(@CurrentStaff() { organisationId }: StaffPrincipal, @Query({ schema: placeQuery }) { q }: z.output<typeof placeQuery>): Promise<z.output<typeof placeListSchema>> {
    return { items: (await this.places.search(organisationId, q)).map(placeBody) };
  }

  /** What the organisation added, by name. */
  @Get('places/own')
  @Requires('flight.read')
  @ApiResponse({ status: 200, standardSchema: placeListSchema })
  async listOwnPlaces(@CurrentStaff() { organisationId }: StaffPrincipal): Promise<z.output<typeof placeListSchema>> {
    return { items: (await this.keeping.own(organisationId)).map(placeBody) };
  }

  /** A station, border post or port of the organisation's own. */
  @Post('places')
  @Requires('flight.manage')
  @Idempotent()
  @ApiResponse({ status: 201, standardSchema: placeSchema })
  async addPlace(@CurrentStaff() { organisationId }: StaffPrincipal, @Body({ schema: newPlaceSchema }) body: z.output<typeof newPlaceSchema>): Promise<PlaceBody> {
    unwrap(await this.keeping.add(organisationId, body));
    return { ...body, own: true };
  }

  /** One that nothing starts or ends at. */
  @Delete('places')
  @HttpCode(204)
  @Requires('flight.manage')
  async removePlace(@CurrentStaff() { organisationId }: StaffPrincipal, @Body({ schema: removedPlaceSchema }) { code }: z.output<typeof removedPlaceSchema>): Promise<void> {
    unwrap(await this.keeping.remove(organisationId, code));
  }

  @Get('connection-minimums')
  @Requires('flight.read')
  @ApiResponse({ status: 200, standardSchema: minimumListSchema })
  async listConnectionMinimums(@CurrentStaff() { organisationId }: StaffPrincipal): Promise<z.output<typeof minimumListSchema>> {
    return { items: await this.keeping.minimums(organisationId), usual: usualMinutes };
  }

  @Put('connection-minimums')
  @Requires('flight.manage')
  @ApiResponse({ status: 200, standardSchema: minimumSchema })
  async setConnectionMinimum(@CurrentStaff() { organisationId }: StaffPrincipal, @Body({ schema: minimumSchema }) body: z.output<typeof minimumSchema>): Promise<z.output<typeof minimumSchema>> {
    unwrap(await this.keeping.setMinimum(organisationId, body));
    return body;
  }

  /** The usual time holds there again. */
  @Delete('connection-minimums')
  @HttpCode(204)
  @Requires('flight.manage')
  async removeConnectionMinimum(@CurrentStaff() { organisationId }: StaffPrincipal, @Body({ schema: removedMinimumSchema }) body: z.output<typeof removedMinimumSchema>): Promise<void> {
    unwrap(await this.keeping.removeMinimum(organisationId, body));
  }
}
