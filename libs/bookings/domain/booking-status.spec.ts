import { describe, expect, it } from 'vitest';
import { type BookingAction, type BookingStatus, bookingTransitions, nextStatus, statusesAllowing } from './booking-status.js';

describe('a booking', () => {
  it.each<[BookingStatus, BookingAction, BookingStatus]>([
    ['held', 'confirm', 'confirmed'],
    ['held', 'extend', 'held'],
    ['held', 'amend', 'held'],
    ['held', 'give-up', 'cancelled'],
    ['held', 'cancel', 'cancelled'],
    ['held', 'expire', 'expired'],
    ['confirmed', 'amend', 'confirmed'],
    ['confirmed', 'cancel', 'cancelled'],
    ['held', 'reduce', 'held'],
    ['confirmed', 'reduce', 'confirmed'],
    ['held', 'suspend', 'paused'],
    ['confirmed', 'suspend', 'suspended'],
    ['paused', 'restore', 'held'],
    ['paused', 'reduce', 'paused'],
    ['paused', 'give-up', 'cancelled'],
    ['paused', 'cancel', 'cancelled'],
    ['suspended', 'restore', 'confirmed'],
    ['suspended', 'reduce', 'suspended'],
    ['suspended', 'cancel', 'cancelled'],
  ])('that is %s may %s and is then %s', (status, action, to) => {
    expect(nextStatus(status, action)).toEqual({ refused: false, value: to });
  });

  const refused = (Object.keys(bookingTransitions) as BookingStatus[]).flatMap((status) =>
    (['confirm', 'extend', 'amend', 'reduce', 'give-up', 'cancel', 'expire', 'suspend', 'restore'] as const).filter((action) => !statusesAllowing(action).includes(status)).map((action) => [status, action] as const),
  );

  it('has thirty-five transitions that are refused', () => {
    expect(refused).toHaveLength(35);
  });

  it.each(refused)('that is %s is refused to %s, with the reason', (status, action) => {
    const outcome = nextStatus(status, action);
    if (!outcome.refused) throw new Error('was allowed');
    expect(outcome.detail).toMatch(/^[A-Z].+\.$/);
    expect(outcome.code).toBe(status === 'expired' && ['confirm', 'extend', 'amend'].includes(action) ? 'booking.hold-expired' : 'booking.transition-refused');
  });
});
