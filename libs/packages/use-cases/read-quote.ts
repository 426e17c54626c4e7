import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import type { Quote } from '../domain/quote.js';
import { QuoteRepository } from '../persistence/quote.repository.js';

/** One quote of the organisation, for as long as there are books: it holds until it says so, and is kept beyond. */
@Injectable()
export class ReadQuote {
  constructor(private readonly quotes: QuoteRepository) {}

  /** Refuses with `quote.unknown`. */
  async read(organisationId: string, quoteId: string): Promise<Result<Quote>> {
    const quote = await this.quotes.find(organisationId, quoteId);
    return quote ? success(quote) : refuse('quote.unknown');
  }
}
