import { describe, expect, it } from 'vitest';
import { countedOf, emptySchedule, lastDay, localMoment, termsOf } from './schedule-draft.js';

describe('the schedule of a departure', () => {
  it('keeps the moments of a sale to the second', () => {
    const instant = '2026-12-09T01:00:07.000Z';
    expect(termsOf({ ...emptySchedule, onSaleFrom: localMoment(instant) }).onSaleFrom).toBe(instant);
  });

  it('ends on the last of its days', () => {
    expect([lastDay('2027-02-27', 3), lastDay('2027-02-27', 1), lastDay('', 3), lastDay('2027-02-27', 0)]).toEqual(['2027-03-01', '2027-02-27', '', '']);
  });

  it('counts places and all that is chosen, rooms in beds and races for the event', () => {
    const options = ['base', 'race.42', 'room.triple', 'room.single', 'option.extension'].map((option) => ({ option, label: option, component: 'land' as const }));
    expect(countedOf({ options }, { places: 'Places' }).map(({ kind, code, unitSize, shared }) => [kind, code, unitSize, shared])).toEqual([
      ['place', 'any', 1, false], ['race', '42', 1, true], ['room', 'triple', 3, false], ['room', 'single', 1, false], ['option', 'extension', 1, false],
    ]);
  });

  it('is sold everywhere, or where it is said', () => {
    expect(termsOf({ ...emptySchedule, territories: ['GBR'] }).territories).toBeNull();
    expect(termsOf({ ...emptySchedule, everywhere: false, territories: ['GBR'] }).territories).toEqual(['GBR']);
  });
});
