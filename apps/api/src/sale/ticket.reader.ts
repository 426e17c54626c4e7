import type { FastifyRequest } from 'fastify';
import { Injectable } from '@nestjs/common';
import { ReadSaleTicket, type StoredTicket } from '#bookings';
import { Clock, refuse, type Result } from '#kernel';
import { unwrap } from '../http/problems/unwrap.js';
import { QueuePulses } from './queue-pulses.js';
import { TicketCookie } from './ticket-cookie.js';
import { type TicketBody, ticketBody } from './ticket.schema.js';

/** The ticket of whoever asks, and how it is told to them. */
@Injectable()
export class TicketReader {
  constructor(
    private readonly cookie: TicketCookie,
    private readonly tickets: ReadSaleTicket,
    private readonly pulses: QueuePulses,
    private readonly clock: Clock,
  ) {}

  /** Refuses with `sale.ticket-unknown`. */
  async own(request: FastifyRequest, departureId: string): Promise<Result<StoredTicket>> {
    const ticketId = this.cookie.read(request, departureId);
    return ticketId === undefined ? refuse('sale.ticket-unknown') : this.tickets.read(departureId, ticketId);
  }

  async now({ departureId, id }: Pick<StoredTicket, 'departureId' | 'id'>): Promise<TicketBody> {
    return this.body(unwrap(await this.tickets.read(departureId, id)));
  }

  async body(ticket: StoredTicket): Promise<TicketBody> {
    return ticketBody(ticket, await this.pulses.of(ticket), this.clock.now());
  }
}
