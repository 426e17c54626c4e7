import { setTimeout as delay } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { Clock, type Refusal, refuse, type Result, success } from '#kernel';
import { Database, describeError, runInContext } from '#platform';
import type { Sale } from '../../domain/sale-queue.js';
import { ticketRefusal } from '../../domain/sale-ticket.js';
import { SaleQueueRepository } from '../../persistence/sale-queue.repository.js';
import { SaleTicketRepository, type WaitingTicket } from '../../persistence/sale-ticket.repository.js';
import { JoinFromQueue } from './join-from-queue.js';
import { type Front, PassOverTickets } from './pass-over-tickets.js';
import type { SaleRequest } from './sale-request.js';
import { SaleWaitingList } from './sale-waiting-list.js';
import { TakeBooking } from '../booking/take-booking.js';

/** How a turn went: `contested` when somebody on the waiting list may have to go first. */
type Turn = 'nobody' | 'served' | 'contested';

/** A turn that breaks is tried again; after so many times it must not stop those behind it. */
const attempts = 3;
/** Milliseconds. */
const pause = 200;

/** The booking to make, in the customer's language. */
const bookingOf = ({ booking, locale }: SaleRequest) => ({ ...booking, locale });

/** Serves a sale's tickets in the order of their numbers, each in a transaction of its own: the booking and the answer, or neither. */
@Injectable()
export class ServeSaleQueue {
  private readonly logger = new Logger('sale');

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly queue: SaleQueueRepository,
    private readonly tickets: SaleTicketRepository,
    private readonly bookings: TakeBooking,
    private readonly list: SaleWaitingList,
    private readonly others: PassOverTickets,
    private readonly joining: JoinFromQueue,
  ) {}

  /**
   * Until nobody waits, or `keepOn` says no. Several may serve one sale at once, in any number of processes: they take turns.
   * @throws when the database cannot be reached; whoever is not answered by then stays in the queue.
   */
  async serve(sale: Sale, keepOn: () => boolean = () => true): Promise<void> {
    let front: Front = 'again';
    while (front !== 'nobody' && keepOn()) {
      const cleared: string | undefined = front === 'again' ? undefined : front.sellTo;
      front = await this.turn(sale, cleared);
      // They came before whoever could be sold to now. As long as nobody can, the answers go first: joining takes longer.
      if (front !== 'again' && (await this.joining.join(sale))) front = 'again';
    }
  }

  /** `cleared` is a ticket that goes before nobody: who waits on the list can do nothing with what it takes. */
  private async turn(sale: Sale, cleared: string | undefined): Promise<Front> {
    for (let attempt = 1; ; attempt += 1) {
      let first: WaitingTicket | undefined;
      try {
        const turn = await this.book(sale, cleared, (ticket) => (first = ticket));
        if (turn.refused) return await this.answer(sale, first!, turn);
        if (turn.value === 'contested') return await this.others.pass(sale);
        return turn.value === 'served' ? 'again' : 'nobody';
      } catch (error) {
        if (!first) throw error;
        this.logger.warn({ msg: 'a turn in the sale queue broke', ticketId: first.id, attempt, ...describeError(error) });
        if (attempt === attempts) return this.answer(sale, first, refuse('unexpected'));
        await delay(pause);
      }
    }
  }

  /** A refusal rolls back all of it, the travellers and the booking included. */
  private book(sale: Sale, cleared: string | undefined, tell: (first: WaitingTicket) => void): Promise<Result<Turn>> {
    return this.database.transaction(async (tx): Promise<Result<Turn>> => {
      // Statements that are sent together, in this order: those that read see what was committed before the lock was taken.
      const [, still, first, [joining]] = await Promise.all([this.queue.lock(tx, sale), this.queue.standsStill(tx, sale), this.tickets.next(tx, sale), this.tickets.first(tx, sale, 1, 'joining')]);
      if (!first || still) return success('nobody');
      tell(first);
      if (first.id !== cleared && (joining || (await this.list.someoneWaits(sale)))) return success('contested');
      const taken = await runInContext({ correlationId: first.id, actor: { kind: 'system', id: 'sale-queue' } }, () =>
        this.bookings.take(bookingOf(JSON.parse(first.request) as SaleRequest)),
      );
      if (taken.refused) return taken;
      this.tickets.book(tx, { organisationId: sale.organisationId, ticketId: first.id, bookingId: taken.value.id, now: this.clock.now() });
      return success('served');
    });
  }

  private async answer(sale: Sale, first: WaitingTicket, refusal: Refusal): Promise<Front> {
    if (refusal.code === 'inventory.exhausted') return this.others.pass(sale, { ticketId: first.id, refusal });
    await this.database.transaction((tx) =>
      this.tickets.settle(tx, { organisationId: sale.organisationId, from: 'waiting', now: this.clock.now() }, [{ ticketId: first.id, state: 'refused', refusal: ticketRefusal(refusal) }]),
    );
    return 'again';
  }
}
