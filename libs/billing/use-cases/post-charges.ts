import { Injectable } from '@nestjs/common';
import { Clock, dayOf } from '#kernel';
import { Database, publish, type Transaction } from '#platform';
import type { Bill } from '../domain/bill.js';
import { chargesOf, differenceOf } from '../domain/ledger.js';
import { type Account, AccountRepository } from '../persistence/account.repository.js';
import { LedgerRepository } from '../persistence/ledger.repository.js';
import { OpenAccount } from './open-account.js';
import { PlanPayments } from './plan-payments.js';

/** Charges a booking what it costs now: posts the difference to what is posted, and plans when it is to be paid. */
@Injectable()
export class PostCharges {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly account: OpenAccount,
    private readonly accounts: AccountRepository,
    private readonly ledger: LedgerRepository,
    private readonly planning: PlanPayments,
  ) {}

  /**
   * Posts nothing when the same bill comes again, nor when a newer one of the booking is posted already: in whatever order and
   * however often bills come, the newest is what is charged.
   * @throws Error when the bill is in another currency than the account: a booking keeps its own.
   */
  post(bill: Bill): Promise<{ readonly posted: boolean }> {
    return this.database.transaction(async (tx) => {
      const account = await this.account.open(tx, bill);
      if (account.currency !== bill.currency) throw new Error(`booking ${bill.bookingId} changed its currency`);
      if (account.bookingVersion > bill.bookingVersion) return { posted: false };
      const posted = await this.charge(tx, bill);
      if (posted || account.bookingVersion < bill.bookingVersion) await this.follow(tx, account, bill);
      return { posted };
    });
  }

  private async charge(tx: Transaction, bill: Bill): Promise<boolean> {
    const { organisationId, bookingId, currency } = bill;
    const sums = await this.ledger.sums(organisationId, [bookingId]);
    const entries = differenceOf(chargesOf(bill), sums.filter(({ kind }) => kind === 'charge'));
    if (entries.length === 0) return false;
    await this.ledger.post(tx, { organisationId, bookingId, currency, kind: 'charge', postedAt: this.clock.now(), entries });
    await publish(tx, { type: 'billing.charged', organisationId, subject: { bookingId } });
    return true;
  }

  private async follow(tx: Transaction, account: Account, bill: Bill): Promise<void> {
    await this.accounts.follow(tx, bill);
    await this.planning.plan(tx, { account, bill, today: dayOf(this.clock.now()) });
  }
}
