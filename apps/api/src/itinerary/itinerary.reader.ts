import { Injectable } from '@nestjs/common';
import { FindPlaces } from '#flights';
import { type Result, success } from '#kernel';
import { ReadItinerary } from '#readiness';
import type { ItineraryBody, ItineraryPlaceBody } from './itinerary.schema.js';

/** A traveller's legs with what their places are called, and where those lie. */
@Injectable()
export class ItineraryReader {
  constructor(
    private readonly itineraries: ReadItinerary,
    private readonly places: FindPlaces,
  ) {}

  /** Refuses as {@link ReadItinerary} does. */
  async of(organisationId: string, travellerId: string): Promise<Result<ItineraryBody>> {
    const found = await this.itineraries.of(organisationId, travellerId);
    if (found.refused) return found;
    const { legs } = found.value.itinerary;
    const codes = [...new Set(legs.flatMap(({ from, to }) => [from, to]))];
    const places = new Map(await Promise.all(codes.map(async (code) => [code, await this.place(organisationId, code)] as const)));
    return success({
      legs: legs.map(({ id, number, from, to, departsAt, arrivesAt, fromZone, toZone }) => ({ id, number, from: places.get(from)!, to: places.get(to)!, departsAt, arrivesAt, fromZone, toZone })),
    });
  }

  private async place(organisationId: string, code: string): Promise<ItineraryPlaceBody> {
    const found = await this.places.byCode(organisationId, code);
    return found.refused ? { code, name: code, position: null } : { code, name: found.value.name, position: found.value.position ?? null };
  }
}
