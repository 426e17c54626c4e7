import { Injectable } from '@nestjs/common';
import type { JudgingContext } from '#documents';
import { JudgeTraveller } from '#entry';
import { UnrecoverableFailure } from '#platform';
import { ReadTravellerCase } from '#readiness';

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
    const { facts, visit, typed, departure } = traveller;
    const { requirements } = await this.judge.judge({ organisationId, facts, visits: [visit] });
    const months = requirements.map((requirement) => requirement.months ?? 0);
    return { typed, trip: { endsOn: departure.endsOn, passportValidityMonths: Math.max(0, ...months) } };
  }
}
