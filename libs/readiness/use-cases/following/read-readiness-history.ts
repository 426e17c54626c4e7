import { Injectable } from '@nestjs/common';
import { type Result, success } from '#kernel';
import { ReadDeparture } from '#packages';
import { type ReadinessChange, type ReadinessDay, ReadinessHistoryRepository } from '../../persistence/readiness-history.repository.js';
import type { DepartureKey, ReadinessSummary } from '../../persistence/readiness-state.repository.js';

/** A page of changes, and the position that the next one starts after. */
export interface ReadinessChanges {
  readonly items: readonly ReadinessChange[];
  readonly next: string | null;
}

/** How readiness came to be what it is. */
@Injectable()
export class ReadReadinessHistory {
  constructor(
    private readonly departures: ReadDeparture,
    private readonly history: ReadinessHistoryRepository,
  ) {}

  /** Newest first. Refuses `departure.unknown`. */
  async changes(key: DepartureKey, after: string | null, size: number): Promise<Result<ReadinessChanges>> {
    const departure = await this.departures.forSale(key.organisationId, key.departureId);
    if (departure.refused) return departure;
    const rows = await this.history.changes(key, after, size + 1);
    const items = rows.slice(0, size);
    return success({ items, next: rows.length > size ? items.at(-1)!.id : null });
  }

  /** The numbers at the end of every day on which something changed. Refuses `departure.unknown`. */
  async days(key: DepartureKey): Promise<Result<ReadinessDay[]>> {
    const departure = await this.departures.forSale(key.organisationId, key.departureId);
    return departure.refused ? departure : success(await this.history.days(key));
  }

  /** Of every departure that has not ended and was ever looked at. */
  summaries(organisationId: string): Promise<ReadinessSummary[]> {
    return this.history.summaries(organisationId);
  }
}
