import { WithdrawApplications } from '#entry';
import { Handles, type JobHandler, type PayloadOf } from '#platform';
import { WhoLeft } from '../bookings/who-left.js';
import { jobs } from '../jobs.js';

/**
 * Takes the applications of those who no longer go from the officers' queue, and those of a party that has moved for the
 * departure that it was on; what has gone into a batch is marked there.
 */
@Handles(jobs.withdrawApplications)
export class WithdrawApplicationsHandler implements JobHandler<typeof jobs.withdrawApplications> {
  constructor(
    private readonly left: WhoLeft,
    private readonly applications: WithdrawApplications,
  ) {}

  async handle({ organisationId, bookingId }: PayloadOf<typeof jobs.withdrawApplications>): Promise<void> {
    const found = await this.left.of(organisationId, bookingId);
    if (!found) return;
    const acting = { organisationId, actorId: 'waypass' };
    await this.applications.withdraw({ ...acting, travellerIds: found.travellerIds });
    const { status, departureId, travellers } = found.booking;
    if (status !== 'confirmed') return;
    await this.applications.withdraw({ ...acting, travellerIds: travellers.map(({ id }) => id), exceptDepartureId: departureId });
  }
}
