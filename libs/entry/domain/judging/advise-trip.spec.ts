import { describe, expect, it } from 'vitest';
import { demoStay, demoTransit, pyongyangPack } from '../packs/pyongyang/index.js';
import { RuleBook } from '../rules/rule-book.js';
import { adviseTrip } from './advise-trip.js';
import type { TravellerFacts } from './traveller-facts.js';
import type { Visit } from './visit.js';

const rules = new RuleBook(pyongyangPack.rules);
const advise = (day: string, traveller: TravellerFacts, visit: Partial<Visit>) =>
  adviseTrip({
    rules, traveller: { profession: 'teacher', ...traveller }, asKnownOn: day, today: day,
    visits: [{ region: { country: 'PRK', zone: 'Pyongyang' }, purpose: 'tourism', mode: 'air', from: 'PEK', entryDate: day, exitDate: day, ...visit }],
  }).map(({ change, words, ruleId }) => [change, words, ruleId]);

describe('advice on a trip that does not pass', () => {
  it('names another purpose, way in or day that was judged and passes', () => {
    expect(advise('2025-04-05', { issuingState: 'GBR' }, {})).toContainEqual(['purpose', 'Go for sport', 'F20']);
    expect(advise('2024-03-01', { issuingState: 'RUS' }, {})).toContainEqual(['from', 'Come from VVO', 'F15']);
    expect(advise('2024-03-01', { issuingState: 'RUS' }, { mode: 'rail', from: 'VVO' })).toContainEqual(['mode', 'Come by air', 'F15']);
    expect(advise('2026-11-22', { issuingState: 'GBR' }, { purpose: 'sport', entryDate: '2027-03-20', exitDate: '2027-03-22' })).toContainEqual([
      'date', 'Enter on 31 March 2027', 'E27.admission',
    ]);
  });

  it('names another passport that is held', () => {
    expect(advise('2024-03-01', { issuingState: 'DEU', otherNationalities: ['RUS'] }, { from: 'VVO' })).toContainEqual(['passport', 'Travel on the passport of Russia', 'F15']);
  });

  describe('names what would make a passage through a transit state pass', () => {
    const day = '2026-11-22';
    const runner = { issuingState: 'GBR', profession: 'other', passportExpiresOn: '2031-05-06' };
    const through = (traveller: TravellerFacts, back: Partial<Visit>) =>
      adviseTrip({ rules, traveller, asKnownOn: day, today: day, visits: [demoStay('2027-04-01', '2027-04-06'), { ...demoTransit('2027-04-06', '2027-04-08'), ...back }] });
    const said = (...asked: Parameters<typeof through>) => through(...asked).map(({ change, words, ruleId }) => [change, words, ruleId]);

    it('where the stay is too long: leaving in time, to the hour where hours are known, or the visa that stands in', () => {
      const visa = ['visa', 'Hold a visa: Chinese visa for two entries', 'T1.240-hours'];
      expect(said(runner, { exitDate: '2027-04-20' })).toEqual([['date', 'Leave China by 16 April 2027', 'T1.240-hours'], visa]);
      const hours = { entersAt: '2027-04-06T15:00+08:00', leavesAt: '2027-04-17T01:00+08:00', exitDate: '2027-04-17' };
      expect(said(runner, hours)).toEqual([['date', 'Leave China by 16 April 2027', 'T1.240-hours'], visa]);
      expect(said(runner, { ...hours, leavesAt: '2027-04-17T00:00+08:00' })).toEqual([]);
    });

    it('where it does not lead on to a third place: another way on, or the visa', () => {
      expect(said(runner, { onwardTicket: false })).toEqual([
        ['onward', 'Go on from China to another place than you come from', 'T1.240-hours'], ['visa', 'Hold a visa: Chinese visa for two entries', 'T1.240-hours'],
      ]);
    });

    it('where both fail, nothing but the visa does it alone; who holds it needs no advice', () => {
      const both = { onwardTicket: false, exitDate: '2027-04-20' };
      expect(said(runner, both)).toEqual([['visa', 'Hold a visa: Chinese visa for two entries', 'T1.240-hours']]);
      expect(said({ ...runner, visas: ['china-double-entry-visa'] }, both)).toEqual([]);
    });

    it('where the passport ends too soon: one that lasts, and until when', () => {
      expect(said({ ...runner, passportExpiresOn: '2027-10-05' }, {})).toEqual([['passport', 'Have a passport that is valid until 6 October 2027 or longer', 'S2.operator']]);
    });

    it('says why, and what it would come to', () => {
      expect(through(runner, { onwardTicket: false })[0]).toMatchObject({ outcome: 'conditional', because: expect.stringContaining('240 hours') });
    });
  });

  it('names the first day for which the application would have been in time', () => {
    const applied = { mode: 'air', from: 'VVO', appliedOn: '2024-03-01', entryDate: '2024-03-20', exitDate: '2024-03-22' } as const;
    expect(advise('2024-03-01', { issuingState: 'RUS' }, applied)).toContainEqual(['date', 'Enter on 29 March 2024', 'S3.operator']);
  });

  it('claims nothing that would not pass, no day that is gone, and has none for a trip that passes', () => {
    expect(advise('2025-04-05', { issuingState: 'USA' }, {})).toEqual([]);
    expect(advise('2025-05-01', { issuingState: 'GBR' }, { purpose: 'sport' })).toEqual([]);
    expect(advise('2025-04-05', { issuingState: 'GBR' }, { purpose: 'sport' })).toEqual([]);
  });
});
