import { ReadSaleQueue, ServeSaleQueue } from '#bookings';
import { Handles, type JobHandler } from '#platform';
import { jobs } from '../jobs.js';

/** Serves who still waits: the API process that gave them their tickets may be gone. */
@Handles(jobs.serveSaleQueues)
export class ServeSaleQueuesHandler implements JobHandler<typeof jobs.serveSaleQueues> {
  constructor(
    private readonly queues: ReadSaleQueue,
    private readonly server: ServeSaleQueue,
  ) {}

  async handle(): Promise<void> {
    const sales = await this.queues.unfinished();
    await Promise.all(sales.map((sale) => this.server.serve(sale)));
  }
}
