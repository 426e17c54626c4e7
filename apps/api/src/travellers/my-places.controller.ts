import { Body, Controller, Delete, Get, Put } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { TravellerPrincipal } from '#accounts';
import { ReadOwnRace, ReadOwnRoom, WishForMate } from '#bookings';
import { refuse } from '#kernel';
import { CurrentTraveller } from '../http/current-principal.js';
import { ProblemException } from '../http/problems/problem-exception.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { type PlacesBody, placesBody, placesSchema, roomMateSchema } from './places.schema.js';

/** Where a traveller sleeps and runs. */
@ApiTags('me')
@Controller('me')
export class MyPlacesController {
  constructor(
    private readonly rooms: ReadOwnRoom,
    private readonly races: ReadOwnRace,
    private readonly wishes: WishForMate,
  ) {}

  @Get('places')
  @Requires('trip.read')
  @ApiResponse({ status: 200, standardSchema: placesSchema })
  read(@CurrentTraveller() traveller: TravellerPrincipal): Promise<PlacesBody> {
    return this.places(traveller);
  }

  /** Says with whom to share. The answer is the same whether there is such a person or not, until the other says so too. */
  @Put('room-mate')
  @Requires('answers.write')
  @ApiResponse({ status: 200, standardSchema: placesSchema })
  async wish(@CurrentTraveller() traveller: TravellerPrincipal, @Body({ schema: roomMateSchema }) named: z.output<typeof roomMateSchema>): Promise<PlacesBody> {
    unwrap(await this.wishes.wish(traveller.organisationId, traveller.travellerId, named));
    return this.places(traveller);
  }

  /** Takes the wish back. */
  @Delete('room-mate')
  @Requires('answers.write')
  @ApiResponse({ status: 200, standardSchema: placesSchema })
  async forget(@CurrentTraveller() traveller: TravellerPrincipal): Promise<PlacesBody> {
    unwrap(await this.wishes.forget(traveller.organisationId, traveller.travellerId));
    return this.places(traveller);
  }

  private async places({ organisationId, travellerId }: TravellerPrincipal): Promise<PlacesBody> {
    const room = await this.rooms.of(organisationId, travellerId);
    if (!room) throw new ProblemException(refuse('not-found'));
    return placesBody(room, await this.races.of(organisationId, travellerId));
  }
}
