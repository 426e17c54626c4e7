import { Injectable } from '@nestjs/common';
import { type Result, success } from '#kernel';
import { ReadTerms, refuseUnlessCurrent } from '#packages';
import { Database } from '#platform';
import { ticketMay } from '../../domain/sale-ticket.js';
import type { StoredTicket } from '../../persistence/sale-ticket.repository.js';
import { AcceptTerms } from '../booking/accept-terms.js';
import { ConfirmBooking } from '../booking/confirm-booking.js';

/** The customer agrees to the contract: what their turn brought is sold to them. */
@Injectable()
export class ConfirmSaleTicket {
  constructor(
    private readonly database: Database,
    private readonly terms: ReadTerms,
    private readonly acceptance: AcceptTerms,
    private readonly bookings: ConfirmBooking,
  ) {}

  /**
   * Twice is once. `accepted` is the version of the terms that the customer read; null where there are none. Refuses with
   * `sale.transition-refused` and the reason, `terms.not-current`, or as `ConfirmBooking` does: `booking.hold-expired`.
   */
  confirm({ organisationId, departureId, state, booking }: StoredTicket, accepted: number | null): Promise<Result<null>> {
    return this.database.transaction(async () => {
      const may = ticketMay('confirm', state);
      if (may.refused) return may;
      if (!booking) throw new Error('a booked ticket without a booking');
      if (booking.status === 'confirmed') return success(null);
      const agreed = booking.status === 'held' ? await this.agree(organisationId, departureId, booking.id, accepted) : success(null);
      return agreed.refused ? agreed : this.bookings.confirm(organisationId, booking.id);
    });
  }

  private async agree(organisationId: string, departureId: string, bookingId: string, accepted: number | null): Promise<Result<null>> {
    const current = await this.terms.current(organisationId, departureId);
    if (!current && accepted === null) return success(null);
    return refuseUnlessCurrent(current, accepted ?? 0, '/termsVersion') ?? this.acceptance.accept(organisationId, bookingId, accepted!);
  }
}
