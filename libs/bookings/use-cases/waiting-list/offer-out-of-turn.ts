import { Injectable } from '@nestjs/common';
import { type Result, refuse } from '#kernel';
import { ReadDeparture } from '#packages';
import { Database } from '#platform';
import type { OfferedLeg } from '../../domain/match-choices.js';
import { nextState } from '../../domain/waiting-status.js';
import { WaitingEntryRepository } from '../../persistence/waiting-entry.repository.js';
import { GiveOffer } from './give-offer.js';
import { reasonRequired } from './leave-waiting-list.js';

/** Who decided it, and why: kept with the entry, and in the audit. */
export interface OutOfTurn {
  readonly organisationId: string;
  readonly entryId: string;
  readonly userId: string;
  readonly note: string;
  /** The legs of the entry's departure, as flights tell. */
  readonly legsOf: (departureId: string) => Promise<readonly OfferedLeg[]>;
}

/** Offers what is left to this party before those in front of it: an exception, on somebody's word. Never more than there is. */
@Injectable()
export class OfferOutOfTurn {
  constructor(
    private readonly database: Database,
    private readonly departures: ReadDeparture,
    private readonly entries: WaitingEntryRepository,
    private readonly offers: GiveOffer,
  ) {}

  /**
   * Refuses with `waiting-list.unknown`, `waiting-list.reason-required`, `waiting-list.transition-refused`, or as `TakeBooking`
   * does: `inventory.exhausted` with what falls short.
   */
  offer({ organisationId, entryId, userId, note, legsOf }: OutOfTurn): Promise<Result<{ bookingId: string }>> {
    return this.database.transaction(async (tx): Promise<Result<{ bookingId: string }>> => {
      const entry = await this.entries.lock(tx, organisationId, entryId);
      if (!entry) return refuse('waiting-list.unknown');
      if (note.trim() === '') return reasonRequired;
      const next = nextState(entry.state, 'offer');
      if (next.refused) return next;
      const { departureId } = entry;
      const departure = await this.departures.forSale(organisationId, departureId);
      if (departure.refused) return departure;
      const { onSaleUntil } = departure.value;
      return this.offers.give(tx, { organisationId, departureId, entryId, legs: await legsOf(departureId), onSaleUntil, userId, note: note.trim() });
    });
  }
}
