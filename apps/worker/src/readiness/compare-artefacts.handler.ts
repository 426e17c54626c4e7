import { Handles, type JobHandler, type PayloadOf, UnrecoverableFailure } from '#platform';
import { type Concerned, MarkStale } from '#readiness';
import { jobs } from '../jobs.js';

const named = ['travellerId', 'bookingId', 'batchId', 'departureId', 'eventId'] as const;

/** Marks what a change has made wrong, and settles what is right again. */
@Handles(jobs.compareArtefacts)
export class CompareArtefactsHandler implements JobHandler<typeof jobs.compareArtefacts> {
  constructor(private readonly marks: MarkStale) {}

  async handle({ organisationId, ...concerned }: PayloadOf<typeof jobs.compareArtefacts>): Promise<void> {
    const name = named.find((one) => concerned[one] !== undefined);
    if (!name) throw new UnrecoverableFailure('the job names nobody');
    await this.marks.compare(organisationId, { [name]: concerned[name] } as Concerned);
  }
}
