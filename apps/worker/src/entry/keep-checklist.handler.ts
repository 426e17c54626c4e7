import { Handles, type JobHandler, type PayloadOf } from '#platform';
import { KeepChecklist } from '#readiness';
import { jobs } from '../jobs.js';

/** Brings the checklist of a traveller in line with what has just changed. */
@Handles(jobs.keepChecklist)
export class KeepChecklistHandler implements JobHandler<typeof jobs.keepChecklist> {
  constructor(private readonly checklists: KeepChecklist) {}

  async handle({ organisationId, travellerId }: PayloadOf<typeof jobs.keepChecklist>): Promise<void> {
    await this.checklists.keep(organisationId, travellerId, 'waypass');
  }
}
