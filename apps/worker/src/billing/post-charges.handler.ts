import { PostCharges } from '#billing';
import { ReadBill } from '#bookings';
import { Handles, type JobHandler, type PayloadOf } from '#platform';
import { jobs } from '../jobs.js';

/** Charges what a booking costs as it stands now: however often and in whatever order it is told, once. */
@Handles(jobs.postCharges)
export class PostChargesHandler implements JobHandler<typeof jobs.postCharges> {
  constructor(
    private readonly bills: ReadBill,
    private readonly charges: PostCharges,
  ) {}

  async handle({ organisationId, bookingId }: PayloadOf<typeof jobs.postCharges>): Promise<void> {
    const bill = await this.bills.read(organisationId, bookingId);
    if (!bill.refused) await this.charges.post(bill.value);
  }
}
