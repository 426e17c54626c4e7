import { Injectable } from '@nestjs/common';
import { Clock, type Result, newId, refuse, success } from '#kernel';
import { Database } from '#platform';
import type { Sale } from '../../domain/sale-queue.js';
import { type EnteredTicket, type NewTicket, SaleTicketRepository } from '../../persistence/sale-ticket.repository.js';
import type { SaleRequest } from './sale-request.js';

/** Somebody who asks for a ticket. `attempt` and `fingerprint` are prints of their key and of the whole of what they sent. */
export interface Arrival {
  readonly request: SaleRequest;
  readonly attempt: Buffer;
  readonly fingerprint: Buffer;
}

interface Line {
  readonly arrivals: { readonly ticket: NewTicket; readonly answer: (entered: Promise<EnteredTicket>) => void }[];
  writing: boolean;
}

/** As many as come while one commit is under way are written by the next one, together. */
const together = 200;

/**
 * Gives out a sale's tickets in the order of arrival. The number is given under the queue's lock, which is held until the
 * commit: whoever sees a ticket sees all before it. Arrivals share a commit, or the disk would set the pace.
 */
@Injectable()
export class EnterSaleQueue {
  private readonly lines = new Map<string, Line>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly tickets: SaleTicketRepository,
  ) {}

  /** The same attempt gets the same ticket: then it is not new. Refuses with `idempotency.key-reused` when it comes with another request. */
  async enter({ request, attempt, fingerprint }: Arrival): Promise<Result<{ id: string; number: number; isNew: boolean }>> {
    const id = newId();
    const entered = await this.lineUp(request.booking, { id, request: JSON.stringify(request), attempt, fingerprint });
    if (entered.fingerprint.equals(fingerprint)) return success({ id: entered.id, number: entered.number, isNew: entered.id === id });
    return refuse('idempotency.key-reused', { detail: 'Use a new key for another request.' });
  }

  private lineUp({ organisationId, departureId }: Sale, ticket: NewTicket): Promise<EnteredTicket> {
    const line = this.lines.get(departureId) ?? { arrivals: [], writing: false };
    this.lines.set(departureId, line);
    const { promise, resolve } = Promise.withResolvers<EnteredTicket>();
    line.arrivals.push({ ticket, answer: resolve });
    if (!line.writing) void this.write({ organisationId, departureId }, line);
    return promise;
  }

  private async write(sale: Sale, line: Line): Promise<void> {
    line.writing = true;
    while (line.arrivals.length > 0) {
      const batch = line.arrivals.splice(0, together);
      const written = this.database.transaction((tx) => this.tickets.enter(tx, sale, batch.map(({ ticket }) => ticket), this.clock.now()));
      batch.forEach(({ answer }, index) => answer(written.then((entered) => entered[index]!)));
      await written.catch(() => undefined);
    }
    this.lines.delete(sale.departureId);
  }
}
