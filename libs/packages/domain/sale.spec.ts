import { describe, expect, it } from 'vitest';
import { refuseUnlessOnSale, saleStatus } from './sale.js';

const window = { onSaleFrom: new Date('2026-12-09T09:00:00Z'), onSaleUntil: new Date('2027-03-01T00:00:00Z'), suspended: false, cancelled: false };

describe('the sale of a departure', () => {
  it.each([
    ['2026-12-09T08:59:59.999Z', 'announced'],
    ['2026-12-09T09:00:00Z', 'on-sale'],
    ['2027-02-28T23:59:59.999Z', 'on-sale'],
    ['2027-03-01T00:00:00Z', 'closed'],
  ])('is at %s: %s', (now, status) => {
    expect(saleStatus(window, new Date(now))).toBe(status);
    expect(refuseUnlessOnSale(window, new Date(now)) === null).toBe(status === 'on-sale');
  });

  it('is over once the departure is cancelled, whatever the time', () => {
    const refusal = refuseUnlessOnSale({ ...window, cancelled: true }, new Date('2027-01-01T00:00:00Z'));
    expect(refusal).toMatchObject({ code: 'departure.not-on-sale', detail: 'The departure was cancelled.' });
  });

  it('stands still while the departure is suspended, and says so', () => {
    const refusal = refuseUnlessOnSale({ ...window, suspended: true }, new Date('2027-01-01T00:00:00Z'));
    expect(refusal).toMatchObject({ code: 'departure.not-on-sale', detail: expect.stringContaining('suspended') });
    expect(saleStatus({ ...window, suspended: true, cancelled: true }, new Date('2027-01-01T00:00:00Z'))).toBe('cancelled');
  });

  it('says when it opens', () => {
    const refusal = refuseUnlessOnSale(window, new Date('2026-12-01T00:00:00Z'));
    expect(refusal?.detail).toBe('The sale opens at 2026-12-09T09:00:00.000Z.');
  });
});
