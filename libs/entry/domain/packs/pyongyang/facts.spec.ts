import { describe, expect, it } from 'vitest';
import { judge } from '../../judging/judge.js';
import { RuleBook } from '../../rules/rule-book.js';
import type { TravellerFacts } from '../../judging/traveller-facts.js';
import type { Visit } from '../../judging/visit.js';
import { pyongyangPack, race2015, race2026 } from './index.js';
import { country, masikryong, pyongyang, rason, samjiyon } from './places.js';

const rules = new RuleBook(pyongyangPack.rules);

function verdictOn(day: string, facts: TravellerFacts, visit: Partial<Visit> & Pick<Visit, 'purpose' | 'region'>) {
  const entryDate = visit.entryDate ?? day;
  return judge({ rules, traveller: facts, visit: { exitDate: entryDate, ...visit, entryDate }, asKnownOn: day, today: day });
}

const roles = (verdict: ReturnType<typeof verdictOn>) => Object.fromEntries(verdict.rules.map(({ id, role }) => [id, role]));
const german = { issuingState: 'DEU', profession: 'teacher' };

describe('every dated fact', () => {
  const race = { purpose: 'sport', region: pyongyang, event: race2015, entryDate: '2015-04-10' } as const;

  it('F03 excludes foreign runners of 2015 while it stands, and leaves "unknown" when it is taken back', () => {
    expect(verdictOn('2015-02-22', german, race).outcome).toBe('unknown');
    expect(verdictOn('2015-02-23', german, race).outcome).toBe('deny');
    expect(verdictOn('2015-03-04', german, race).outcome).toBe('deny');
    const after = verdictOn('2015-03-06', german, race);
    expect(after.outcome).toBe('unknown');
    expect(roles(after)).toMatchObject({ F03: 'ended' });
  });

  it('F03 is still what we knew on 25 February 2015, whenever one asks', () => {
    const then = { rules, traveller: german, visit: { ...race, exitDate: '2015-04-14' }, asKnownOn: '2015-02-25' };
    expect(judge({ ...then, today: '2026-11-22' })).toEqual(judge({ ...then, today: '2015-02-25' }));
    expect(judge({ ...then, today: '2026-11-22' }).outcome).toBe('deny');
  });

  it('F06 denies by the home state, even in transit', () => {
    expect(roles(verdictOn('2019-05-01', { issuingState: 'USA' }, { purpose: 'transit', region: country }))).toMatchObject({ F06: 'denies' });
    expect(verdictOn('2017-08-31', { issuingState: 'USA' }, { purpose: 'business', region: country }).outcome).toBe('unknown');
  });

  it('F07 is only reported: a Malaysian passport is not known to be allowed where the destination admits', () => {
    const verdict = verdictOn('2025-04-05', { issuingState: 'MYS', profession: 'teacher' }, { purpose: 'sport', region: pyongyang });
    expect(verdict.outcome).toBe('unknown');
    expect(roles(verdict)).toMatchObject({ F07: 'reported', F20: 'allows' });
  });

  it('F10 closes the country to tourism, and to nothing else', () => {
    expect(verdictOn('2020-01-21', german, { purpose: 'tourism', region: country }).outcome).toBe('unknown');
    expect(verdictOn('2020-01-22', german, { purpose: 'tourism', region: country }).outcome).toBe('deny');
    expect(verdictOn('2020-01-22', german, { purpose: 'business', region: country }).outcome).toBe('unknown');
  });

  it('F14 stands beside what contradicts it: unknown, and both are shown', () => {
    const verdict = verdictOn('2023-10-01', german, { purpose: 'business', region: pyongyang });
    expect(verdict.outcome).toBe('unknown');
    expect(roles(verdict)).toMatchObject({ F14: 'reported', 'F14.operator': 'reported' });
  });

  it('F14 does not weaken the closing that is in force', () => {
    expect(verdictOn('2023-10-01', german, { purpose: 'tourism', region: pyongyang }).outcome).toBe('deny');
  });

  it('F15 admits Russian groups by charter from Vladivostok to two places only', () => {
    const russian = { issuingState: 'RUS' };
    const charter = { purpose: 'tourism', mode: 'air', from: 'VVO' } as const;
    expect(verdictOn('2024-03-01', russian, { ...charter, region: pyongyang }).outcome).toBe('conditional');
    expect(verdictOn('2024-03-01', russian, { ...charter, region: masikryong }).outcome).toBe('conditional');
    expect(verdictOn('2024-03-01', russian, { ...charter, region: samjiyon }).outcome).toBe('deny');
    expect(verdictOn('2024-03-01', russian, { ...charter, region: pyongyang, from: 'PEK' }).outcome).toBe('deny');
    expect(verdictOn('2024-03-01', german, { ...charter, region: pyongyang }).outcome).toBe('deny');
  });

  it('F15 asks how one travels before it admits', () => {
    const verdict = verdictOn('2024-03-01', { issuingState: 'RUS' }, { purpose: 'tourism', region: pyongyang });
    expect(verdict.outcome).toBe('conditional');
    expect(verdict.requirements).toContainEqual(expect.objectContaining({ code: 'fact:journey', owner: 'operator', ruleIds: ['F15'] }));
  });

  it('F16 was announced and did not take effect', () => {
    const verdict = verdictOn('2024-12-20', german, { purpose: 'tourism', region: samjiyon });
    expect(verdict.outcome).toBe('deny');
    expect(roles(verdict)).toMatchObject({ F16: 'announced', F10: 'denies' });
  });

  it('F17 admits Westerners to Rason overland, nobody else and no other way', () => {
    expect(verdictOn('2025-02-25', german, { purpose: 'tourism', region: rason, mode: 'road' }).outcome).toBe('conditional');
    expect(verdictOn('2025-02-25', german, { purpose: 'tourism', region: rason, mode: 'air' }).outcome).toBe('deny');
    expect(verdictOn('2025-02-25', { issuingState: 'IND' }, { purpose: 'tourism', region: rason, mode: 'road' }).outcome).toBe('deny');
  });

  it('F17 as known on 1 March 2025 still covered the summer; four days later it did not', () => {
    const summer = { purpose: 'tourism', region: rason, mode: 'road', entryDate: '2025-07-01' } as const;
    expect(verdictOn('2025-03-01', german, summer).outcome).toBe('conditional');
    expect(verdictOn('2025-03-05', german, summer).outcome).toBe('deny');
  });

  it('F19 closes Rason for everyone', () => {
    expect(roles(verdictOn('2026-01-01', { issuingState: 'RUS' }, { purpose: 'tourism', region: rason }))).toMatchObject({ F19: 'denies' });
  });

  const delegation = { purpose: 'sport', region: pyongyang, mode: 'air', from: 'PEK' } as const;

  it('F20 admits a sports delegation, but not KOR, USA and press', () => {
    expect(verdictOn('2025-04-04', german, delegation).outcome).toBe('conditional');
    expect(verdictOn('2025-04-04', { ...german, profession: 'press' }, delegation).outcome).toBe('deny');
    expect(verdictOn('2025-04-04', { ...german, issuingState: 'KOR' }, delegation).outcome).toBe('deny');
    expect(verdictOn('2025-04-04', { ...german, issuingState: 'USA' }, delegation).outcome).toBe('deny');
    expect(verdictOn('2025-04-04', { ...german, issuingState: 'JPN' }, delegation).outcome).toBe('conditional');
  });

  it('F20 says nothing of other ways in, and nothing after its window', () => {
    expect(verdictOn('2025-04-04', german, { ...delegation, mode: 'rail' }).outcome).toBe('unknown');
    expect(verdictOn('2025-04-04', german, { ...delegation, entryDate: '2025-05-01' }).outcome).toBe('unknown');
    const later = verdictOn('2025-05-01', german, delegation);
    expect(later.outcome).toBe('unknown');
    expect(roles(later)).toMatchObject({ F20: 'ended' });
  });

  const edition2026 = { purpose: 'sport', region: pyongyang, event: race2026, entryDate: '2026-04-03', mode: 'air', from: 'PEK' } as const;

  it('F23 sells to all but four passports and press, which are refused before any money is taken', () => {
    for (const issuingState of ['KOR', 'USA', 'MYS', 'JPN']) {
      expect(verdictOn('2025-12-09', { issuingState, profession: 'teacher' }, edition2026).outcome).toBe('deny');
    }
    expect(verdictOn('2025-12-09', { ...german, profession: 'press' }, edition2026).outcome).toBe('deny');
    const sold = verdictOn('2025-12-09', german, edition2026);
    expect(roles(sold)).toMatchObject({ F23: 'allows' });
    expect(sold.findings).toContainEqual(expect.objectContaining({ authority: expect.objectContaining({ code: 'MARATHON' }), outcome: 'allow' }));
  });

  it('F24 cancels for everyone from the day it was said, and not a day earlier', () => {
    expect(verdictOn('2026-03-08', german, { ...edition2026, appliedOn: '2025-12-09' }).outcome).not.toBe('deny');
    const cancelled = verdictOn('2026-03-09', german, { ...edition2026, appliedOn: '2025-12-09' });
    expect(cancelled.outcome).toBe('deny');
    expect(cancelled.summary).toContain('The race of 5 April 2026 is cancelled');
  });

  it('F26 lets the railway carry holders of business visas; the destination still has not said yes', () => {
    const verdict = verdictOn('2026-04-01', { ...german, visas: ['business'] }, { purpose: 'business', region: pyongyang, mode: 'rail', from: 'DDG' });
    expect(roles(verdict)).toMatchObject({ F26: 'allows' });
    expect(verdict.outcome).toBe('unknown');
  });

  it('S1 asks tourists for a visa and an organised tour', () => {
    const verdict = verdictOn('2024-03-01', { issuingState: 'RUS' }, { purpose: 'tourism', region: pyongyang, mode: 'air', from: 'VVO' });
    expect(verdict.requirements.find(({ code }) => code === 'document:visa')?.ruleIds).toContain('S1');
    expect(verdict.requirements.find(({ code }) => code === 'organised-tour')?.ruleIds).toEqual(expect.arrayContaining(['S1', 'F15']));
  });
});
