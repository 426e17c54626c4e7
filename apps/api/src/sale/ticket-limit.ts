import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { clientNetwork } from '#accounts';
import { type Refusal, refuse } from '#kernel';
import { Config } from '#platform';

/**
 * How many tickets one network may ask for. Counted by each process for itself: what is there to keep a crowd off the
 * database must not ask the database.
 */
@Injectable()
export class TicketLimit {
  private readonly limiter: RateLimiterMemory;

  constructor(config: Config) {
    this.limiter = new RateLimiterMemory({ points: config.get('SALE_TICKETS_PER_MINUTE'), duration: 60 });
  }

  /** Refuses with `sale.too-many-tickets`. */
  async take(ip: string): Promise<Refusal | null> {
    try {
      await this.limiter.consume(clientNetwork(ip));
      return null;
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      const retryAfter = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
      return refuse('sale.too-many-tickets', { detail: `Try again in ${retryAfter} seconds.`, retryAfter });
    }
  }
}
