import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { endOfOffer } from '../domain/waiting-status.js';
import type { ListedDeparture } from '../persistence/waiting-list.repository.js';
import { WaitingListRepository } from '../persistence/waiting-list.repository.js';
import { WaitingLookupRepository } from '../persistence/waiting-lookup.repository.js';
import { MoveEntry } from './move-entry.js';

/** Brings the entries in line with the bookings that keep their offers: confirmed, cancelled or run out, whoever did it. */
@Injectable()
export class SettleOffers {
  constructor(
    private readonly database: Database,
    private readonly lists: WaitingListRepository,
    private readonly found: WaitingLookupRepository,
    private readonly moves: MoveEntry,
  ) {}

  settle({ organisationId, departureId }: ListedDeparture): Promise<void> {
    return this.database.transaction(async (tx) => {
      await this.lists.lock(tx, { organisationId, departureId });
      for (const { entryId, status } of await this.found.endedOffers(tx, organisationId, departureId)) {
        const end = endOfOffer[status];
        if (end) await this.moves.move(tx, { organisationId, departureId, entryId, ...end });
      }
    });
  }
}
