import { Injectable } from '@nestjs/common';
import { dayOf, type IsoDate, type Result, refuse, success } from '#kernel';
import { ReadDeparture } from '#packages';
import type { Blocker } from '../domain/blocker.js';
import { type Outlook, outlookOf } from '../domain/outlook.js';
import { AssessTravellers } from './assess-travellers.js';
import { ReadTravellerCase } from './read-traveller-case.js';

/** Whether one traveller can leave, and what blocks them. */
export interface TravellerReadiness {
  readonly travellerId: string;
  readonly name: string;
  readonly bookingReference: string;
  readonly state: 'ready' | 'blocked';
  /** Somebody saw them arrive. */
  readonly arrived: boolean;
  /** Day on which their trip fails if nothing happens. */
  readonly failsOn: IsoDate | null;
  readonly blockers: readonly Blocker[];
}

/** Whether a departure can leave. */
export interface DepartureReadinessReport {
  readonly travellers: number;
  readonly ready: number;
  readonly blocked: number;
  readonly minimum: number;
  readonly startsOn: IsoDate;
  /** What becomes of it if nothing happens. */
  readonly outlook: Outlook;
  /** In the order in which they were booked. */
  readonly items: readonly TravellerReadiness[];
}

/** Tells what blocks whom on a departure, whose turn it is, and until when. */
@Injectable()
export class DepartureReadiness {
  constructor(
    private readonly departures: ReadDeparture,
    private readonly cases: ReadTravellerCase,
    private readonly assess: AssessTravellers,
  ) {}

  /** Travellers of confirmed bookings, without the erased. Refuses `departure.unknown`. */
  async report(organisationId: string, departureId: string): Promise<Result<DepartureReadinessReport>> {
    const departure = await this.departures.forSale(organisationId, departureId);
    if (departure.refused) return refuse(departure.code);
    const { minimum, onSaleUntil, startsOn } = departure.value;
    const cases = new Map((await this.cases.ofDeparture(organisationId, departureId)).map((one) => [one.travellerId, one]));
    const assessed = await this.assess.of(organisationId, departureId, [...cases.values()]);
    const items = assessed.map(({ travellerId, arrived, blockers, failsOn }): TravellerReadiness => {
      const { identity, booking } = cases.get(travellerId)!;
      const name = `${identity.givenNames} ${identity.surname}`.trim();
      return { travellerId, name, bookingReference: booking.reference, state: blockers.length === 0 ? 'ready' : 'blocked', arrived, failsOn, blockers };
    });
    const ready = items.filter(({ state }) => state === 'ready').length;
    const outlook = outlookOf(assessed, { minimum, onSaleUntil: dayOf(onSaleUntil) });
    return success({ travellers: items.length, ready, blocked: items.length - ready, minimum, startsOn, outlook, items });
  }
}
