import { Injectable } from '@nestjs/common';
import { ConfirmHold } from '#inventory';
import type { Result } from '#kernel';
import { ChangeStatus } from '../amending/change-status.js';

/** Turns a held booking into a contract: what it holds is sold. */
@Injectable()
export class ConfirmBooking {
  constructor(
    private readonly status: ChangeStatus,
    private readonly holds: ConfirmHold,
  ) {}

  /** Refuses with `booking.unknown`, `booking.hold-expired`, or `booking.transition-refused` and the reason. */
  confirm(organisationId: string, bookingId: string): Promise<Result<null>> {
    return this.status.change({
      organisationId, bookingId, action: 'confirm',
      endHold: (tx, { holdId }) => this.holds.confirm(tx, organisationId, holdId),
    });
  }
}
