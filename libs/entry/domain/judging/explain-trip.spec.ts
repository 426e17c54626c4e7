import { describe, expect, it } from 'vitest';
import { demoStay, demoTransit, pyongyangPack } from '../packs/pyongyang/index.js';
import { RuleBook } from '../rules/rule-book.js';
import { explainTrip } from './explain-trip.js';
import { judgeTrip, type TripQuestion } from './judge-trip.js';

const rules = new RuleBook(pyongyangPack.rules);
const day = '2026-11-22';
const asked: TripQuestion = {
  rules, asKnownOn: day, today: day, traveller: { issuingState: 'IND', profession: 'other' },
  visits: [demoStay('2027-04-01', '2027-04-06'), demoTransit('2027-03-31', '2027-04-01'), demoTransit('2027-04-06', '2027-04-07')],
};

describe('what stands beside a verdict', () => {
  const { nearMisses, advice } = explainTrip(asked);

  it('names a rule once, however many passages it nearly was about, and of which state', () => {
    const free = nearMisses.filter(({ rule }) => rule.id === 'T1.240-hours');
    expect(free).toEqual([expect.objectContaining({ region: { country: 'CHN' }, condition: 'passport', words: 'It is about passports of the 54 states of the 240-hour transit' })]);
    expect(nearMisses.length).toBeLessThanOrEqual(12);
  });

  it('names none of the rules that led to it', () => {
    const leading = ['allows', 'denies', 'requires', 'asks'];
    const led = new Set(judgeTrip(asked).rules.filter(({ role }) => leading.includes(role)).map(({ id }) => id));
    expect(nearMisses.filter(({ rule }) => led.has(rule.id))).toEqual([]);
  });

  it('advises nobody whose trip passes', () => {
    expect(advice).toEqual([]);
    expect(explainTrip({ ...asked, traveller: { ...asked.traveller, passportExpiresOn: '2027-10-05' } }).advice).toHaveLength(1);
  });
});
