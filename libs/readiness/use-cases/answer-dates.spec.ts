import { describe, expect, it } from 'vitest';
import { type Calendars, demoEdition, demoStay, judgeTrip, pyongyangPack, RuleBook } from '#entry';
import { answerDates } from './answer-dates.js';

type Days = Calendars[string]['days'];
const { firstEntry, lastExit } = demoEdition;
const weekdays = [1, 2, 3, 4, 5] as const;
const days = (change: Partial<Days>): Calendars[string] => ({ today: '2026-11-22', days: { weekdays, closed: [], open: [], batchWeekdays: null, pickUpDays: 0, ...change } });
const dates = (calendars: Calendars) => {
  const verdict = judgeTrip({
    rules: new RuleBook(pyongyangPack.rules), traveller: { issuingState: 'GBR', profession: 'other' }, asKnownOn: '2026-11-22', today: '2026-11-22', calendars,
    visits: [demoStay(firstEntry, lastExit)],
  });
  return answerDates(verdict, calendars, '2027-03-31'); // a Wednesday
};

describe('answerDates', () => {
  it('counts the pick-up in the working days of the office, and comes to a day on which it takes batches', () => {
    expect(dates({ 'PRK-AGENCY': days({ pickUpDays: 4 }) })).toEqual({ answerBy: '2027-03-25', submitBy: '2027-02-26' });
    expect(dates({ 'PRK-AGENCY': days({ pickUpDays: 4, closed: ['2027-03-29'], batchWeekdays: [2] }) })).toEqual({ answerBy: '2027-03-24', submitBy: '2027-02-23' });
  });

  it('takes the stricter of two offices of the state', () => {
    expect(dates({ PRK: days({ pickUpDays: 1 }), 'PRK-AGENCY': days({ pickUpDays: 2 }) })?.answerBy).toBe('2027-03-29');
  });

  it('knows nothing of an authority without a calendar or a pick-up, nor by one that issues no visa', () => {
    expect(dates({})).toBeNull();
    expect(dates({ PRK: days({}) })).toBeNull();
    expect(dates({ OPERATOR: days({ pickUpDays: 3 }), CHN: days({ pickUpDays: 3 }) })).toBeNull();
  });
});
