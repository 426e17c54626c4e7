import { type ApplicationStatus, ReadApplication } from '#entry';
import { Database, Handles, type JobHandler, type PayloadOf } from '#platform';
import { ConfirmTravelDocument } from '#travellers';
import { jobs } from '../jobs.js';

/** A new picture or other answers came after the approval: nobody has compared those yet. */
const takenBack: ReadonlySet<ApplicationStatus> = new Set(['draft', 'in-review', 'rejected', 'withdrawn']);

/** An officer who approves has compared the picture with what was read: the passport's data are confirmed. */
@Handles(jobs.confirmDocument)
export class ConfirmDocumentHandler implements JobHandler<typeof jobs.confirmDocument> {
  constructor(
    private readonly database: Database,
    private readonly applications: ReadApplication,
    private readonly confirm: ConfirmTravelDocument,
  ) {}

  async handle({ organisationId, applicationId }: PayloadOf<typeof jobs.confirmDocument>): Promise<void> {
    const application = await this.applications.read(organisationId, applicationId);
    if (application.refused || takenBack.has(application.value.status)) return;
    const { documentCheckId: checkId } = application.value;
    if (checkId) await this.database.transaction((tx) => this.confirm.confirm(tx, organisationId, checkId));
  }
}
