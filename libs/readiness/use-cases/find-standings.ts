import { Injectable } from '@nestjs/common';
import { JudgeTraveller, type TripVerdict } from '#entry';
import { needsApproval } from '../domain/needs-approval.js';
import type { Standing } from '../domain/standing.js';
import { StandingRepository, type TravellerRows } from '../persistence/standing.repository.js';
import type { TravellerCase } from './read-traveller-case.js';

/** Many travellers of a departure have the same facts, before their passports are read above all: each question is asked once. */
type Verdicts = Map<string, Promise<TripVerdict>>;

/** Finds out how far travellers have come, from their rows and, before there is an application, from the rules. */
@Injectable()
export class FindStandings {
  constructor(
    private readonly rows: StandingRepository,
    private readonly judge: JudgeTraveller,
  ) {}

  /** By traveller id, for travellers of one departure. */
  async of(organisationId: string, departureId: string, cases: readonly TravellerCase[]): Promise<Map<string, Standing>> {
    const found = await this.rows.ofTravellers(organisationId, departureId, cases.map(({ travellerId }) => travellerId));
    const rows = new Map(found.map((row) => [row.travellerId, row]));
    const verdicts: Verdicts = new Map();
    const standings = cases.flatMap((one) => {
      const row = rows.get(one.travellerId);
      return row ? [this.standing(organisationId, one, row, verdicts)] : [];
    });
    return new Map(await Promise.all(standings));
  }

  private async standing(organisationId: string, one: TravellerCase, row: TravellerRows, verdicts: Verdicts): Promise<[string, Standing]> {
    const { invitation, documentCheck, application } = row;
    const judged = application ? null : await this.verdict(organisationId, one, verdicts);
    return [
      one.travellerId,
      {
        invitation,
        answersComplete: one.answersComplete,
        documentCheck,
        verdict: application?.verdict ?? judged?.outcome ?? 'unknown',
        approvalNeeded: judged === null || needsApproval(judged),
        application,
        stay: { from: one.visit.entryDate, until: one.visit.exitDate },
        seatsMissing: seatsMissing(one, row),
      },
    ];
  }

  private verdict(organisationId: string, { facts, visit }: TravellerCase, asked: Verdicts): Promise<TripVerdict> {
    const question = JSON.stringify([facts, visit]);
    const answer = asked.get(question) ?? this.judge.judge({ organisationId, facts, visits: [visit] });
    asked.set(question, answer);
    return answer;
  }
}

function seatsMissing({ legs, booking }: TravellerCase, { legIds }: TravellerRows): Standing['seatsMissing'] {
  const wanted = { arrival: booking.arrivalLegId, departure: booking.departureLegId };
  return (['arrival', 'departure'] as const).filter((direction) => {
    const leg = wanted[direction];
    return leg === null ? legs.some((offered) => offered.direction === direction) : !legIds.includes(leg);
  });
}
