import { Injectable } from '@nestjs/common';
import { ReadLegs } from '#flights';
import { ReadAllotments } from '#inventory';
import { ReadDeparture, ReadTerms } from '#packages';
import { unwrap } from '../http/problems/unwrap.js';
import { type DepartureBody, departureBody } from './departure.schema.js';

/** Puts a departure together with what is left of it, its legs and its terms. */
@Injectable()
export class DepartureReader {
  constructor(
    private readonly departure: ReadDeparture,
    private readonly terms: ReadTerms,
    private readonly allotments: ReadAllotments,
    private readonly legs: ReadLegs,
  ) {}

  async one(organisationId: string, id: string): Promise<DepartureBody> {
    const departure = unwrap(await this.departure.read(organisationId, id));
    const legs = await this.legs.ofDeparture(organisationId, id);
    const terms = await this.terms.current(organisationId, id);
    const owners = [id, ...(departure.eventId === null ? [] : [departure.eventId]), ...legs.map((leg) => leg.id)];
    return departureBody(departure, { allotments: await this.allotments.ofOwners(organisationId, owners), legs, terms });
  }
}
