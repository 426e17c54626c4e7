import { Injectable } from '@nestjs/common';
import { Clock, dayOf } from '#kernel';
import { type SettledInstalment, settleInstalments } from '../domain/settle-instalments.js';
import { AccountRepository } from '../persistence/account.repository.js';
import { InstalmentRepository } from '../persistence/instalment.repository.js';
import { LedgerRepository, type Sum } from '../persistence/ledger.repository.js';
import { type Payment, PaymentRepository } from '../persistence/payment.repository.js';
import { type PayerStanding, standingsOf } from './standings.js';

/** Amounts in minor units of one currency. */
export interface Amounts {
  readonly charged: number;
  /** Less what went back and what was reversed. */
  readonly paid: number;
  /** Charged less paid: below zero it is credit. */
  readonly balance: number;
  /** What should be paid by today, the overdue included. */
  readonly due: number;
  readonly overdue: number;
}

export interface PayerAccount extends Amounts {
  readonly payerId: string;
  readonly instalments: readonly SettledInstalment[];
}

/** The money of one booking. */
export interface BookingAccount extends Amounts {
  readonly bookingId: string;
  readonly currency: string;
  /** What it costs before an agency's commission, and that commission. */
  readonly gross: number;
  readonly commission: number;
  readonly payers: readonly PayerAccount[];
  readonly payments: readonly Payment[];
}

/** What was charged, paid, and is due, in all and for each payer. */
@Injectable()
export class ReadAccount {
  constructor(
    private readonly clock: Clock,
    private readonly accounts: AccountRepository,
    private readonly ledger: LedgerRepository,
    private readonly instalments: InstalmentRepository,
    private readonly payments: PaymentRepository,
  ) {}

  /** Undefined while nothing was charged or paid. */
  async read(organisationId: string, bookingId: string): Promise<BookingAccount | undefined> {
    const account = await this.accounts.find(organisationId, bookingId);
    if (!account) return undefined;
    const sums = await this.ledger.sums(organisationId, [bookingId]);
    const agreed = Map.groupBy(await this.instalments.list(organisationId, [bookingId]), ({ payerId }) => payerId);
    const today = dayOf(this.clock.now());
    const payers = standingsOf(sums).map((standing) => payerAccount(standing, settleInstalments(agreed.get(standing.payerId) ?? [], standing.paid, today)));
    return {
      ...amountsOf(payers),
      bookingId,
      currency: account.currency,
      gross: 0 - sumOf(sums, 'revenue'),
      commission: sumOf(sums, 'commission'),
      payers: payers.sort((one, other) => Number(other.payerId === bookingId) - Number(one.payerId === bookingId)),
      payments: await this.payments.list(organisationId, [bookingId]),
    };
  }
}

function payerAccount({ payerId, charged, paid }: PayerStanding, instalments: readonly SettledInstalment[]): PayerAccount {
  const open = (...states: SettledInstalment['state'][]): number =>
    instalments.filter(({ state }) => states.includes(state)).reduce((sum, part) => sum + part.open, 0);
  return { payerId, charged, paid, balance: charged - paid, due: open('due', 'overdue'), overdue: open('overdue'), instalments };
}

const amountsOf = (payers: readonly PayerAccount[]): Amounts => {
  const total = (key: keyof Amounts): number => payers.reduce((sum, payer) => sum + payer[key], 0);
  return { charged: total('charged'), paid: total('paid'), balance: total('balance'), due: total('due'), overdue: total('overdue') };
};

const sumOf = (sums: readonly Sum[], account: Sum['account']): number =>
  sums.filter((sum) => sum.account === account).reduce((total, { amount }) => total + amount, 0);
