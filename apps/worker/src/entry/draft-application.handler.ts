import { ReadDocumentChecks } from '#documents';
import { type ApplicationFacts, DraftApplication, JudgeTraveller, WithdrawApplications } from '#entry';
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
    private readonly applications: WithdrawApplications,
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
    // the booking may have been cancelled while this was written, and its applications withdrawn before this one was there
    if (!(await this.cases.read(organisationId, travellerId))) {
      await this.applications.withdraw({ organisationId, actorId, travellerIds: [travellerId] });
    }
  }

  private async isAskedFor({ facts, visit }: TravellerCase, organisationId: string): Promise<boolean> {
    return needsApproval(await this.judge.judge({ organisationId, facts, visits: [visit] }));
  }

  private async readFacts(organisationId: string, travellerId: string): Promise<ApplicationFacts> {
    const traveller = await this.cases.read(organisationId, travellerId);
    if (!traveller) throw new UnrecoverableFailure('the traveller is on no confirmed booking');
    const check = await this.checks.latest(organisationId, travellerId);
    const { facts, visit, answers, answersComplete } = traveller;
    const documentCheck = check?.outcome ? { id: check.id, outcome: check.outcome } : null;
    return { facts, visits: [visit], answers, answersComplete, documentCheck };
  }
}
