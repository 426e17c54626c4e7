import { Injectable } from '@nestjs/common';
import { Clock, type IsoDate } from '#kernel';
import { type SaleStatus, saleStatus } from '../domain/sale.js';
import { type DepartureRow, DepartureRepository } from '../persistence/departure.repository.js';

/** A departure as lists show it. Money, places and legs are other rooms' answers. */
export interface DepartureSummary extends DepartureRow {
  readonly status: SaleStatus;
}

/** A page of departures, and where the next one starts. */
export interface DeparturePage {
  readonly items: readonly DepartureSummary[];
  readonly next: DeparturePosition | null;
}

/** The last departure of a page: the order is by first day, then id. */
export interface DeparturePosition {
  readonly startsOn: IsoDate;
  readonly id: string;
}

/** The operator's departures, the earliest first. */
@Injectable()
export class ListDepartures {
  constructor(
    private readonly departures: DepartureRepository,
    private readonly clock: Clock,
  ) {}

  async list(organisationId: string, after: DeparturePosition | null = null, size = 50): Promise<DeparturePage> {
    const rows = await this.departures.list(organisationId, size + 1, after);
    const items = rows.slice(0, size).map((row) => ({ ...row, status: saleStatus(row, this.clock.now()) }));
    const last = items.at(-1);
    return { items, next: rows.length > size && last ? { startsOn: last.startsOn, id: last.id } : null };
  }
}
