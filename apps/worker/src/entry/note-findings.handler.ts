import { ReadDocumentChecks } from '#documents';
import { ListApplications, NoteFindings } from '#entry';
import { Handles, type JobHandler, type PayloadOf } from '#platform';
import { jobs } from '../jobs.js';

/** Tells the officers' queue what the newest check of a traveller's passport found, by code. */
@Handles(jobs.noteFindings)
export class NoteFindingsHandler implements JobHandler<typeof jobs.noteFindings> {
  constructor(
    private readonly checks: ReadDocumentChecks,
    private readonly applications: ListApplications,
    private readonly findings: NoteFindings,
  ) {}

  async handle({ organisationId, travellerId }: PayloadOf<typeof jobs.noteFindings>): Promise<void> {
    const check = await this.checks.latest(organisationId, travellerId);
    const codes = (check?.findings ?? []).filter(({ severity }) => severity !== 'info').map(({ code }) => code);
    for (const { summary } of await this.applications.ofTravellers(organisationId, [travellerId])) {
      await this.findings.note(organisationId, summary.id, codes);
    }
  }
}
