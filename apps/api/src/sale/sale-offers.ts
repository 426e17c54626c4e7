import { Injectable } from '@nestjs/common';
import { ReadOrganisation } from '#accounts';
import { type Leg, ReadLegs } from '#flights';
import { type AllotmentView, ReadAllotments } from '#inventory';
import { type Result, success } from '#kernel';
import { type DepartureDetail, FindSeller, ReadDeparture, ReadTerms, type TermsVersion } from '#packages';
import { Recent } from './recent.js';

/** What a departure sells to customers, as it was a moment ago. */
export interface SaleOffer {
  readonly organisationId: string;
  readonly operator: string;
  readonly departure: DepartureDetail;
  readonly legs: readonly Leg[];
  readonly allotments: readonly AllotmentView[];
  readonly terms: TermsVersion | undefined;
}

/** Milliseconds. Thousands look at one sale at once; what they take is judged anew when their turn comes. */
const goodFor = 1_000;

/** What is on sale, for everybody. */
@Injectable()
export class SaleOffers {
  private readonly recent = new Recent<Result<SaleOffer>>(goodFor);

  constructor(
    private readonly sellers: FindSeller,
    private readonly organisations: ReadOrganisation,
    private readonly departures: ReadDeparture,
    private readonly legs: ReadLegs,
    private readonly terms: ReadTerms,
    private readonly allotments: ReadAllotments,
  ) {}

  /** Refuses with `departure.unknown`. */
  of(departureId: string): Promise<Result<SaleOffer>> {
    return this.recent.get(departureId, () => this.read(departureId));
  }

  private async read(departureId: string): Promise<Result<SaleOffer>> {
    const seller = await this.sellers.of(departureId);
    if (seller.refused) return seller;
    const organisationId = seller.value;
    const departure = await this.departures.read(organisationId, departureId);
    if (departure.refused) return departure;
    const { eventId } = departure.value;
    const legs = await this.legs.ofDeparture(organisationId, departureId);
    const owners = [departureId, ...(eventId === null ? [] : [eventId]), ...legs.map((leg) => leg.id)];
    const allotments = await this.allotments.ofOwners(organisationId, owners);
    const organisation = await this.organisations.byId(organisationId);
    const terms = await this.terms.current(organisationId, departureId);
    return success({ organisationId, operator: organisation?.name ?? '', departure: departure.value, legs, allotments, terms });
  }
}
