import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Notices, Outbox, Queues, type RecordedEvent } from '#platform';
import { jobs } from '../jobs.js';
import { Desks } from './desks.js';
import { ordersFor } from './subscriptions.js';

const batch = 100;
/** Looks without being told, too, in case a notice was lost. Milliseconds. */
const lookEvery = 5_000;
/** Under load, events that come while others are handed over are let gather, so that one job records many. Milliseconds. */
const gatherFor = 50;

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
    private readonly desks: Desks,
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
        if (events.length > 0) await this.relay(events);
        if (events.length === batch) this.again = true;
        else if (this.again) await delay(gatherFor);
      } catch (error) {
        this.logger.warn(`the relay stopped and will look again: ${(error as Error).message}`);
      }
    }
  }

  private async relay(events: readonly RecordedEvent[]): Promise<void> {
    for (const [organisationId, own] of Map.groupBy(events, (event) => event.organisationId)) await this.orderAudit(organisationId, own);
    const relayed: string[] = [];
    try {
      for (const event of events) {
        await this.orderFor(event);
        relayed.push(event.id);
        this.desks.note(event.organisationId, event.type);
      }
    } finally {
      if (relayed.length > 0) await this.outbox.markRelayed(relayed);
    }
  }

  /** A job for each line of the audit would cost more than the line: what an organisation did in a batch is one job. */
  private async orderAudit(organisationId: string, events: readonly RecordedEvent[]): Promise<void> {
    const eventIds = events.map((event) => event.id);
    await this.queues.order(jobs.recordEvents, { eventIds }, { id: `${digest(eventIds)}-${jobs.recordEvents.name}`, organisationId });
  }

  private async orderFor(event: RecordedEvent): Promise<void> {
    const { id, organisationId, correlationId } = event;
    for (const { job, payload, key = id } of ordersFor(event)) {
      await this.queues.order(job, payload, { id: `${key}-${job.name}`, organisationId, correlationId });
    }
  }
}

/** An order for other events must not pass for this one: the id is made from all of them. */
const digest = (ids: readonly string[]): string => createHash('sha256').update(ids.join()).digest('hex').slice(0, 32);
