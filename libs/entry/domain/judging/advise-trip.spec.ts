import { describe, expect, it } from '@jest/globals';
import { pyongyangPack } from '../packs/pyongyang/index.js';
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
    expect(advise('2024-03-01', { issuingState: 'DEU', otherNationalities: ['RUS'] }, { from: 'VVO' })).toContainEqual(['passport', 'Travel on the passport of RUS', 'F15']);
  });

  it('claims nothing that would not pass, no day that is gone, and has none for a trip that passes', () => {
    expect(advise('2025-04-05', { issuingState: 'USA' }, {})).toEqual([]);
    expect(advise('2025-05-01', { issuingState: 'GBR' }, { purpose: 'sport' })).toEqual([]);
    expect(advise('2025-04-05', { issuingState: 'GBR' }, { purpose: 'sport' })).toEqual([]);
  });
});
