import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { type Refusal, refuse } from '#kernel';
import { Database, Vault } from '#platform';

/** How many attempts a subject has within how many seconds. Counted in the database, so that all API processes count as one. */
export const attemptLimits = {
  /** Wrong passwords for one e-mail from one network. */
  'sign-in.account': { points: 5, duration: 15 * 60 },
  /** Wrong passwords from one network, whatever the e-mail. */
  'sign-in.network': { points: 50, duration: 15 * 60 },
  /** Wrong one-time codes of one person. */
  'one-time-code.account': { points: 5, duration: 15 * 60 },
  /** Links that did not open, from one network. */
  'link.network': { points: 60, duration: 15 * 60 },
  /** Fresh links asked for from one network: a hotel may hold a whole group. */
  'link-renewal.network': { points: 60, duration: 15 * 60 },
  /** Mails that one traveller can be made to get by asking for fresh links. */
  'link-renewal.traveller': { points: 5, duration: 24 * 60 * 60 },
  /** Mails that one address can be made to get by asking for its links to waiting lists. */
  'waiting-link.address': { points: 5, duration: 24 * 60 * 60 },
  /** Invitations to the staff that one address can be made to get. */
  'staff-invitation.address': { points: 5, duration: 24 * 60 * 60 },
  /** Unknown API keys from one network. */
  'api-key.network': { points: 20, duration: 15 * 60 },
} as const satisfies Record<string, { points: number; duration: number }>;

export type AttemptLimit = keyof typeof attemptLimits;

/** Counts attempts. The subject (an e-mail, an address) is stored as a keyed hash only. */
@Injectable()
export class Attempts {
  private readonly limiters: Readonly<Record<string, RateLimiterPostgres>>;

  constructor(
    private readonly vault: Vault,
    database: Database,
  ) {
    const store = { storeClient: database.dataSource, storeType: 'typeorm', tableName: 'attempt', tableCreated: true };
    this.limiters = Object.fromEntries(
      Object.entries(attemptLimits).map(([name, limit]) => [name, new RateLimiterPostgres({ ...store, ...limit, keyPrefix: name })]),
    );
  }

  /** Counts one attempt before it is made, so that many at once cannot outrun the count. Refuses `auth.too-many-attempts`. */
  async take(limit: AttemptLimit, subject: string): Promise<Refusal | undefined> {
    try {
      await this.limiter(limit).consume(this.keyOf(subject));
      return undefined;
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      const retryAfter = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
      return refuse('auth.too-many-attempts', { detail: `Try again in ${inWords(retryAfter)}.`, retryAfter });
    }
  }

  /** Takes one attempt back: it was a good one. */
  async giveBack(limit: AttemptLimit, subject: string): Promise<void> {
    await this.limiter(limit).reward(this.keyOf(subject));
  }

  /** Forgets a subject's attempts. */
  async forget(limit: AttemptLimit, subject: string): Promise<void> {
    await this.limiter(limit).delete(this.keyOf(subject));
  }

  private limiter(limit: AttemptLimit): RateLimiterPostgres {
    return this.limiters[limit]!;
  }

  private keyOf(subject: string): string {
    return this.vault.sign('attempt', subject).toString('base64url');
  }
}

const inWords = (seconds: number): string => (seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`);
