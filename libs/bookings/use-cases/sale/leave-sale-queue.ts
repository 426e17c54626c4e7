import { Injectable } from '@nestjs/common';
import { Clock, type Result, refuse, success } from '#kernel';
import { Database, type Transaction } from '#platform';
import { ticketMay } from '../../domain/sale-ticket.js';
import { SaleTicketRepository, type StoredTicket } from '../../persistence/sale-ticket.repository.js';
import { CancelBooking } from '../cancelling/cancel-booking.js';

/** The customer gives up: their place in the queue, or what is held for them. */
@Injectable()
export class LeaveSaleQueue {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly tickets: SaleTicketRepository,
    private readonly bookings: CancelBooking,
  ) {}

  /** Refuses with `sale.transition-refused` and the reason; a contract is not cancelled in this way. */
  leave(ticket: StoredTicket): Promise<Result<null>> {
    return this.database.transaction(async (tx) => {
      const may = ticketMay('leave', ticket.state);
      if (may.refused) return may;
      const released = ticket.state === 'booked' ? await this.release(ticket) : success(null);
      return released.refused ? released : this.end(tx, ticket);
    });
  }

  private async release({ organisationId, booking }: StoredTicket): Promise<Result<null>> {
    if (booking?.status === 'held' || booking?.status === 'paused') return this.bookings.cancel(organisationId, booking.id);
    return refuse('sale.transition-refused', { detail: reasons[booking?.status ?? 'expired'] });
  }

  private async end(tx: Transaction, { organisationId, id, state }: StoredTicket): Promise<Result<null>> {
    if (await this.tickets.leave(tx, { organisationId, id, from: state }, this.clock.now())) return success(null);
    return refuse('sale.transition-refused', { detail: 'Your turn has come in this very moment. Look again before you leave.' });
  }
}

const reasons = {
  suspended: 'The booking is confirmed, and suspended with its departure. The link in our letter leads to your choice.',
  confirmed: 'The booking is confirmed. Write to the operator to cancel it.',
  cancelled: 'The booking was cancelled: nothing is held for you.',
  expired: 'The time to confirm was over: nothing is held for you.',
};
