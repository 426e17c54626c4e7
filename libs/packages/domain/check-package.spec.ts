import { describe, expect, it } from 'vitest';
import { checkPackage, checkSchedule } from './check-package.js';
import type { DepartureSchedule, PackageDefinition } from './package.js';

const sound: PackageDefinition = {
  name: 'Walk',
  purpose: 'tourism',
  destination: { label: 'Coast', state: 'UTO', region: null },
  itinerary: [1, 2].map((day) => ({ day, title: `Day ${day}`, description: '', place: 'Coast' })),
  priceList: { currency: 'EUR', prices: [{ option: 'base', label: 'Package', amount: 80_000 }] },
};

describe('a package', () => {
  it('may be sound', () => {
    expect(checkPackage(sound)).toBeNull();
  });

  it.each([[[1, 3]], [[0, 1]], [[1, 1]], [[2, 1]]])('has days that run from 1 without a gap, unlike %j', (days) => {
    const itinerary = days.map((day) => ({ day, title: '', description: '', place: '' }));
    expect(checkPackage({ ...sound, itinerary })).toMatchObject({ code: 'package.itinerary-unusable' });
  });

  it('has a base price', () => {
    const priceList = { currency: 'EUR', prices: [{ option: 'room.twin', label: 'Twin', amount: 0 }] };
    expect(checkPackage({ ...sound, priceList })).toMatchObject({
      code: 'package.price-list-unusable',
      errors: [{ pointer: '/priceList/prices' }],
    });
  });

  it.each([-1, 1.5, Number.NaN])('costs no %d minor units', (amount) => {
    const priceList = { currency: 'EUR', prices: [{ option: 'base', label: 'Package', amount }] };
    expect(checkPackage({ ...sound, priceList })).toMatchObject({ errors: [{ pointer: '/priceList/prices/0/amount' }] });
  });

  it('names an option once', () => {
    const [base] = sound.priceList.prices;
    expect(checkPackage({ ...sound, priceList: { currency: 'EUR', prices: [base!, base!] } })).toMatchObject({
      errors: [{ pointer: '/priceList/prices/1/option' }],
    });
  });
});

describe('the dates of a departure', () => {
  const schedule: DepartureSchedule = {
    packageId: 'p', eventId: 'e', startsOn: '2027-04-01', endsOn: '2027-04-07', minimum: 0, maximum: 10,
    onSaleFrom: new Date('2026-12-01T00:00:00Z'), onSaleUntil: new Date('2027-03-01T00:00:00Z'),
  };

  it('fit together when the event lies within, the first and last day included', () => {
    for (const day of ['2027-04-01', '2027-04-04', '2027-04-07', null]) expect(checkSchedule(schedule, day)).toBeNull();
  });

  it.each([
    [{ endsOn: '2027-03-31' }, null, '/endsOn'],
    [{ onSaleUntil: schedule.onSaleFrom }, null, '/onSaleUntil'],
    [{}, '2027-04-08', '/eventId'],
    [{}, '2027-03-31', '/eventId'],
  ])('are refused when they do not: %j with an event on %s', (change, heldOn, pointer) => {
    expect(checkSchedule({ ...schedule, ...change }, heldOn)).toMatchObject({ code: 'departure.dates-unusable', errors: [{ pointer }] });
  });
});
