import { RecordEvent } from '#audit';
import { Handles, type JobHandler, Outbox, type PayloadOf, UnrecoverableFailure } from '#platform';
import { jobs } from '../jobs.js';

@Handles(jobs.recordEvent)
export class RecordEventHandler implements JobHandler<typeof jobs.recordEvent> {
  constructor(
    private readonly outbox: Outbox,
    private readonly record: RecordEvent,
  ) {}

  async handle({ eventId }: PayloadOf<typeof jobs.recordEvent>): Promise<void> {
    const event = await this.outbox.byId(eventId);
    if (!event) throw new UnrecoverableFailure('the event is gone');
    await this.record.record(event);
  }
}
