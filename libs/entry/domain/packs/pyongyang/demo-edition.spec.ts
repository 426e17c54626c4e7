import { describe, expect, it } from 'vitest';
import { judge } from '../../judging/judge.js';
import { judgeTrip } from '../../judging/judge-trip.js';
import { RuleBook } from '../../rules/rule-book.js';
import { demoStay, demoTransit, pyongyangPack } from './index.js';

const rules = new RuleBook(pyongyangPack.rules);
const today = '2026-11-22';
const stay = demoStay('2027-04-01', '2027-04-06');

const verdictFor = (issuingState: string, facts: { profession?: string; passportExpiresOn?: string } = {}) =>
  judge({ rules, traveller: { issuingState, ...facts }, visit: stay, asKnownOn: today, today });

describe('the fictional demo edition', () => {
  it('is marked as fictional in every rule', () => {
    const fictional = pyongyangPack.rules.filter(({ id }) => id.startsWith('E27'));
    expect(fictional).toHaveLength(6);
    expect(fictional.every(({ sources }) => sources.every((source) => source.startsWith('Fictional demo edition')))).toBe(true);
  });

  it.each(['GBR', 'DEU', 'FRA', 'BRA', 'IND', 'ZAF', 'CHN', 'RUS', 'NGA'])('admits a passport of %s on conditions', (state) => {
    expect(verdictFor(state).outcome).toBe('conditional');
  });

  it.each(['KOR', 'USA', 'MYS', 'JPN'])('denies a passport of %s', (state) => {
    expect(verdictFor(state).outcome).toBe('deny');
  });

  it('denies press, and asks those who have not said', () => {
    expect(verdictFor('GBR', { profession: 'press' }).outcome).toBe('deny');
    expect(verdictFor('GBR').requirements.map(({ code }) => code)).toContain('fact:profession');
    expect(verdictFor('GBR', { profession: 'other' }).requirements.map(({ code }) => code)).not.toContain('fact:profession');
  });

  it('applies the stricter of two validities and the longer of two lead times, and names both rules', () => {
    const { requirements } = verdictFor('GBR', { passportExpiresOn: '2027-08-01' });
    expect(requirements.find(({ code }) => code === 'passport-validity')).toMatchObject({ state: 'unmet', ruleIds: ['S2.operator', 'S2.agency'] });
    expect(requirements.find(({ code }) => code === 'lead-time')).toMatchObject({ latestSafeDate: '2027-03-04', ruleIds: ['S3.operator', 'S3.agency'] });
  });

  it('takes a passport that is valid six months after the last day, and not one day less', () => {
    const stateFor = (passportExpiresOn: string) =>
      verdictFor('GBR', { passportExpiresOn }).requirements.find(({ code }) => code === 'passport-validity')?.state;
    expect(stateFor('2027-10-06')).toBe('met');
    expect(stateFor('2027-10-05')).toBe('unmet');
  });

  it('marks what is open after its latest safe date as late', () => {
    const late = judge({ rules, traveller: { issuingState: 'GBR' }, visit: stay, asKnownOn: today, today: '2027-03-05' });
    expect(late.requirements.find(({ code }) => code === 'lead-time')).toMatchObject({ state: 'open', late: true });
  });

  it('judges both crossings of China: 240 hours for some, a visa for two entries for the others', () => {
    const trip = (issuingState: string, back = demoTransit('2027-04-06', '2027-04-07')) =>
      judgeTrip({ rules, traveller: { issuingState }, visits: [stay, demoTransit('2027-03-31', '2027-04-01'), back], asKnownOn: today, today });
    expect(trip('GBR').outcome).toBe('conditional');
    expect(trip('GBR').visits).toHaveLength(3);
    expect(trip('GBR').requirements.find(({ code }) => code === 'stay-at-most:CHN')).toMatchObject({ state: 'met' });
    expect(trip('IND').requirements.map(({ code }) => code)).toContain('document:china-double-entry-visa');
    expect(trip('GBR').requirements.map(({ code }) => code)).not.toContain('document:china-double-entry-visa');
    expect(trip('GBR', demoTransit('2027-04-06', '2027-04-17')).requirements.find(({ code }) => code === 'stay-at-most:CHN')).toMatchObject({ state: 'unmet' });
    expect(trip('USA').outcome).toBe('deny');
  });
});
