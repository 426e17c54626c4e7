import { Handles, type JobHandler, type PayloadOf } from '#platform';
import { NoteIssued } from '#readiness';
import { jobs } from '../jobs.js';

/** Records what a list said that went out to a hotel or an organiser. */
@Handles(jobs.noteSentList)
export class NoteSentListHandler implements JobHandler<typeof jobs.noteSentList> {
  constructor(private readonly issued: NoteIssued) {}

  async handle({ organisationId, kind, listId }: PayloadOf<typeof jobs.noteSentList>): Promise<void> {
    await this.issued.list(organisationId, kind, listId);
  }
}
