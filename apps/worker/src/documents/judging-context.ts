import { Injectable } from '@nestjs/common';
import type { JudgingContext } from '#documents';
import { JudgeTraveller } from '#entry';
import { UnrecoverableFailure } from '#platform';
import { ReadTravellerCase, type TravellerCase } from '#readiness';

type Trip = Pick<TravellerCase['departure'], 'startsOn' | 'endsOn'>;

/** Gathers what a passport is judged against: what was typed, and how long the strictest rule wants it valid. */
@Injectable()
export class GatherJudgingContext {
  constructor(
    private readonly cases: ReadTravellerCase,
    private readonly judge: JudgeTraveller,
  ) {}

  async gather({ organisationId, travellerId }: { organisationId: string; travellerId: string }): Promise<JudgingContext> {
    const traveller = await this.cases.read(organisationId, travellerId);
    if (!traveller) throw new UnrecoverableFailure('the traveller is on no confirmed booking');
    const { facts, visits, typed, departure } = traveller;
    const { requirements } = await this.judge.judge({ organisationId, facts, visits });
    const months = requirements.map((requirement) => requirement.months ?? 0);
    return {
      typed,
      trip: { endsOn: departure.endsOn, passportValidityMonths: Math.max(0, ...months) },
      travelling: (travellerIds) => this.during(departure, organisationId, travellerIds),
    };
  }

  /** False for a traveller who is on no confirmed booking, or was erased. */
  async isTravelling(organisationId: string, travellerId: string): Promise<boolean> {
    return (await this.cases.read(organisationId, travellerId)) !== null;
  }

  /** Those who are on another trip at the same time. Who travels again later may well be the same person. */
  private async during({ startsOn, endsOn }: Trip, organisationId: string, travellerIds: readonly string[]): Promise<string[]> {
    const found: string[] = [];
    for (const id of travellerIds) {
      const trip = (await this.cases.read(organisationId, id))?.departure;
      if (trip && trip.startsOn <= endsOn && trip.endsOn >= startsOn) found.push(id);
    }
    return found;
  }
}
