import { Handles, type JobHandler, Outbox, type PayloadOf, UnrecoverableFailure } from '#platform';
import { FollowEvent } from '#readiness';
import { jobs } from '../jobs.js';

@Handles(jobs.followReadiness)
export class FollowReadinessHandler implements JobHandler<typeof jobs.followReadiness> {
  constructor(
    private readonly outbox: Outbox,
    private readonly readiness: FollowEvent,
  ) {}

  async handle({ eventId }: PayloadOf<typeof jobs.followReadiness>): Promise<void> {
    const event = await this.outbox.byId(eventId);
    if (!event) throw new UnrecoverableFailure('the event is gone');
    await this.readiness.follow(event);
  }
}
