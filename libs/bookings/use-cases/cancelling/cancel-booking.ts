import { Injectable } from '@nestjs/common';
import { ReleaseHold } from '#inventory';
import type { Result } from '#kernel';
import { ChangeStatus } from '../amending/change-status.js';

/** Gives up a booking that was never confirmed, free of charge: everything that it held is on sale again. */
@Injectable()
export class CancelBooking {
  constructor(
    private readonly status: ChangeStatus,
    private readonly holds: ReleaseHold,
  ) {}

  /** Refuses with `booking.unknown`, or `booking.transition-refused` and the reason; what is confirmed is cancelled by its cause. */
  cancel(organisationId: string, bookingId: string): Promise<Result<null>> {
    return this.status.change({
      organisationId, bookingId, action: 'give-up',
      endHold: (tx, { holdId }) => this.holds.release(tx, organisationId, holdId, ['held', 'paused']),
    });
  }
}
