import { Injectable } from '@nestjs/common';
import { Clock, newId, type Result, success } from '#kernel';
import { Database } from '#platform';
import type { PricedChoices } from '../domain/price-party.js';
import { normalParty, type Quote, quoteEnd } from '../domain/quote.js';
import { refuseUnlessOnSale } from '../domain/sale.js';
import { QuoteRepository } from '../persistence/quote.repository.js';
import { PriceDeparture } from './price-departure.js';
import { ReadDeparture } from './read-departure.js';

/** A party to be priced. */
export interface QuoteRequest {
  readonly organisationId: string;
  readonly departureId: string;
  readonly party: readonly PricedChoices[];
  /** The package's own unless told. */
  readonly currency?: string | undefined;
}

/** Prices a party without taking anything, and keeps the price for a day: a booking that names the quote gets it. */
@Injectable()
export class MakeQuote {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly departures: ReadDeparture,
    private readonly prices: PriceDeparture,
    private readonly quotes: QuoteRepository,
  ) {}

  /** Refuses with `departure.unknown`, `departure.not-on-sale`, and as {@link PriceDeparture} does. */
  make({ organisationId, departureId, party, currency }: QuoteRequest): Promise<Result<Quote>> {
    return this.database.transaction(async (tx) => {
      const found = await this.departures.forSale(organisationId, departureId);
      if (found.refused) return found;
      const createdAt = this.clock.now();
      const closed = refuseUnlessOnSale(found.value, createdAt);
      if (closed) return closed;
      const price = this.prices.price(found.value, party, currency);
      if (price.refused) return price;
      const quote: Quote = { id: newId(), departureId, party: normalParty(party), ...price.value, validUntil: quoteEnd(createdAt), createdAt };
      await this.quotes.insert(tx, organisationId, quote);
      return success(quote);
    });
  }
}
