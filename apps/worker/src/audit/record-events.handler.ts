import { RecordEvents } from '#audit';
import { Handles, type JobHandler, Outbox, type PayloadOf, UnrecoverableFailure } from '#platform';
import { jobs } from '../jobs.js';

@Handles(jobs.recordEvents)
export class RecordEventsHandler implements JobHandler<typeof jobs.recordEvents> {
  constructor(
    private readonly outbox: Outbox,
    private readonly record: RecordEvents,
  ) {}

  async handle({ eventIds }: PayloadOf<typeof jobs.recordEvents>): Promise<void> {
    const events = await this.outbox.byIds(eventIds);
    await this.record.record(events);
    if (events.length < eventIds.length) throw new UnrecoverableFailure(`${eventIds.length - events.length} events are gone`);
  }
}
