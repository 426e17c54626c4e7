import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Account, AccountRepository, LedgerRepository, PostCharges, type Sum } from '#billing';
import { BillingDesk } from '../support/billing-desk.js';
import { codeOf, valueOf } from '../support/results.js';
import { Barrier } from './barrier.js';
import { crowd } from './stall.js';

const retries = 20;

/** Looks at the account as everyone does who thinks that reading it is enough. */
class Unlocked extends AccountRepository {
  override lock(_tx: unknown, organisationId: string, bookingId: string): Promise<Account | undefined> {
    return this.find(organisationId, bookingId);
  }
}

/** Lets nobody post before all have read what is posted. */
class ReadTogether extends LedgerRepository {
  allHaveRead = new Barrier(0);

  override async sums(organisationId: string, bookingIds: readonly string[]): Promise<Sum[]> {
    const sums = await super.sums(organisationId, bookingIds);
    await this.allHaveRead.wait();
    return sums;
  }
}

describe('one bill that comes from twenty retries at once', () => {
  let guarded: BillingDesk;
  let unguarded: BillingDesk;
  const ledgers: ReadTogether[] = [];

  beforeAll(async () => {
    guarded = await BillingDesk.open({ DATABASE_POOL: 30 });
    unguarded = await BillingDesk.open({ DATABASE_POOL: 30 }, (testing, database) => {
      const ledger = new ReadTogether(database);
      ledgers.push(ledger);
      return testing.overrideProvider(AccountRepository).useValue(new Unlocked(database)).overrideProvider(LedgerRepository).useValue(ledger);
    });
  });
  beforeEach(() => Promise.all([guarded.start(), unguarded.start()]));
  afterAll(() => Promise.all([guarded.close(), unguarded.close()]));

  const charged = async (desk: BillingDesk): Promise<number | undefined> => (await desk.account())?.charged;

  it('is charged twenty times where the account is not locked', async () => {
    await unguarded.charge({ amount: 0, version: 1 });
    for (const ledger of ledgers) ledger.allHaveRead = new Barrier(retries);
    await Promise.all(crowd(retries).map(() => unguarded.charge({ amount: 100_000 })));
    expect(await charged(unguarded)).toBe(retries * 100_000);
  });

  it('is charged once with the lock', async () => {
    const outcomes = await Promise.all(crowd(retries).map(() => guarded.charge({ amount: 100_000 })));
    expect(outcomes.filter(({ posted }) => posted)).toHaveLength(1);
    expect(await charged(guarded)).toBe(100_000);
  });

  it('ends at the newest of many, in whatever order they come', async () => {
    const bills = crowd(retries).map((version) => guarded.billOf({ amount: 1_000 * (version + 1), version: version + 1 }));
    await Promise.all(bills.map((bill, at) => guarded.get(PostCharges).post(bills[(at * 7) % retries]!).then(() => bill)));
    expect(await guarded.account()).toMatchObject({ charged: 1_000 * retries, balance: 1_000 * retries });
    expect(await guarded.unbalanced()).toEqual([]);
  });
});

describe('people who record at once', () => {
  let desk: BillingDesk;
  beforeAll(async () => {
    desk = await BillingDesk.open({ DATABASE_POOL: 30 });
    await desk.charge({ amount: 100_000 });
  });
  afterAll(() => desk.close());

  it('are all kept, and the balance is right', async () => {
    await Promise.all(crowd(20).map(() => desk.pay(1_000)));
    expect(await desk.account()).toMatchObject({ paid: 20_000, balance: 80_000 });
  });

  it('reverse a payment once, whoever was first', async () => {
    const { id } = valueOf(await desk.pay(7_000));
    const outcomes = await Promise.all(crowd(20).map(() => desk.reverse(id)));
    expect(outcomes.filter((outcome) => !outcome.refused)).toHaveLength(1);
    expect(new Set(outcomes.map(codeOf))).toEqual(new Set([undefined, 'payment.already-reversed']));
    expect(await desk.account()).toMatchObject({ paid: 20_000 });
  });

  it('give back no more than was received', async () => {
    const outcomes = await Promise.all(crowd(20).map(() => desk.refund(3_000)));
    expect(outcomes.filter((outcome) => !outcome.refused)).toHaveLength(6);
    expect(await desk.account()).toMatchObject({ paid: 2_000 });
    expect(await desk.unbalanced()).toEqual([]);
  });
});
