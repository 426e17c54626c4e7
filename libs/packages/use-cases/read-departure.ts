import { Injectable } from '@nestjs/common';
import { Clock, dayOf, type Result, refuse, success } from '#kernel';
import type { ItineraryDay } from '../domain/package.js';
import { priceListFor, type StoredPriceList } from '../domain/price-list.js';
import { saleStatus } from '../domain/sale.js';
import { DepartureRepository } from '../persistence/departure.repository.js';
import { PackageRepository } from '../persistence/package.repository.js';
import type { DepartureSummary } from './list-departures.js';

/** A departure with what is sold and for how much. */
export interface DepartureDetail extends DepartureSummary {
  readonly itinerary: readonly ItineraryDay[];
  /** The currency in which it is sold unless the customer asks for another. */
  readonly currency: string;
  /** Of all times and currencies. */
  readonly priceLists: readonly StoredPriceList[];
  /** The one of the departure's currency that holds today; undefined where none does. */
  readonly priceList: StoredPriceList | undefined;
}

/** One departure of the organisation. */
@Injectable()
export class ReadDeparture {
  constructor(
    private readonly departures: DepartureRepository,
    private readonly packages: PackageRepository,
    private readonly clock: Clock,
  ) {}

  /** Everything that its page shows. Refuses with `departure.unknown`. */
  async read(organisationId: string, departureId: string): Promise<Result<DepartureDetail>> {
    const found = await this.forSale(organisationId, departureId);
    if (found.refused) return found;
    return success({ ...found.value, itinerary: await this.packages.itinerary(organisationId, found.value.packageId) });
  }

  /** Without the itinerary: what a booking is made from. Refuses with `departure.unknown`. */
  async forSale(organisationId: string, departureId: string): Promise<Result<Omit<DepartureDetail, 'itinerary'>>> {
    const row = await this.departures.find(organisationId, departureId);
    if (!row) return refuse('departure.unknown');
    const now = this.clock.now();
    return success({ ...row, status: saleStatus(row, now), priceList: priceListFor(row.priceLists, dayOf(now), row.currency) });
  }
}
