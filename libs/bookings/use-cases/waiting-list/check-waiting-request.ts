import { Injectable } from '@nestjs/common';
import { type AllotmentView, ReadAllotments } from '#inventory';
import { type Fault, type Result, refuse, success } from '#kernel';
import type { DepartureDetail } from '#packages';
import { identityFaults, tidyIdentity } from '#travellers';
import { matchChoices, type OfferedLeg } from '../../domain/match-choices.js';
import { checkPartySize } from '../../domain/party.js';
import { refuseOverlappingLegs } from '../../domain/refuse-overlapping-legs.js';
import { checkSubParties } from '../../domain/sub-party.js';
import { type PartyWant, sumWants } from '../../domain/waiting-list.js';
import { PriceBooking } from '../booking/price-booking.js';
import type { BookingRequest } from '../booking/take-booking.js';

type ForSale = Omit<DepartureDetail, 'itinerary'>;

/** Whether a party could be booked if everything were free: who they are, what they chose, and that it has a price. */
@Injectable()
export class CheckWaitingRequest {
  constructor(
    private readonly allotments: ReadAllotments,
    private readonly prices: PriceBooking,
  ) {}

  /**
   * What the party takes of each allotment, of those `known` or of those that are offered now. Refuses with `booking.party-size`, `booking.sub-party-unusable`, `traveller.details-invalid`,
   * what {@link PriceBooking} refuses, or `booking.choice-not-offered`, pointing at each traveller's choice.
   */
  async check(departure: ForSale, { organisationId, legs, travellers, currency, subParties = [] }: BookingRequest, known?: readonly AllotmentView[]): Promise<Result<PartyWant[]>> {
    const refusal = checkPartySize(travellers.length) ?? checkSubParties(subParties, new Set(travellers.keys()));
    if (refusal) return refusal;
    const faults = travellers.flatMap((traveller, index) =>
      identityFaults(tidyIdentity(traveller)).map(({ pointer, detail }): Fault => ({ pointer: `/travellers/${index}${pointer}`, detail })),
    );
    if (faults.length > 0) return refuse('traveller.details-invalid', { errors: faults });
    const price = this.prices.price(departure, travellers, currency);
    if (price.refused) return price;
    const allotments = known ?? (await this.offered(organisationId, departure, legs));
    const { id: departureId, eventId } = departure;
    const wants = matchChoices({ departureId, eventId, legs, allotments }, travellers);
    if (wants.refused) return wants;
    return refuseOverlappingLegs(legs, travellers) ?? success(sumWants(wants.value));
  }

  /** The allotments of a departure, of its event and of its legs. */
  offered(organisationId: string, { id, eventId }: Pick<ForSale, 'id' | 'eventId'>, legs: readonly OfferedLeg[]): Promise<AllotmentView[]> {
    return this.allotments.ofOwners(organisationId, [id, ...(eventId === null ? [] : [eventId]), ...legs.map((leg) => leg.id)]);
  }
}
