import { ReadDocumentChecks } from '#documents';
import { type ApplicationFacts, type ApplicationStatus, DraftApplication, type DraftedApplication, JudgeTraveller, WithdrawApplications } from '#entry';
import type { Result } from '#kernel';
import { Database, Handles, type JobHandler, type PayloadOf, type Transaction, UnrecoverableFailure } from '#platform';
import { needsApproval, NoteIssued, ReadTravellerCase, type TravellerCase } from '#readiness';
import { jobs } from '../jobs.js';

const actorId = 'waypass';

/** Until a batch takes it, an application is what it was drawn up from last. */
const stillFollows: ReadonlySet<ApplicationStatus> = new Set(['draft', 'in-review', 'approved', 'rejected']);

/** Brings the application in line with what the traveller has given, where the rules ask for one: answers and a checked passport. */
@Handles(jobs.draftApplication)
export class DraftApplicationHandler implements JobHandler<typeof jobs.draftApplication> {
  constructor(
    private readonly database: Database,
    private readonly cases: ReadTravellerCase,
    private readonly checks: ReadDocumentChecks,
    private readonly judge: JudgeTraveller,
    private readonly draft: DraftApplication,
    private readonly applications: WithdrawApplications,
    private readonly issued: NoteIssued,
  ) {}

  async handle({ organisationId, travellerId }: PayloadOf<typeof jobs.draftApplication>): Promise<void> {
    const traveller = await this.cases.read(organisationId, travellerId);
    if (!traveller || !(await this.isAskedFor(traveller, organisationId))) return;
    const drafted = await this.database.transaction((tx) => this.drawUp(tx, organisationId, traveller));
    if (drafted.refused) throw new UnrecoverableFailure(drafted.code);
    // the booking may have been cancelled while this was written, and its applications withdrawn before this one was there
    if (!(await this.cases.read(organisationId, travellerId))) {
      await this.applications.withdraw({ organisationId, actorId, travellerIds: [travellerId] });
    }
  }

  private async isAskedFor({ facts, visits }: TravellerCase, organisationId: string): Promise<boolean> {
    return needsApproval(await this.judge.judge({ organisationId, facts, visits }));
  }

  /** With what it was drawn up from, in one transaction: whatever is different later has changed since. */
  private async drawUp(tx: Transaction, organisationId: string, { travellerId, booking, visit }: TravellerCase): Promise<Result<DraftedApplication>> {
    let seen: TravellerCase | undefined;
    const readFacts = async (): Promise<ApplicationFacts> => {
      seen = (await this.cases.read(organisationId, travellerId)) ?? undefined;
      if (!seen) throw new UnrecoverableFailure('the traveller is on no confirmed booking');
      return this.factsOf(organisationId, seen);
    };
    const { departureId } = booking;
    const drafted = await this.draft.draft({ organisationId, actorId, travellerId, departureId, authorityCode: visit.region.country, readFacts });
    if (!drafted.refused && seen && stillFollows.has(drafted.value.status)) await this.issued.application(tx, organisationId, drafted.value.id, seen);
    return drafted;
  }

  private async factsOf(organisationId: string, traveller: TravellerCase): Promise<ApplicationFacts> {
    const { travellerId } = traveller;
    const check = await this.checks.latest(organisationId, travellerId);
    const { facts, visits, answers, answersComplete } = traveller;
    const documentCheck = check?.outcome ? { id: check.id, outcome: check.outcome } : null;
    return { facts, visits, answers, answersComplete, documentCheck };
  }
}
