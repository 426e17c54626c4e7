import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform';
import type { Bill } from '../domain/bill.js';
import { standardPlan } from '../domain/payment-plan.js';
import { type Account, AccountRepository } from '../persistence/account.repository.js';
import { PlanRepository } from '../persistence/plan.repository.js';

/** Opens a booking's account, with the plan that holds for its package now, and locks it. */
@Injectable()
export class OpenAccount {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly plans: PlanRepository,
  ) {}

  /** However often it is opened, there is one. Whatever is posted to it, is posted between this and the end of the transaction. */
  async open(tx: Transaction, bill: Bill): Promise<Account> {
    const there = await this.accounts.lock(tx, bill.organisationId, bill.bookingId);
    if (there) return there;
    const plan = await this.plans.find(bill.organisationId, bill.packageId);
    await this.accounts.open(tx, bill, plan?.terms ?? standardPlan);
    const opened = await this.accounts.lock(tx, bill.organisationId, bill.bookingId);
    if (!opened) throw new Error(`the account of booking ${bill.bookingId} did not open`);
    return opened;
  }
}
