import { Injectable } from '@nestjs/common';
import { TicketRepository } from '../../persistence/tickets/ticket.repository.js';

/** Takes away the tickets of an erased traveller: without their key nobody can read them, and their numbers can be found no more. */
@Injectable()
export class ForgetTickets {
  constructor(private readonly tickets: TicketRepository) {}

  /** Idempotent. */
  forget(organisationId: string, travellerId: string): Promise<void> {
    return this.tickets.deleteOf(organisationId, travellerId);
  }
}
