import { Injectable } from '@nestjs/common';
import type { Result } from '#kernel';
import { type DepartureDetail, type PartyPrice, priceParty } from '#packages';
import type { TravellerChoices } from '../domain/party.js';

/** Prices the party of a booking, from what its departure costs. */
@Injectable()
export class PriceBooking {
  /** Refuses with `package.option-not-offered`, pointing at each choice (`/travellers/2/race`). */
  price(departure: Pick<DepartureDetail, 'priceList'>, travellers: readonly TravellerChoices[]): Result<PartyPrice> {
    return priceParty(departure.priceList, travellers);
  }
}
