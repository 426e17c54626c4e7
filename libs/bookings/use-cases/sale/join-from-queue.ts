import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import { Database, runInContext } from '#platform';
import type { Sale } from '../../domain/sale-queue.js';
import type { TicketOutcome } from '../../domain/sale-ticket.js';
import { SaleQueueRepository } from '../../persistence/sale-queue.repository.js';
import { SaleTicketRepository } from '../../persistence/sale-ticket.repository.js';
import type { SaleRequest } from './sale-request.js';
import { SaleWaitingList } from './sale-waiting-list.js';

const atOnce = 50;

/** Puts those for whom nothing was left on the waiting list, in the order of their numbers. They know already that they will be on it. */
@Injectable()
export class JoinFromQueue {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly queue: SaleQueueRepository,
    private readonly tickets: SaleTicketRepository,
    private readonly list: SaleWaitingList,
  ) {}

  /** The first of them. False when there is nobody. */
  join(sale: Sale): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const [, joining] = await Promise.all([this.queue.lock(tx, sale), this.tickets.first(tx, sale, atOnce, 'joining')]);
      const outcomes: (TicketOutcome & { ticketId: string })[] = [];
      for (const { id: ticketId, request } of joining) {
        const joined = await runInContext({ correlationId: ticketId, actor: { kind: 'system', id: 'sale-queue' } }, () =>
          this.list.join(tx, JSON.parse(request) as SaleRequest),
        );
        outcomes.push(joined.refused ? { ticketId, state: 'sold-out' } : { ticketId, state: 'wait-listed', ...joined.value });
      }
      if (joining.length > 0) await this.tickets.settle(tx, { organisationId: sale.organisationId, from: 'joining', now: this.clock.now() }, outcomes);
      return joining.length > 0;
    });
  }
}
