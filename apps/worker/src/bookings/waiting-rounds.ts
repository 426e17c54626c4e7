import { Injectable } from '@nestjs/common';
import { type ListedDeparture, OfferPlaces } from '#bookings';
import { ReadLegs } from '#flights';
import { ReadDeparture } from '#packages';
import { JudgeParties } from './judge-parties.js';

/** Rounds of waiting lists, with what flights and entry know. */
@Injectable()
export class WaitingRounds {
  constructor(
    private readonly departures: ReadDeparture,
    private readonly legs: ReadLegs,
    private readonly parties: JudgeParties,
    private readonly places: OfferPlaces,
  ) {}

  /** One round of each list. A list that fails does not keep the others waiting; the first failure is thrown at the end. */
  async run(lists: readonly ListedDeparture[]): Promise<void> {
    const failures: unknown[] = [];
    for (const list of lists) await this.one(list).catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw failures[0];
  }

  private async one({ organisationId, departureId }: ListedDeparture): Promise<void> {
    const departure = await this.departures.forSale(organisationId, departureId);
    if (departure.refused) return;
    const legs = await this.legs.ofDeparture(organisationId, departureId);
    await this.places.offer({ organisationId, departureId, legs, judge: this.parties.of(organisationId, departure.value, legs) });
  }
}
