import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Notices, Outbox, Queues, type RecordedEvent } from '#platform';
import { ordersFor } from './subscriptions.js';

const batch = 100;
/** Looks without being told, too, in case a notice was lost. Milliseconds. */
const lookEvery = 5_000;

/**
 * Hands committed events to the queues. A crash between handing over and noting it down hands over again, under the same
 * job id; the handlers are idempotent besides.
 */
@Injectable()
export class Relay implements OnApplicationShutdown {
  private readonly logger = new Logger('relay');
  private draining: Promise<void> | undefined;
  private again = false;
  private timer: NodeJS.Timeout | undefined;
  private stopListening: (() => void) | undefined;

  constructor(
    private readonly outbox: Outbox,
    private readonly queues: Queues,
    private readonly notices: Notices,
  ) {}

  async start(): Promise<void> {
    this.stopListening = await this.notices.listen('outbox', () => this.wake());
    this.timer = setInterval(() => this.wake(), lookEvery);
    this.wake();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    this.stopListening?.();
    this.again = false;
    await this.draining;
  }

  private wake(): void {
    this.again = true;
    this.draining ??= this.drain().finally(() => (this.draining = undefined));
  }

  private async drain(): Promise<void> {
    while (this.again) {
      this.again = false;
      try {
        const events = await this.outbox.waiting(batch);
        for (const event of events) await this.relay(event);
        if (events.length === batch) this.again = true;
      } catch (error) {
        this.logger.warn(`the relay stopped and will look again: ${(error as Error).message}`);
      }
    }
  }

  private async relay(event: RecordedEvent): Promise<void> {
    const { id, organisationId, correlationId } = event;
    for (const { job, payload, key = id } of ordersFor(event)) {
      await this.queues.order(job, payload, { id: `${key}-${job.name}`, organisationId, correlationId });
    }
    await this.outbox.markRelayed([id]);
  }
}
