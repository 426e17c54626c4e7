import { Injectable } from '@nestjs/common';
import { EnterSaleQueue, isOpenTicket, matchChoices, refuseOverlappingLegs, type StoredTicket } from '#bookings';
import { Clock, type Fault, type Refusal, refuse, type Result } from '#kernel';
import { refuseUnlessOnSale, refuseUnlessSoldIn } from '#packages';
import { Vault } from '#platform';
import { identityFaults, tidyIdentity } from '#travellers';
import { PassportCheck } from './passport-check.js';
import { QueuePulses } from './queue-pulses.js';
import type { SaleOffer } from './sale-offers.js';
import { SaleServer } from './sale-server.js';
import type { NewTicketBody } from './ticket.schema.js';

/** What tells one attempt from another: the key that it came with, and the whole of what was sent; and the ticket that the browser has. */
export interface Attempt {
  readonly key: string;
  readonly fingerprint: Buffer;
  readonly earlier: StoredTicket | undefined;
}

/** More than this wait for nothing: whoever comes then is told to come later. */
const longestQueue = 50_000;

/** Where customers ask for a ticket: everything that can be refused at once is, before a place in the queue is given. */
@Injectable()
export class SaleDesk {
  constructor(
    private readonly passports: PassportCheck,
    private readonly entrance: EnterSaleQueue,
    private readonly pulses: QueuePulses,
    private readonly server: SaleServer,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /**
   * Refuses with `departure.not-on-sale`, `traveller.details-invalid`, `booking.choice-not-offered`, `booking.legs-overlap`, `departure.not-sold-there`,
   * `sale.ticket-open`, `sale.passport-not-admitted`, `sale.passport-unknown`, `sale.queue-full` or `idempotency.key-reused`.
   */
  async enter(offer: SaleOffer, { leader, travellers, territory, locale }: NewTicketBody, { key, fingerprint, earlier }: Attempt): Promise<Result<{ id: string; number: number; isNew: boolean }>> {
    const attempt = this.vault.sign('sale-ticket.attempt', key);
    const refusal =
      this.refusalOf(offer, travellers, territory) ?? refuseSecond(earlier, attempt) ?? (await this.passports.refuseUnlessAdmitted(offer, travellers));
    if (refusal) return refusal;
    const sale = { organisationId: offer.organisationId, departureId: offer.departure.id };
    const { waiting } = await this.pulses.of(sale);
    if (waiting >= longestQueue) return refuse('sale.queue-full', { detail: 'Try again in a minute.', retryAfter: 60 });
    const entered = await this.entrance.enter({
      request: { booking: { ...sale, leader, travellers, legs: offer.legs.map(({ id, direction, departsAt, arrivesAt }) => ({ id, direction, departsAt, arrivesAt })) }, locale },
      attempt,
      fingerprint: this.vault.sign('sale-ticket.request', fingerprint.toString('hex')),
    });
    if (!entered.refused) this.server.wake(sale);
    return entered;
  }

  private refusalOf({ departure, legs, allotments }: SaleOffer, travellers: NewTicketBody['travellers'], territory: string): Refusal | null {
    const offered = { departureId: departure.id, eventId: departure.eventId, legs, allotments };
    const closed = refuseUnlessOnSale(departure, this.clock.now());
    const soon = departure.onSaleFrom.getTime() - this.clock.now().getTime();
    if (closed) return soon > 0 ? { ...closed, retryAfter: Math.ceil(soon / 1000) } : closed;
    const errors = travellers.flatMap((traveller, index) =>
      identityFaults(tidyIdentity(traveller)).map(({ pointer, detail }): Fault => ({ pointer: `/travellers/${index}${pointer}`, detail })),
    );
    if (errors.length > 0) return refuse('traveller.details-invalid', { errors });
    const wants = matchChoices(offered, travellers);
    if (wants.refused) return wants;
    return refuseOverlappingLegs(legs, travellers) ?? refuseUnlessSoldIn(departure, territory);
  }
}

/** One ticket of a sale in one browser at a time: two places in one queue help nobody. */
function refuseSecond(earlier: StoredTicket | undefined, attempt: Buffer): Refusal | null {
  if (!earlier || !isOpenTicket(earlier.state, earlier.booking?.status ?? null) || earlier.attempt.equals(attempt)) return null;
  return refuse('sale.ticket-open', { detail: 'Go on with the ticket that you have, or leave the queue first.' });
}
