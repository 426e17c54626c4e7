import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#kernel';
import { BillingDesk } from '../../../test/support/billing-desk.js';
import { valueOf } from '../../../test/support/results.js';

describe('the money of a booking', () => {
  let desk: BillingDesk;
  beforeAll(async () => {
    desk = await BillingDesk.open();
  });
  beforeEach(() => desk.start());
  afterEach(async () => expect(await desk.unbalanced()).toEqual([]));
  afterAll(() => desk.close());

  it('is charged once however often it is told, and follows what the booking costs', async () => {
    expect(await desk.charge({ amount: 100_000 })).toEqual({ posted: true });
    expect(await desk.charge({ amount: 100_000 })).toEqual({ posted: false });
    expect(await desk.charge({ amount: 130_000, version: 3 })).toEqual({ posted: true });
    expect(await desk.account()).toMatchObject({ charged: 130_000, paid: 0, balance: 130_000, gross: 130_000, commission: 0 });
    expect(await desk.postings()).toEqual(['charge', 'charge']);
    expect(await desk.events()).toEqual(['billing.charged', 'billing.charged']);
  });

  it('is not charged by an older bill that comes late', async () => {
    await desk.charge({ amount: 100_000, version: 5 });
    expect(await desk.charge({ amount: 70_000, version: 4 })).toEqual({ posted: false });
    expect(await desk.account()).toMatchObject({ charged: 100_000 });
  });

  it('is due as the plan says, and overdue from the day after', async () => {
    await desk.charge({ amount: 100_000 });
    expect((await desk.account())?.payers[0]?.instalments).toEqual([
      { kind: 'deposit', dueOn: '2026-12-08', amount: 20_000, open: 20_000, state: 'upcoming' },
      { kind: 'balance', dueOn: '2027-01-31', amount: 80_000, open: 80_000, state: 'upcoming' },
    ]);
    desk.today('2026-12-08');
    expect(await desk.account()).toMatchObject({ due: 20_000, overdue: 0 });
    desk.today('2026-12-09');
    expect(await desk.account()).toMatchObject({ due: 20_000, overdue: 20_000 });
    valueOf(await desk.pay(15_000));
    expect(await desk.account()).toMatchObject({ due: 5_000, overdue: 5_000, paid: 15_000, balance: 85_000 });
  });

  it('keeps more than is owed as credit', async () => {
    await desk.charge({ amount: 100_000 });
    valueOf(await desk.pay(100_001));
    expect(await desk.account()).toMatchObject({ balance: -1, due: 0, overdue: 0 });
  });

  it('may be paid before anything is charged', async () => {
    valueOf(await desk.pay(5_000));
    expect(await desk.account()).toMatchObject({ charged: 0, paid: 5_000, balance: -5_000 });
    await desk.charge({ amount: 100_000 });
    expect(await desk.account()).toMatchObject({ charged: 100_000, balance: 95_000 });
  });

  it('takes a mistake back once, and keeps both', async () => {
    await desk.charge({ amount: 100_000 });
    const { id } = valueOf(await desk.pay(10_000));
    expect(await desk.reverse(id, '  ')).toMatchObject({ code: 'payment.reason-required' });
    expect(valueOf(await desk.reverse(id, ' Typed twice '))).toMatchObject({ id, reversal: { reason: 'Typed twice' } });
    expect(await desk.reverse(id)).toMatchObject({ code: 'payment.already-reversed' });
    expect(await desk.account()).toMatchObject({ paid: 0, balance: 100_000, payments: [{ id, amount: 10_000, reversal: { reason: 'Typed twice' } }] });
    expect(await desk.postings()).toEqual(['charge', 'payment', 'reversal']);
    expect(await desk.reverse(newId())).toMatchObject({ code: 'payment.unknown' });
  });

  it('goes back in the currency in which it came, and no more than came', async () => {
    await desk.charge({ amount: 100_000 });
    expect(await desk.refund(1)).toMatchObject({ code: 'refund.exceeds-received', detail: 'Nothing was received from this payer.' });
    valueOf(await desk.pay(10_000));
    expect(await desk.refund(10_001)).toMatchObject({ code: 'refund.exceeds-received', errors: [{ pointer: '/amount' }] });
    expect(await desk.refund(100, { money: { amount: 100, currency: 'USD' } })).toMatchObject({ code: 'payment.currency-mismatch' });
    const { id } = valueOf(await desk.refund(4_000));
    expect(await desk.account()).toMatchObject({ paid: 6_000, balance: 94_000 });
    valueOf(await desk.reverse(id));
    expect(await desk.account()).toMatchObject({ paid: 10_000 });
  });

  it('refuses another currency, a day to come and a stranger, and records nothing of it', async () => {
    await desk.charge({ amount: 100_000 });
    const before = await desk.account();
    expect(await desk.pay(100, { money: { amount: 100, currency: 'USD' } })).toMatchObject({ code: 'payment.currency-mismatch', detail: 'This booking is in EUR.', errors: [{ pointer: '/currency' }] });
    expect(await desk.pay(100, { receivedOn: '2026-12-03' })).toMatchObject({ code: 'payment.in-future', errors: [{ pointer: '/receivedOn' }] });
    expect(await desk.pay(100, { payerId: newId() })).toMatchObject({ code: 'payment.payer-unknown', errors: [{ pointer: '/payerId' }] });
    expect(await desk.account()).toEqual(before);
    valueOf(await desk.pay(100, { receivedOn: '2026-12-02' }));
  });

  it('is owed by each payer, moves between them, and leaves the credit of one who pays no more', async () => {
    const club = newId();
    await desk.charge({ amount: 100_000, others: [{ payerId: club, amount: 60_000, travellers: 2 }] });
    valueOf(await desk.pay(20_000, { payerId: club }));
    const payers = async () => (await desk.account())?.payers.map(({ payerId, charged, paid, balance }) => [payerId === club ? 'club' : 'leader', charged, paid, balance]);
    expect(await payers()).toEqual([['leader', 100_000, 0, 100_000], ['club', 60_000, 20_000, 40_000]]);
    await desk.charge({ amount: 160_000, version: 3 });
    expect(await payers()).toEqual([['leader', 160_000, 0, 160_000], ['club', 0, 20_000, -20_000]]);
    expect(await desk.account()).toMatchObject({ charged: 160_000, gross: 160_000 });
    valueOf(await desk.refund(20_000, { payerId: club }));
    expect(await payers()).toEqual([['leader', 160_000, 0, 160_000], ['club', 0, 0, 0]]);
  });

  it('is less for an agency at net prices, and as much with a commission for the other', async () => {
    await desk.charge({ amount: 100_000, agency: { terms: 'net', commissionBasisPoints: 1_250 } });
    expect(await desk.account()).toMatchObject({ charged: 87_500, gross: 100_000, commission: 12_500 });
    await desk.start();
    await desk.charge({ amount: 100_000, agency: { terms: 'commission', commissionBasisPoints: 1_250 } });
    expect(await desk.account()).toMatchObject({ charged: 100_000, gross: 100_000, commission: 12_500 });
  });

  it('keeps what people typed out of sight in the database', async () => {
    const { id } = valueOf(await desk.pay(100, { reference: 'Lena Wanderer, thanks' }));
    valueOf(await desk.reverse(id, 'Wanderer called'));
    const rows = await desk.db.database.query<{ text: string }>(
      `select y::text || encode(y.reference, 'escape') || encode(r.reason, 'escape') as text from payment y join payment_reversal r on r.payment_id = y.id where y.id = $1`, [id]);
    expect(rows[0]?.text).not.toMatch(/Wanderer/);
    expect((await desk.account())?.payments[0]).toMatchObject({ reference: 'Lena Wanderer, thanks', reversal: { reason: 'Wanderer called' } });
  });

  it('of another organisation is neither seen nor changed', async () => {
    await desk.charge({ amount: 100_000 });
    const { id } = valueOf(await desk.pay(100));
    expect(await desk.reverse(id, 'Not mine', newId())).toMatchObject({ code: 'payment.unknown' });
    expect(await desk.account(newId())).toBeUndefined();
  });
});
