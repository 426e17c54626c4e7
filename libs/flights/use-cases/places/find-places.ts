import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import { Airports, rank } from '../../domain/places/airports.js';
import { knownStations } from '../../domain/places/known-stations.js';
import type { Place } from '../../domain/places/place.js';
import { PlaceRepository } from '../../persistence/places/place.repository.js';

const mostFound = 20;

/** Airports of the packaged list, and the stations, border posts and ports that the organisation added or that everybody has. */
@Injectable()
export class FindPlaces {
  private readonly airports = new Airports();

  constructor(private readonly places: PlaceRepository) {}

  /** By code or name, at most twenty, the best first; the organisation's own before the packaged. */
  async search(organisationId: string, text: string): Promise<Place[]> {
    const found = [...rank(await this.places.all(organisationId), text, mostFound), ...rank(knownStations, text, mostFound), ...(await this.airports.search(text, mostFound))];
    // A code is one place's: the same as `byCode` finds.
    const places = [...new Map(found.toReversed().map((place) => [place.code, place])).values()].toReversed();
    const exact = (place: Place): number => (place.code === text.trim().toUpperCase() ? 0 : 1);
    return places.sort((a, b) => exact(a) - exact(b)).slice(0, mostFound);
  }

  /** Refuses `place.unknown` with the codes that it may have been meant for, at `pointer`. */
  async byCode(organisationId: string, code: string, pointer = '/code'): Promise<Result<Place>> {
    const found = (await this.places.byCode(organisationId, code)) ?? knownStations.find((place) => place.code === code) ?? (await this.airports.byCode(code));
    if (found) return success(found);
    const like = await this.airports.like(code);
    const meant = like.map((place) => `${place.code} (${place.name})`).join(', ');
    const detail = meant === '' ? `There is no place ${code} in our list. Add it if it is a station or a border post.` : `There is no place ${code} in our list. Did you mean ${meant}?`;
    return refuse('place.unknown', { detail, errors: [{ pointer, detail }] });
  }
}
