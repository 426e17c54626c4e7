import { describe, expect, it } from 'vitest';
import { clockOf, dayOf, daysLater, personName } from './flight-words.js';

describe('the words of flights', () => {
  it('are of the day and the clocks of each place', () => {
    const leg = { departsAt: '2027-03-31T17:05:00.000+02:00', arrivesAt: '2027-04-01T08:35:00.000+08:00' };
    expect([dayOf(leg), clockOf(leg.departsAt), clockOf(leg.arrivesAt), daysLater(leg)]).toEqual(['2027-03-31', '17:05', '08:35', 1]);
    expect(daysLater({ departsAt: '2027-04-01T00:30:00.000+13:00', arrivesAt: '2027-03-31T10:00:00.000-10:00' })).toBe(-1);
  });

  it('name nobody who was erased', () => {
    expect(personName({ givenNames: null, surname: null }, 'erased')).toBe('erased');
    expect(personName({ givenNames: null, surname: 'Wren' }, 'erased')).toBe('Wren');
  });
});
