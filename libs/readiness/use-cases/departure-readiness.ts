import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import { ReadDeparture } from '#packages';
import { type Blocker, blockersOf } from '../domain/blockers.js';
import { dueDates } from '../domain/due-dates.js';
import type { Standing } from '../domain/standing.js';
import { FindStandings } from './find-standings.js';
import { ReadTravellerCase, type TravellerCase } from './read-traveller-case.js';

/** Whether one traveller can leave, and what blocks them. */
export interface TravellerReadiness {
  readonly travellerId: string;
  readonly name: string;
  readonly bookingReference: string;
  readonly state: 'ready' | 'blocked';
  readonly blockers: readonly Blocker[];
}

/** Whether a departure can leave. */
export interface DepartureReadinessReport {
  readonly travellers: number;
  readonly ready: number;
  readonly blocked: number;
  /** In the order in which they were booked. */
  readonly items: readonly TravellerReadiness[];
}

/** Tells what blocks whom on a departure, whose turn it is, and until when. */
@Injectable()
export class DepartureReadiness {
  constructor(
    private readonly departures: ReadDeparture,
    private readonly cases: ReadTravellerCase,
    private readonly standings: FindStandings,
  ) {}

  /** Travellers of confirmed bookings, without the erased. Refuses `departure.unknown`. */
  async report(organisationId: string, departureId: string): Promise<Result<DepartureReadinessReport>> {
    const departure = await this.departures.forSale(organisationId, departureId);
    if (departure.refused) return refuse(departure.code);
    const cases = await this.cases.ofDeparture(organisationId, departureId);
    const standings = await this.standings.of(organisationId, departureId, cases);
    const earliest = [...standings.values()].flatMap(({ application }) => application?.submitBy ?? []).sort()[0] ?? null;
    const items = cases.flatMap((one) => {
      const standing = standings.get(one.travellerId);
      return standing ? [readiness(one, standing, earliest)] : [];
    });
    const ready = items.filter(({ state }) => state === 'ready').length;
    return success({ travellers: items.length, ready, blocked: items.length - ready, items });
  }
}

/** Who has no application yet is given the lead time that the rules leave the others. */
function readiness({ travellerId, identity, booking, departure }: TravellerCase, standing: Standing, earliest: string | null): TravellerReadiness {
  const blockers = blockersOf(standing, dueDates(departure.startsOn, standing.application?.submitBy ?? earliest));
  return {
    travellerId,
    name: `${identity.givenNames} ${identity.surname}`.trim(),
    bookingReference: booking.reference,
    state: blockers.length === 0 ? 'ready' : 'blocked',
    blockers,
  };
}
