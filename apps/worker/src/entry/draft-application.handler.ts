import { type ApplicationFacts, type ApplicationStatus, DraftApplication, WithdrawApplications } from '#entry';
import { isRefusal } from '#kernel';
import { Database, Handles, type JobHandler, type PayloadOf, type Transaction, UnrecoverableFailure } from '#platform';
import { NoteIssued, ReadApplicationFacts, ReadTravellerCase, type TravellerCase, WhoIsAsked } from '#readiness';
import { jobs } from '../jobs.js';

const actorId = 'waypass';

/** Until a batch takes it, an application is what it was drawn up from last. */
const stillFollows: ReadonlySet<ApplicationStatus> = new Set(['draft', 'in-review', 'approved', 'rejected']);

/** Stops the drafting of an application that is asked for no longer: what was written of it is rolled back. */
class NobodyAsks extends Error {}

interface Addressee {
  readonly id: string;
  readonly code: string;
}

interface Whose {
  readonly organisationId: string;
  readonly travellerId: string;
  readonly departureId: string;
}

/**
 * Brings a traveller's applications in line with what they have given: one to each authority that the rules have them ask, for
 * the destination and for every state on the way that issues a document of its own.
 */
@Handles(jobs.draftApplication)
export class DraftApplicationHandler implements JobHandler<typeof jobs.draftApplication> {
  constructor(
    private readonly database: Database,
    private readonly cases: ReadTravellerCase,
    private readonly asked: WhoIsAsked,
    private readonly facts: ReadApplicationFacts,
    private readonly draft: DraftApplication,
    private readonly applications: WithdrawApplications,
    private readonly issued: NoteIssued,
  ) {}

  async handle({ organisationId, travellerId }: PayloadOf<typeof jobs.draftApplication>): Promise<void> {
    const traveller = await this.cases.read(organisationId, travellerId);
    if (!traveller) return;
    const { authorities } = await this.asked.of(organisationId, traveller);
    const { departureId } = traveller.booking;
    for (const { authority } of authorities) await this.draftTo(authority, { organisationId, travellerId, departureId });
    const countries = [traveller.visit.region.country, ...authorities.map(({ authority }) => authority.code)];
    await this.applications.withdraw({ organisationId, actorId, travellerIds: [travellerId], departureId, exceptAuthorities: countries });
    // the booking may have been cancelled while this was written, and its applications withdrawn before this one was there
    if (!(await this.cases.read(organisationId, travellerId))) {
      await this.applications.withdraw({ organisationId, actorId, travellerIds: [travellerId] });
    }
  }

  private async draftTo(authority: Addressee, whose: Whose): Promise<void> {
    try {
      const refusal = await this.database.transaction((tx) => this.drawUp(tx, authority, whose));
      if (isRefusal(refusal)) throw new UnrecoverableFailure(refusal.code);
    } catch (error) {
      if (!(error instanceof NobodyAsks)) throw error;
    }
  }

  /** With what it was drawn up from, in one transaction: whatever is different later has changed since. */
  private async drawUp(tx: Transaction, { id, code }: Addressee, whose: Whose) {
    const { organisationId, travellerId } = whose;
    let seen: TravellerCase | undefined;
    const readFacts = async (): Promise<ApplicationFacts> => {
      seen = (await this.cases.read(organisationId, travellerId)) ?? undefined;
      const facts = await this.facts.of(organisationId, travellerId, id);
      if (!facts) throw new NobodyAsks();
      return facts;
    };
    const drafted = await this.draft.draft({ ...whose, actorId, authorityCode: code, readFacts });
    if (!drafted.refused && seen && stillFollows.has(drafted.value.status)) await this.issued.application(tx, organisationId, drafted.value.id, seen);
    return drafted;
  }
}
