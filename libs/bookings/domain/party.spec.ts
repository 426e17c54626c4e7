import { describe, expect, it } from '@jest/globals';
import { checkPartySize, holdUntil } from './party.js';

const now = new Date('2026-12-09T09:00:00Z');

describe('a party', () => {
  it.each([1, 40, 100])('may have %d travellers', (size) => {
    expect(checkPartySize(size)).toBeNull();
  });

  it.each([0, 101])('cannot have %d', (size) => {
    expect(checkPartySize(size)).toMatchObject({ code: 'booking.party-size', errors: [{ pointer: '/travellers' }] });
  });
});

describe('a hold', () => {
  it('lasts half an hour unless told otherwise', () => {
    expect(holdUntil(now)).toEqual({ refused: false, value: new Date('2026-12-09T09:30:00Z') });
    expect(holdUntil(now, 1440)).toEqual({ refused: false, value: new Date('2026-12-10T09:00:00Z') });
  });

  it.each([0, -5, 1441, Number.NaN, Number.POSITIVE_INFINITY])('cannot last %d minutes', (minutes) => {
    expect(holdUntil(now, minutes)).toMatchObject({ code: 'booking.hold-length', errors: [{ pointer: '/holdMinutes' }] });
  });
});
