import { ReadDocumentChecks } from '#documents';
import { type ApplicationFacts, DraftApplication, JudgeTraveller } from '#entry';
import { Handles, type JobHandler, type PayloadOf, UnrecoverableFailure } from '#platform';
import { needsApproval, ReadTravellerCase, type TravellerCase } from '#readiness';
import { jobs } from '../jobs.js';

const actorId = 'waypass';

/** Brings the application in line with what the traveller has given, where the rules ask for one: answers and a checked passport. */
@Handles(jobs.draftApplication)
export class DraftApplicationHandler implements JobHandler<typeof jobs.draftApplication> {
  constructor(
    private readonly cases: ReadTravellerCase,
    private readonly checks: ReadDocumentChecks,
    private readonly judge: JudgeTraveller,
    private readonly draft: DraftApplication,
  ) {}

  async handle({ organisationId, travellerId }: PayloadOf<typeof jobs.draftApplication>): Promise<void> {
    const traveller = await this.cases.read(organisationId, travellerId);
    if (!traveller || !(await this.isAskedFor(traveller, organisationId))) return;
    const drafted = await this.draft.draft({
      organisationId,
      actorId,
      travellerId,
      departureId: traveller.booking.departureId,
      authorityCode: traveller.visit.region.country,
      readFacts: () => this.readFacts(organisationId, travellerId),
    });
    if (drafted.refused) throw new UnrecoverableFailure(drafted.code);
  }

  private async isAskedFor({ facts, visit }: TravellerCase, organisationId: string): Promise<boolean> {
    return needsApproval(await this.judge.judge({ organisationId, facts, visits: [visit] }));
  }

  private async readFacts(organisationId: string, travellerId: string): Promise<ApplicationFacts> {
    const traveller = await this.cases.read(organisationId, travellerId);
    if (!traveller) throw new UnrecoverableFailure('the traveller is on no confirmed booking');
    const check = await this.checks.latest(organisationId, travellerId);
    const { facts, visit, answersComplete } = traveller;
    const documentCheck = check?.outcome ? { id: check.id, outcome: check.outcome } : null;
    return { facts, visits: [visit], answersComplete, documentCheck };
  }
}
