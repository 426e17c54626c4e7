import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import { type Connection, connectionOf } from '../../domain/legs/connection.js';
import type { FlightLeg } from '../../domain/legs/flight-leg.js';
import { wayOf } from '../../domain/legs/way-of.js';
import { FlightLegRepository } from '../../persistence/legs/flight-leg.repository.js';
import { PlaceRepository } from '../../persistence/places/place.repository.js';

/** A departure's legs with their seats, the cancelled among them, and how they connect. */
@Injectable()
export class ReadFlights {
  constructor(private readonly legs: FlightLegRepository, private readonly places: PlaceRepository) {}

  ofDeparture(organisationId: string, departureId: string): Promise<FlightLeg[]> {
    return this.legs.ofDeparture(organisationId, departureId);
  }

  /** Refuses `leg.unknown`. */
  async one(organisationId: string, legId: string): Promise<Result<FlightLeg>> {
    const [leg] = await this.legs.byIds(organisationId, [legId]);
    return leg ? success(leg) : refuse('leg.unknown');
  }

  /** Every change from leg to leg along the ways of these legs, each once; a cancelled leg connects with nothing. */
  async connections(organisationId: string, legs: readonly FlightLeg[]): Promise<Connection[]> {
    const going = legs.filter(({ cancelledAt }) => cancelledAt === null);
    const minimums = await this.places.minimums(organisationId);
    const found = going.flatMap((leg) => {
      const way = wayOf(going, leg.id) as FlightLeg[];
      return way.slice(1).map((next, index) => connectionOf(way[index]!, next, minimums));
    });
    return [...new Map(found.map((one) => [`${one.fromLegId} ${one.toLegId}`, one])).values()];
  }
}
