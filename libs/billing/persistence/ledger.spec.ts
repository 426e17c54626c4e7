import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel';
import { brokenConstraint, type Transaction } from '#platform';
import { BillingDesk } from '../../../test/support/billing-desk.js';
import { valueOf } from '../../../test/support/results.js';
import type { Entry } from '../domain/ledger.js';
import { LedgerRepository } from './ledger.repository.js';

describe('the ledger', () => {
  let desk: BillingDesk;
  beforeAll(async () => {
    desk = await BillingDesk.open();
    await desk.charge({ amount: 100_000 });
  });
  afterAll(() => desk.close());

  const cash = (amount: number): Entry => ({ account: 'cash', payerId: null, amount });
  const owed = (amount: number): Entry => ({ account: 'receivable', payerId: desk.bookingId, amount });
  const post = (entries: readonly Entry[], more: { currency?: string; after?: (tx: Transaction, id: string) => Promise<unknown> } = {}): Promise<string> =>
    desk.db.database.transaction(async (tx) => {
      const posting = { organisationId: desk.organisationId, bookingId: desk.bookingId, currency: more.currency ?? 'EUR', kind: 'payment', postedAt: new Date(), entries } as const;
      const id = await new LedgerRepository(desk.db.database).post(tx, posting);
      await more.after?.(tx, id);
      return id;
    });
  const insertLine = (postingId: string, position: number, amount: number) =>
    [`insert into ledger_entry values ($1, $2, $3, $4, 'cash', null, $5)`, [desk.organisationId, desk.bookingId, postingId, position, amount]] as const;
  const broken = (work: Promise<unknown>): Promise<unknown> => work.then(() => 'was let through', brokenConstraint);

  it('takes what sums to zero', async () => {
    await expect(post([cash(500), owed(-500)])).resolves.toEqual(expect.any(String));
  });

  it.each([
    ['with lines that do not sum to zero', [500, -499]],
    ['with one line', [500]],
    ['with none', []],
  ])('refuses a posting %s, when the transaction commits', async (_what, amounts) => {
    expect(await broken(post(amounts.map(cash)))).toBe('ledger_posting_sums_to_zero');
  });

  it('refuses a line that comes to a posting later, however well it balances', async () => {
    const id = await post([cash(500), owed(-500)]);
    const late = desk.db.database.transaction(async (tx) => {
      await tx.execute(...insertLine(id, 2, 1));
      await tx.execute(...insertLine(id, 3, -1));
    });
    expect(await broken(late)).toBe('ledger_posting_is_open');
  });

  it('refuses a line that comes after the sum was looked at in the same transaction', async () => {
    const sneak = post([cash(500), owed(-500)], {
      after: async (tx, id) => {
        await tx.execute('set constraints all immediate');
        await tx.execute('set constraints all deferred');
        await tx.execute(...insertLine(id, 2, 1));
      },
    });
    expect(await broken(sneak)).toBe('ledger_posting_sums_to_zero');
  });

  it('refuses another currency than the booking’s, and a payer where none belongs', async () => {
    expect(await broken(post([cash(500), owed(-500)], { currency: 'USD' }))).toMatch(/ledger_posting_.*currency_fkey/);
    expect(await broken(post([{ ...cash(500), payerId: newId() }, owed(-500)]))).toBe('ledger_entry_check');
    expect(await broken(post([cash(500), { ...owed(-500), payerId: null }]))).toBe('ledger_entry_check');
  });

  it.each(['ledger_posting', 'ledger_entry', 'payment', 'payment_reversal'])('lets nobody change, remove or empty %s', async (table) => {
    const { id } = valueOf(await desk.pay(100));
    valueOf(await desk.reverse(id));
    const before = await desk.db.database.query(`select * from ${table}`);
    for (const statement of [`update ${table} set organisation_id = organisation_id`, `delete from ${table}`, `truncate ${table} cascade`]) {
      expect([statement, await broken(desk.db.database.query(statement))]).toEqual([statement, 'ledger_keeps_what_is_posted']);
    }
    expect(await desk.db.database.query(`select * from ${table}`)).toEqual(before);
  });
});
