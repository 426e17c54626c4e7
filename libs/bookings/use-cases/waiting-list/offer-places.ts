import { Injectable } from '@nestjs/common';
import { type ProblemCode, type Result, success } from '#kernel';
import { type DepartureDetail, ReadDeparture } from '#packages';
import { Database } from '#platform';
import type { OfferedLeg } from '../../domain/match-choices.js';
import { firstThatFits, type Waiting } from '../../domain/waiting-list.js';
import type { CloseReason } from '../../domain/waiting-status.js';
import { WaitingListRepository } from '../../persistence/waiting-list.repository.js';
import { CheckWaitingRequest } from './check-waiting-request.js';
import { CloseWaitingList } from './close-waiting-list.js';
import { GiveOffer } from './give-offer.js';
import { type JudgeParty, JudgeWaiting } from './judge-waiting.js';
import { SettleOffers } from './settle-offers.js';

/** One round of one departure's list. */
export interface OfferRound {
  readonly organisationId: string;
  readonly departureId: string;
  /** Those that the departure offers, as flights tell. */
  readonly legs: readonly OfferedLeg[];
  /** Whether the party could still get its papers, as entry tells. */
  readonly judge: JudgeParty;
}

type ForSale = Omit<DepartureDetail, 'itinerary'>;
type Ask = OfferRound & { readonly departure: ForSale };

/** What the sale says of the list. Before it opens, nothing is offered and nobody is sent away. */
const closing: Record<ForSale['status'], CloseReason | null> = { announced: null, 'on-sale': null, suspended: null, closed: 'sale-over', cancelled: 'departure-cancelled' };

/** Of a booking that was refused: others were quicker. The party is asked again, so often. */
const quicker: ProblemCode = 'inventory.exhausted';
const mostTries = 3;

/** Gives what has come free to those who wait, in the order of their ranks. */
@Injectable()
export class OfferPlaces {
  constructor(
    private readonly database: Database,
    private readonly departures: ReadDeparture,
    private readonly requests: CheckWaitingRequest,
    private readonly lists: WaitingListRepository,
    private readonly settling: SettleOffers,
    private readonly judging: JudgeWaiting,
    private readonly offers: GiveOffer,
    private readonly closing: CloseWaitingList,
  ) {}

  /**
   * Offers until nobody who waits fits into what is left. Returns how many parties were offered a place. Rounds of one list at
   * the same time are safe: each offer is decided with the list locked, in a transaction of its own.
   */
  async offer(round: OfferRound): Promise<number> {
    const { organisationId, departureId } = round;
    await this.settling.settle({ organisationId, departureId });
    const found = await this.departures.forSale(organisationId, departureId);
    if (found.refused) return 0;
    const reason = closing[found.value.status];
    if (reason) await this.database.transaction((tx) => this.closing.close(tx, { organisationId, departureId, reason }));
    if (found.value.status !== 'on-sale') return 0;
    const ask = { ...round, departure: found.value };
    await this.judging.again(ask, (await this.lists.queue({ organisationId, departureId })).filter(({ state }) => state === 'skipped'));
    return this.offerAll(ask);
  }

  private async offerAll(ask: Ask): Promise<number> {
    const tries = new Map<string, number>();
    const passed = (id: string): boolean => (tries.get(id) ?? 0) >= mostTries;
    let offered = 0;
    for (;;) {
      const first = await this.firstWhoMayTravel(ask, passed);
      if (!first) return offered;
      const given = await this.give(ask, first, passed);
      if (!given.refused) offered += given.value;
      else if (given.code === 'departure.not-on-sale' || given.code === 'booking.hold-length') return offered;
      else if (given.code === quicker) tries.set(first.id, (tries.get(first.id) ?? 0) + 1);
      else await this.judging.skip(ask, first, 'not-offered');
    }
  }

  /** The list is read once, however many are passed over: after a visa's last day that may be everybody. */
  private async firstWhoMayTravel(ask: Ask, passed: (id: string) => boolean): Promise<Waiting | undefined> {
    const { queue, left } = await this.standing(ask, passed);
    let remaining = queue;
    for (;;) {
      const first = firstThatFits(remaining, left);
      if (!first || !(await this.judging.judge(ask, first))) return first;
      remaining = remaining.slice(remaining.indexOf(first) + 1);
    }
  }

  /** Who waits, the lowest rank first, and what is left for them, as things stand in this instant. */
  private async standing({ organisationId, departureId, departure, legs }: Ask, passed: (id: string) => boolean) {
    const queue = await this.lists.queue({ organisationId, departureId });
    const allotments = await this.requests.offered(organisationId, departure, legs);
    return { queue: queue.filter(({ id, state }) => state === 'waiting' && !passed(id)), left: new Map(allotments.map(({ id, left }) => [id, left])) };
  }

  /** 1 when the party was offered its place; 0 when, with the list locked, it is somebody else's turn. */
  private give(ask: Ask, { id: entryId }: Waiting, passed: (id: string) => boolean): Promise<Result<number>> {
    const { organisationId, departureId, legs, departure: { onSaleUntil } } = ask;
    return this.database.transaction(async (tx): Promise<Result<number>> => {
      await this.lists.lock(tx, { organisationId, departureId });
      const { queue, left } = await this.standing(ask, passed);
      if (firstThatFits(queue, left)?.id !== entryId) return success(0);
      const given = await this.offers.give(tx, { organisationId, departureId, entryId, legs, onSaleUntil });
      return given.refused ? given : success(1);
    });
  }
}
