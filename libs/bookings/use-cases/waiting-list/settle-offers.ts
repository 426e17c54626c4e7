import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { endOfOffer } from '../../domain/waiting-status.js';
import type { ListedDeparture } from '../../persistence/waiting-list.repository.js';
import { WaitingListRepository } from '../../persistence/waiting-list.repository.js';
import { WaitingLookupRepository } from '../../persistence/waiting-lookup.repository.js';
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

  /** Locks the list only where there is something to settle: it is asked often, and mostly there is nothing. */
  async settle({ organisationId, departureId }: ListedDeparture): Promise<void> {
    if ((await this.found.endedOffers(organisationId, departureId)).length === 0) return;
    await this.database.transaction(async (tx) => {
      await this.lists.lock(tx, { organisationId, departureId });
      for (const { entryId, status } of await this.found.endedOffers(organisationId, departureId)) {
        const end = endOfOffer[status];
        if (end) await this.moves.move(tx, { organisationId, departureId, entryId, ...end });
      }
    });
  }
}
