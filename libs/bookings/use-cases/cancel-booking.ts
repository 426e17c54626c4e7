import { Injectable } from '@nestjs/common';
import { ReleaseHold } from '#inventory';
import type { Result } from '#kernel';
import { ChangeStatus } from './change-status.js';

/** Gives up a booking, held or confirmed: everything that it took is on sale again. */
@Injectable()
export class CancelBooking {
  constructor(
    private readonly status: ChangeStatus,
    private readonly holds: ReleaseHold,
  ) {}

  /** Refuses with `booking.unknown`, or `booking.transition-refused` and the reason. */
  cancel(organisationId: string, bookingId: string): Promise<Result<null>> {
    return this.status.change({
      organisationId, bookingId, action: 'cancel',
      endHold: (tx, { holdId }) => this.holds.release(tx, organisationId, holdId),
    });
  }
}
