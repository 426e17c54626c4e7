import { RevokeInvitation } from '#accounts';
import { ForgetDocuments, ForgetPapers, ForgetPortraits } from '#documents';
import { ForgetTickets } from '#flights';
import { Database, Handles, type JobHandler, type PayloadOf } from '#platform';
import { jobs } from '../jobs.js';

/** Takes away what an erased traveller leaves behind in other rooms: links and sessions, uploads and their checks. */
@Handles(jobs.finishErasure)
export class FinishErasureHandler implements JobHandler<typeof jobs.finishErasure> {
  constructor(
    private readonly database: Database,
    private readonly invitations: RevokeInvitation,
    private readonly documents: ForgetDocuments,
    private readonly portraits: ForgetPortraits,
    private readonly papers: ForgetPapers,
    private readonly tickets: ForgetTickets,
  ) {}

  async handle({ organisationId, travellerId }: PayloadOf<typeof jobs.finishErasure>): Promise<void> {
    await this.database.transaction((tx) => this.invitations.revoke(tx, { organisationId, travellerId }));
    await this.documents.forget(organisationId, travellerId);
    await this.portraits.forget(organisationId, travellerId);
    await this.papers.forget(organisationId, travellerId);
    await this.tickets.forget(organisationId, travellerId);
  }
}
