import { type OrderedJob, RemoveUploads, SweepDocuments, SweepPortraits, type UnfinishedCheck } from '#documents';
import { Handles, type JobHandler, Outbox, Queues } from '#platform';
import { jobs } from '../jobs.js';
import { jobIdOf, jobOfStep } from './order-step.js';

/** An event that has waited longer than this for the relay, in milliseconds: then nothing is lost, only late. */
const late = 60_000;

@Handles(jobs.sweepDocuments)
export class SweepDocumentsHandler implements JobHandler<typeof jobs.sweepDocuments> {
  constructor(
    private readonly documents: SweepDocuments,
    private readonly uploads: RemoveUploads,
    private readonly portraits: SweepPortraits,
    private readonly outbox: Outbox,
    private readonly queues: Queues,
  ) {}

  async handle(): Promise<void> {
    await this.uploads.removeExpired();
    const [oldest] = await this.outbox.waiting(1);
    if (oldest && Date.now() - Date.parse(oldest.at) > late) return;
    await this.portraits.sweep();
    await this.documents.sweep((check) => this.jobOf(check));
  }

  private async jobOf(check: UnfinishedCheck): Promise<OrderedJob> {
    const job = jobOfStep(check.step, check.lane);
    return { name: job.name, isUnderWay: await this.queues.isUnderWay(job, jobIdOf(check)) };
  }
}
