import { Injectable } from '@nestjs/common';
import { Clock, type Locale, newId, type Result, success } from '#kernel';
import { ReadDeparture, refuseUnlessOnSale } from '#packages';
import { publish, type Transaction } from '#platform';
import { WaitingEntryRepository } from '../../persistence/waiting-entry.repository.js';
import { WaitingListRepository } from '../../persistence/waiting-list.repository.js';
import { CheckWaitingRequest } from './check-waiting-request.js';
import type { BookingRequest } from '../booking/take-booking.js';

/** A party that wants to wait: everything that a booking would be made from. */
export interface WaitingRequest {
  readonly organisationId: string;
  readonly departureId: string;
  readonly request: BookingRequest;
  /** The language of the mails; English unless told. */
  readonly locale?: Locale | undefined;
  /** Who of the staff added it; nobody where the customer did. */
  readonly userId?: string | undefined;
}

/** Puts a party at the end of a departure's waiting list. Pairs and groups are one entry: all of them are offered a place, or nobody. */
@Injectable()
export class JoinWaitingList {
  constructor(
    private readonly departures: ReadDeparture,
    private readonly requests: CheckWaitingRequest,
    private readonly lists: WaitingListRepository,
    private readonly entries: WaitingEntryRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * The rank is the order of arrival; the list is locked until the transaction ends. Refuses with `departure.unknown`,
   * `departure.not-on-sale`, `booking.party-size`, `traveller.details-invalid`, `package.option-not-offered` or `booking.choice-not-offered`.
   */
  async join(tx: Transaction, { organisationId, departureId, request: asked, locale = 'en', userId }: WaitingRequest): Promise<Result<{ entryId: string; rank: number }>> {
    const departure = await this.departures.forSale(organisationId, departureId);
    if (departure.refused) return departure;
    const closed = refuseUnlessOnSale(departure.value, this.clock.now());
    if (closed) return closed;
    const wants = await this.requests.check(departure.value, { ...asked, organisationId, departureId });
    if (wants.refused) return wants;
    // A place is offered at the price and on the terms of that day: both are told with the offer, and accepted with it.
    const { organisationId: _organisation, departureId: _departure, legs: _legs, holdMinutes: _minutes, quoteId: _quote, acceptedTermsVersion: _terms, ...request } = asked;
    const id = newId();
    const rank = await this.lists.nextRank(tx, { organisationId, departureId });
    await this.entries.insert(tx, {
      id, organisationId, departureId, rank, locale, wants: wants.value, partySize: request.travellers.length, leader: request.leader,
      request: JSON.stringify({ ...request, locale }), userId: userId ?? null, createdAt: this.clock.now(),
    });
    await publish(tx, { type: 'waiting-list.joined', organisationId, subject: { entryId: id, departureId, rank } });
    return success({ entryId: id, rank });
  }
}
