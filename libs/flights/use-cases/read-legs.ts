import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import type { Leg } from '../domain/leg.js';
import { LegRepository } from '../persistence/leg.repository.js';

/** Legs of the organisation. */
@Injectable()
export class ReadLegs {
  constructor(private readonly legs: LegRepository) {}

  /** Those that go, in order of departure; a leg that was cancelled is found by its id alone. */
  ofDeparture(organisationId: string, departureId: string): Promise<Leg[]> {
    return this.legs.ofDeparture(organisationId, departureId);
  }

  /** Those of these ids that the organisation has, in order of departure. */
  byIds(organisationId: string, ids: readonly string[]): Promise<Leg[]> {
    return this.legs.byIds(organisationId, ids);
  }

  /** One leg. Refuses `leg.unknown`. */
  async byId(organisationId: string, id: string): Promise<Result<Leg>> {
    const [leg] = await this.legs.byIds(organisationId, [id]);
    return leg ? success(leg) : refuse('leg.unknown');
  }
}
