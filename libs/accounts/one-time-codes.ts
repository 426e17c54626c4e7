import { Injectable } from '@nestjs/common';
import { generateSecret, generateURI, verify } from 'otplib';
import { Clock, type Result, refuse, success } from '#kernel';
import { Database, type Transaction } from '#platform';
import { Attempts } from './attempts.js';
import { type User, UserRepository } from './persistence/user.repository.js';

const digits = /^\d{6}$/;
/** Seconds that a person's clock, or their typing, may be late or early. */
const tolerance = 30;

/** One-time codes by time (TOTP, RFC 6238) from an authenticator app. */
@Injectable()
export class OneTimeCodes {
  constructor(
    private readonly users: UserRepository,
    private readonly attempts: Attempts,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  newSecret(): string {
    return generateSecret();
  }

  /** What an authenticator app reads from a QR code. */
  addressOf(user: User, secret: string): string {
    return generateURI({ issuer: 'Waypass', label: user.email, secret });
  }

  /** True when the code is right and was not used before; it is used from then on. */
  async use(tx: Transaction, user: User, code: string | undefined): Promise<boolean> {
    if (!user.oneTimeCode || code === undefined || !digits.test(code)) return false;
    const { secret } = user.oneTimeCode;
    const epoch = Math.floor(this.clock.now().getTime() / 1000);
    const result = await verify({ strategy: 'totp', secret, token: code, epoch, epochTolerance: tolerance });
    return result.valid && 'timeStep' in result && (await this.users.useStep(tx, user, result.timeStep));
  }

  /**
   * Does what a right code allows, in the transaction that uses the code up. Refuses `auth.one-time-code-wrong`, and
   * `auth.too-many-attempts` to a person who keeps guessing.
   */
  async spend(user: User, code: string, work: (tx: Transaction) => Promise<unknown>): Promise<Result<void>> {
    const tooMany = await this.attempts.take('one-time-code.account', user.id);
    if (tooMany) return tooMany;
    const spent = await this.database.transaction(async (tx): Promise<Result<void>> => {
      if (!(await this.use(tx, user, code))) return refuse('auth.one-time-code-wrong');
      await work(tx);
      return success(undefined);
    });
    if (!spent.refused) await this.attempts.forget('one-time-code.account', user.id);
    return spent;
  }
}
