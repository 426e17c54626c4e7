import { Injectable } from '@nestjs/common';
import { Clock, dayOf, type Result, refuse } from '#kernel';
import { priceListFor } from '../domain/price-list.js';
import { type PartyPrice, type PricedChoices, priceParty } from '../domain/price-party.js';
import type { PricedDepartureRow } from '../persistence/departure.repository.js';

/** What a departure is priced by. */
export type PricedDeparture = Pick<PricedDepartureRow, 'priceLists' | 'currency' | 'startsOn'>;

/** Prices a party as its departure is sold today. */
@Injectable()
export class PriceDeparture {
  constructor(private readonly clock: Clock) {}

  /**
   * In the package's own currency unless told. Refuses with `price-list.none-in-force`, `package.option-not-offered` (pointing
   * at each choice) or `price.too-large`.
   */
  price(departure: PricedDeparture, party: readonly PricedChoices[], currency: string = departure.currency): Result<PartyPrice> {
    const bookedOn = dayOf(this.clock.now());
    const list = priceListFor(departure.priceLists, bookedOn, currency);
    if (list) return priceParty(list, party, { bookedOn, startsOn: departure.startsOn });
    const detail = `No price list in ${currency} holds today.`;
    return refuse('price-list.none-in-force', { detail, errors: [{ pointer: '/currency', detail }] });
  }
}
