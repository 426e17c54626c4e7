import { Injectable } from '@nestjs/common';
import { Clock, type Refusal, type Result, refuse, success } from '#kernel';
import { type PartyPrice, PriceDeparture, type PricedDeparture, ReadQuote, refuseUnlessQuoted } from '#packages';
import type { TravellerChoices } from '../../domain/party.js';

/** A party to be priced, and the quote whose price it is to get. */
interface Priced {
  readonly organisationId: string;
  readonly travellers: readonly TravellerChoices[];
  readonly quoteId?: string | undefined;
  readonly currency?: string | undefined;
}

/** Prices the party of a booking: as it was quoted, or as its departure is sold today. */
@Injectable()
export class PriceBooking {
  constructor(
    private readonly departures: PriceDeparture,
    private readonly quotes: ReadQuote,
    private readonly clock: Clock,
  ) {}

  /**
   * The price of the day, in the package's own currency unless told. Refuses with `package.option-not-offered`, pointing at each
   * choice (`/travellers/2/race`), `price-list.none-in-force` or `price.too-large`.
   */
  price(departure: PricedDeparture, travellers: readonly TravellerChoices[], currency?: string): Result<PartyPrice> {
    return this.departures.price(departure, travellers, currency);
  }

  /** The quoted price where a quote is named, else {@link price}. Refuses a quote with `quote.unknown`, `quote.expired` or `quote.does-not-fit`. */
  async of(departure: PricedDeparture & { readonly id: string }, { organisationId, travellers, quoteId, currency }: Priced): Promise<Result<PartyPrice>> {
    if (quoteId === undefined) return this.price(departure, travellers, currency);
    const found = await this.quotes.read(organisationId, quoteId);
    if (found.refused) return { ...found, errors: [{ pointer: '/quoteId', detail: 'There is no such quote.' }] };
    const { travellers: lines, total } = found.value;
    const misfit = refuseUnlessQuoted(found.value, departure.id, travellers, this.clock.now()) ?? otherCurrency(total.currency, currency);
    return misfit ?? success({ travellers: lines, total });
  }
}

function otherCurrency(quoted: string, asked: string | undefined): Refusal | null {
  if (asked === undefined || asked === quoted) return null;
  return refuse('money.mixed', { errors: [{ pointer: '/currency', detail: `The quote is in ${quoted}.` }] });
}
