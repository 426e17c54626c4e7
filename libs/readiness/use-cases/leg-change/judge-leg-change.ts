import { Injectable } from '@nestjs/common';
import { JudgeTraveller, type TripVerdict, type Visit } from '#entry';
import { visitsOf } from '../visits-of.js';
import { ReadTravellerCase, type TravellerCase } from '../read-traveller-case.js';

/** A leg that may get other times. */
export interface LegTimes {
  readonly legId: string;
  readonly departsAt: string;
  readonly arrivesAt: string;
}

/** Somebody whom the entry rules would answer otherwise. */
export interface OtherVerdict {
  readonly travellerId: string;
  readonly from: TripVerdict['outcome'];
  readonly to: TripVerdict['outcome'];
}

/** Asks the entry rules what other times of a leg would mean for travellers: a longer transit, another day of entry. Nothing is written. */
@Injectable()
export class JudgeLegChange {
  constructor(
    private readonly cases: ReadTravellerCase,
    private readonly judge: JudgeTraveller,
  ) {}

  /** Those whose answer would be another; the rest is as it was. */
  async judgeTimes(organisationId: string, departureId: string, times: LegTimes, travellerIds: readonly string[]): Promise<OtherVerdict[]> {
    const cases = await this.cases.ofTravellers(organisationId, departureId, travellerIds);
    const before = await this.judge.judgeAll(organisationId, cases.map(({ facts, visits }) => ({ facts, visits })));
    const after = await this.judge.judgeAll(organisationId, cases.map((one) => ({ facts: one.facts, visits: visitsAt(one, times) })));
    return cases.flatMap(({ travellerId }, index) => {
      const [from, to] = [before[index]!.outcome, after[index]!.outcome];
      return from === to ? [] : [{ travellerId, from, to }];
    });
  }
}

function visitsAt({ departure, legs, booking, facts, answers }: TravellerCase, { legId, departsAt, arrivesAt }: LegTimes): readonly [Visit, ...Visit[]] {
  const changed = legs.map((leg) => (leg.id === legId ? { ...leg, departsAt, arrivesAt } : leg));
  const purpose = typeof answers.purpose === 'string' && answers.purpose !== '' ? (answers.purpose as Visit['purpose']) : undefined;
  const { arrivalLegId, departureLegId } = booking;
  return visitsOf({ departure, legs: changed, arrivalLegId, departureLegId, traveller: facts, purpose });
}
