import { Injectable } from '@nestjs/common';
import { type Result, success } from '#kernel';
import { ReadDeparture } from '#packages';
import { WaitingEntryRepository } from '../../persistence/waiting-entry.repository.js';
import { asItStands, partyOf, type WaitingDetail } from './read-waiting-entry.js';

/** Which part of a departure's list, and where the last page ended: the rank of its last entry. */
export interface WaitingQuery {
  readonly organisationId: string;
  readonly departureId: string;
  /** Those who wait or have an offer; otherwise those whose entry has ended. */
  readonly open: boolean;
  readonly after?: number | undefined;
  readonly size: number;
}

/** A departure's waiting list in the order of the ranks. */
@Injectable()
export class ListWaitingEntries {
  constructor(
    private readonly departures: ReadDeparture,
    private readonly entries: WaitingEntryRepository,
  ) {}

  /** A page, and the `after` of the next one; null on the last. Refuses with `departure.unknown`. */
  async list({ organisationId, departureId, open, after = 0, size }: WaitingQuery): Promise<Result<{ items: WaitingDetail[]; next: number | null }>> {
    const departure = await this.departures.forSale(organisationId, departureId);
    if (departure.refused) return departure;
    const rows = await this.entries.list(organisationId, departureId, { open, after, limit: size + 1 });
    const page = rows.slice(0, size);
    const requests = await this.entries.requests(organisationId, page.map(({ id }) => id));
    const items = page.map((entry) => ({ ...asItStands(entry), party: partyOf(requests.get(entry.id)) }));
    return success({ items, next: rows.length > size ? items.at(-1)!.rank : null });
  }
}
