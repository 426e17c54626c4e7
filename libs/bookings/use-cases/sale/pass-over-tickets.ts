import { Injectable } from '@nestjs/common';
import { type AllotmentView, exhausted, quantitiesOf, ReadAllotments } from '#inventory';
import { Clock, type Refusal } from '#kernel';
import { ReadDeparture } from '#packages';
import { Database } from '#platform';
import { matchChoices } from '../../domain/match-choices.js';
import type { Sale } from '../../domain/sale-queue.js';
import { type TicketRefusal, ticketRefusal } from '../../domain/sale-ticket.js';
import { SaleQueueRepository } from '../../persistence/sale-queue.repository.js';
import { SaleTicketRepository } from '../../persistence/sale-ticket.repository.js';
import { SaleWaitingList, type Stock } from './sale-waiting-list.js';
import type { SaleRequest } from './sale-request.js';
import type { BookingRequest } from '../booking/take-booking.js';

/** The first in the queue, whose booking was refused for want of something. */
export interface RefusedFirst {
  readonly ticketId: string;
  readonly refusal: Refusal;
}

/** Who is at the front afterwards: nobody, somebody (`again`), or a ticket that what is left suffices for. */
export type Front = 'nobody' | 'again' | { readonly sellTo: string };

interface Asking {
  readonly id: string;
  readonly request: BookingRequest;
}

interface Shop {
  readonly eventId: string | null;
  readonly allotments: readonly AllotmentView[];
  readonly left: Stock;
}

const atOnce = 500;

/**
 * Answers those at the front of the queue who want what is not left for them: they will be on the waiting list. Nothing is tried
 * for them; what is left is read once for all, and the answers are one statement.
 */
@Injectable()
export class PassOverTickets {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly departures: ReadDeparture,
    private readonly allotments: ReadAllotments,
    private readonly queue: SaleQueueRepository,
    private readonly tickets: SaleTicketRepository,
    private readonly list: SaleWaitingList,
  ) {}

  /** Up to the first for whom enough is left. `refused` is passed over whatever is left by now. */
  pass(sale: Sale, refused?: RefusedFirst): Promise<Front> {
    return this.database.transaction(async (tx): Promise<Front> => {
      await this.queue.lock(tx, sale);
      const waiting = (await this.tickets.first(tx, sale, atOnce)).map(({ id, request }): Asking => ({ id, request: (JSON.parse(request) as SaleRequest).booking }));
      if (waiting.length === 0) return 'nobody';
      const shop = await this.shop(sale, waiting);
      const passed: { ticketId: string; state: 'joining'; refusal: TicketRefusal }[] = [];
      for (const asking of waiting) {
        const refusal = refused?.ticketId === asking.id ? ticketRefusal(refused.refusal) : refusalOf(shop, asking.request);
        if (!refusal) break;
        passed.push({ ticketId: asking.id, state: 'joining', refusal });
      }
      if (passed.length === 0) return { sellTo: waiting[0]!.id };
      await this.tickets.settle(tx, { organisationId: sale.organisationId, from: 'waiting', now: this.clock.now() }, passed);
      return 'again';
    });
  }

  /** What each of them would take from, and what is there for them. */
  private async shop(sale: Sale, waiting: readonly Asking[]): Promise<Shop> {
    const { organisationId, departureId } = sale;
    const departure = await this.departures.forSale(organisationId, departureId);
    if (departure.refused) throw new Error('a sale without a departure');
    const { eventId } = departure.value;
    const legs = new Set(waiting.flatMap(({ request }) => request.legs.map((leg) => leg.id)));
    const allotments = await this.allotments.ofOwners(organisationId, [departureId, ...(eventId === null ? [] : [eventId]), ...legs]);
    const left = new Map(allotments.map((allotment) => [allotment.id, allotment.left]));
    return { eventId, allotments, left: await this.list.leftForNewcomers(sale, left) };
  }
}

/** Null when enough is left, or when something else is wrong with the request, which its own turn will tell. */
function refusalOf({ eventId, allotments, left }: Shop, { departureId, legs, travellers }: BookingRequest): TicketRefusal | null {
  const wants = matchChoices({ departureId, eventId, legs, allotments }, travellers);
  if (wants.refused) return null;
  const short = quantitiesOf(wants.value).filter(({ allotmentId, quantity }) => (left.get(allotmentId) ?? 0) < quantity);
  if (short.length === 0) return null;
  const labels = new Map(allotments.map(({ id, label }) => [id, label]));
  const shortages = short.map(({ allotmentId }) => ({ allotmentId, label: labels.get(allotmentId) ?? '', left: Math.max(0, left.get(allotmentId) ?? 0) }));
  return ticketRefusal(exhausted(wants.value, shortages));
}
