import { Injectable } from '@nestjs/common';
import { ReadAllotments } from '#inventory';
import { type Fault, type Result, refuse, success } from '#kernel';
import type { DepartureDetail } from '#packages';
import { identityFaults, tidyIdentity } from '#travellers';
import { matchChoices } from '../domain/match-choices.js';
import { checkPartySize } from '../domain/party.js';
import { type PartyWant, sumWants } from '../domain/waiting-list.js';
import { PriceBooking } from './price-booking.js';
import type { BookingRequest } from './take-booking.js';

type ForSale = Omit<DepartureDetail, 'itinerary'>;

/** Whether a party could be booked if everything were free: who they are, what they chose, and that it has a price. */
@Injectable()
export class CheckWaitingRequest {
  constructor(
    private readonly allotments: ReadAllotments,
    private readonly prices: PriceBooking,
  ) {}

  /**
   * What the party takes of each allotment. Refuses with `booking.party-size`, `traveller.details-invalid`,
   * `package.option-not-offered` or `booking.choice-not-offered`, pointing at each traveller's choice.
   */
  async check(departure: ForSale, { organisationId, legs, travellers }: BookingRequest): Promise<Result<PartyWant[]>> {
    const refusal = checkPartySize(travellers.length);
    if (refusal) return refusal;
    const faults = travellers.flatMap((traveller, index) =>
      identityFaults(tidyIdentity(traveller)).map(({ pointer, detail }): Fault => ({ pointer: `/travellers/${index}${pointer}`, detail })),
    );
    if (faults.length > 0) return refuse('traveller.details-invalid', { errors: faults });
    const price = this.prices.price(departure, travellers);
    if (price.refused) return price;
    const { id: departureId, eventId } = departure;
    const owners = [departureId, ...(eventId === null ? [] : [eventId]), ...legs.map((leg) => leg.id)];
    const allotments = await this.allotments.ofOwners(organisationId, owners);
    const wants = matchChoices({ departureId, eventId, legs, allotments }, travellers);
    return wants.refused ? wants : success(sumWants(wants.value));
  }
}
