import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import type { Sale } from '../../domain/sale-queue.js';
import { SaleTicketRepository, type StoredTicket } from '../../persistence/sale-ticket.repository.js';

/** What has become of tickets. */
@Injectable()
export class ReadSaleTicket {
  constructor(private readonly tickets: SaleTicketRepository) {}

  /** One of a departure, for whoever proved that it is theirs. Refuses with `sale.ticket-unknown`. */
  async read(departureId: string, ticketId: string): Promise<Result<StoredTicket>> {
    const ticket = await this.tickets.find(departureId, ticketId);
    return ticket ? success(ticket) : refuse('sale.ticket-unknown');
  }

  /** Those of these whose turn is over. */
  settled(sale: Sale, ticketIds: readonly string[]): Promise<StoredTicket[]> {
    return this.tickets.settled(sale, ticketIds);
  }
}
