import { Injectable } from '@nestjs/common';
import type { IsoDate } from '#kernel';
import type { Transaction } from '#platform';
import type { Bill } from '../domain/bill.js';
import { replanInstalments } from '../domain/replan-instalments.js';
import type { Account } from '../persistence/account.repository.js';
import { InstalmentRepository } from '../persistence/instalment.repository.js';
import { LedgerRepository } from '../persistence/ledger.repository.js';
import { standingsOf } from './standings.js';

interface Planning {
  /** As it was before the bill. */
  readonly account: Account;
  readonly bill: Bill;
  readonly today: IsoDate;
}

/** Says by when each payer owes what, once charges were posted. */
@Injectable()
export class PlanPayments {
  constructor(
    private readonly instalments: InstalmentRepository,
    private readonly ledger: LedgerRepository,
  ) {}

  /** Under the lock of the account. A payer who joins later has the plan's days from then on. */
  async plan(tx: Transaction, { account, bill, today }: Planning): Promise<void> {
    const { organisationId, bookingId, departsOn, currency } = bill;
    const before = Map.groupBy(await this.instalments.list(organisationId, [bookingId]), ({ payerId }) => payerId);
    const bookedOn = account.bookingVersion === 0 ? bill.bookedOn : today;
    const planned = standingsOf(await this.ledger.sums(organisationId, [bookingId])).flatMap(({ payerId, charged, paid }) => {
      const travellers = bill.shares.find((share) => share.payerId === payerId)?.travellers ?? 0;
      const instalments = before.get(payerId) ?? [];
      const from = instalments.length > 0 ? account.bookedOn : bookedOn;
      const owed = { amount: charged, currency, travellers, bookedOn: from, departsOn };
      return replanInstalments(account.plan, owed, { instalments, paid, today }).map(({ kind, dueOn, amount }) => ({ payerId, kind, dueOn, amount }));
    });
    await this.instalments.replace(tx, organisationId, bookingId, planned);
  }
}
