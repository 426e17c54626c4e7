import { describe, expect, it } from 'vitest';
import { checkPriceList } from './check-price-list.js';
import { type PriceCondition, type PriceList, priceListFor } from './price-list.js';

const list: PriceList = { currency: 'EUR', prices: [{ option: 'base', label: 'Package', amount: 80_000 }] };
const faults = (change: Partial<PriceList>, options: readonly string[] | undefined = undefined) =>
  (checkPriceList({ ...list, ...change }, { within: '/priceList', options })?.errors ?? []).map(({ pointer }) => pointer);

describe('a price list', () => {
  it('prices what the package sells and nothing else', () => {
    const prices = [...list.prices, { option: 'room.igloo', label: 'Igloo', amount: 1 }];
    expect(faults({ prices }, ['base', 'room.twin'])).toEqual(['/priceList/prices/1/option']);
    expect(faults({ prices }, ['base', 'room.igloo'])).toEqual([]);
  });

  it('holds from its first day to its last', () => {
    expect(faults({ validFrom: '2027-02-01', validUntil: '2027-01-31' })).toEqual(['/priceList/validUntil']);
    expect(faults({ validFrom: '2027-02-01', validUntil: '2027-02-01' })).toEqual([]);
  });

  it.each<[string, PriceCondition, string]>([
    ['neither an amount nor a percentage', { kind: 'group', label: 'Group', travellers: 10 }, '/amount'],
    ['both at once', { kind: 'group', label: 'Group', travellers: 10, amount: 1, percent: 1 }, '/amount'],
    ['nothing', { kind: 'group', label: 'Group', travellers: 10, amount: 0 }, '/amount'],
    ['less than nothing', { kind: 'group', label: 'Group', travellers: 10, amount: -5 }, '/amount'],
    ['more than all', { kind: 'group', label: 'Group', travellers: 10, percent: 101 }, '/percent'],
    ['a part of a percent', { kind: 'group', label: 'Group', travellers: 10, percent: 2.5 }, '/percent'],
  ])('takes %s off nobody', (_what, condition, at) => {
    expect(faults({ conditions: [condition] })).toEqual([`/priceList/conditions/0${at}`]);
  });

  it.each<[PriceCondition, string]>([
    [{ kind: 'early-bird', label: 'Early', percent: 5 }, '/until'],
    [{ kind: 'early-bird', label: 'Early', percent: 5, until: '2027-01-01', daysBefore: 60 }, '/until'],
    [{ kind: 'early-bird', label: 'Early', percent: 5, daysBefore: 0 }, '/daysBefore'],
    [{ kind: 'group', label: 'Group', percent: 5, travellers: 1 }, '/travellers'],
    [{ kind: 'free-place', label: 'Free', travellers: 1 }, '/travellers'],
    [{ kind: 'age', label: 'Child', percent: 5, band: 'child', underAge: 19 }, '/underAge'],
  ])('has no condition like %j', (condition, at) => {
    expect(faults({ conditions: [condition] })).toEqual([`/priceList/conditions/0${at}`]);
  });
});

describe('the list of a day', () => {
  const lists: PriceList[] = [
    { ...list, validUntil: '2026-12-31' },
    { ...list, validFrom: '2027-01-01' },
    { ...list, currency: 'USD', validFrom: '2026-12-01', validUntil: '2026-12-09' },
  ];

  it.each([
    ['2026-12-31', 'EUR', 0], ['2027-01-01', 'EUR', 1], ['2026-12-01', 'USD', 2], ['2026-12-09', 'USD', 2], ['2026-12-10', 'USD', -1], ['2026-12-09', 'CNY', -1],
  ])('on %s in %s is the one that holds', (day, currency, at) => {
    expect(priceListFor(lists, day, currency)).toBe(lists[at]);
  });
});
