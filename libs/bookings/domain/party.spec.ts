import { describe, expect, it } from 'vitest';
import { checkPartySize, extendedUntil, holdUntil } from './party.js';

const now = new Date('2026-12-09T09:00:00Z');

describe('a party', () => {
  it.each([1, 40, 100])('may have %d travellers', (size) => {
    expect(checkPartySize(size)).toBeNull();
  });

  it.each([0, 301])('cannot have %d', (size) => {
    expect(checkPartySize(size)).toMatchObject({ code: 'booking.party-size', errors: [{ pointer: '/travellers' }] });
  });
});

describe('a hold', () => {
  it('lasts half an hour unless told otherwise', () => {
    expect(holdUntil(now)).toEqual({ refused: false, value: new Date('2026-12-09T09:30:00Z') });
    expect(holdUntil(now, 1440)).toEqual({ refused: false, value: new Date('2026-12-10T09:00:00Z') });
  });

  it('can be made longer, up to seven days from the taking of the booking', () => {
    const booking = { createdAt: new Date('2026-12-02T10:00:00Z'), expiresAt: new Date('2026-12-09T09:20:00Z') };
    expect(extendedUntil(booking, now, 30)).toEqual({ refused: false, value: new Date('2026-12-09T09:30:00Z') });
    expect(extendedUntil(booking, now, 60)).toMatchObject({ refused: false });
    expect(extendedUntil(booking, now, 61)).toMatchObject({ code: 'booking.hold-length', detail: expect.stringContaining('7 days'), errors: [{ pointer: '/minutes' }] });
    expect(extendedUntil(booking, now, 20)).toMatchObject({ code: 'booking.hold-length', detail: 'It is held longer than that already.' });
  });

  it.each([0, -5, 1441, Number.NaN, Number.POSITIVE_INFINITY])('cannot last %d minutes', (minutes) => {
    expect(holdUntil(now, minutes)).toMatchObject({ code: 'booking.hold-length', errors: [{ pointer: '/holdMinutes' }] });
  });
});
