import { describe, expect, it } from 'vitest';
import { pyongyangPack } from '../packs/pyongyang/index.js';
import { RuleBook } from '../rules/rule-book.js';
import { nearMisses } from './near-misses.js';
import type { Visit } from './visit.js';

const rules = new RuleBook(pyongyangPack.rules);
const pyongyang = { country: 'PRK', zone: 'Pyongyang' };
const near = (day: string, issuingState: string, visit: Partial<Visit>) =>
  nearMisses({
    rules, traveller: { issuingState, profession: 'teacher' }, asKnownOn: day, today: day,
    visit: { region: pyongyang, purpose: 'tourism', entryDate: day, exitDate: day, ...visit },
  }).map(({ rule, condition, words }) => [rule.id, condition, words]);

describe('rules that nearly applied', () => {
  it('name the one condition that is wanting, in words', () => {
    expect(near('2024-03-01', 'RUS', { mode: 'air', from: 'PEK' })).toContainEqual(['F15', 'from', 'It is about coming from VVO']);
    expect(near('2024-03-01', 'RUS', { mode: 'rail', from: 'VVO' })).toContainEqual(['F15', 'mode', 'It is about coming by air']);
    expect(near('2024-03-01', 'DEU', { mode: 'air', from: 'VVO' })).toContainEqual(['F15', 'passport', 'It is about passports of Russia']);
    expect(near('2024-03-01', 'RUS', { mode: 'air', from: 'VVO', region: { country: 'PRK', zone: 'Rason' } })).toContainEqual(['F15', 'region', 'It is about Pyongyang, Masikryong']);
    expect(near('2025-04-05', 'GBR', { mode: 'air', from: 'PEK' })).toContainEqual(['F20', 'purpose', 'It is about sport']);
    expect(near('2025-05-01', 'GBR', { purpose: 'sport', mode: 'air', from: 'PEK' })).toContainEqual([
      'F20', 'date', 'It is in force from 3 April 2025 to 10 April 2025',
    ]);
  });

  it('leave out a rule that applies, one that misses by two things, and mere reports', () => {
    const found = near('2024-03-01', 'RUS', { mode: 'air', from: 'VVO' }).map(([id]) => id);
    expect(found).not.toContain('F15');
    expect(near('2024-03-01', 'DEU', { mode: 'rail', from: 'VVO' }).map(([id]) => id)).not.toContain('F15');
    expect(near('2023-10-01', 'PRK', {}).map(([id]) => id)).not.toContain('F14');
  });

  it('are few, and those that let in come first', () => {
    const found = nearMisses({
      rules, traveller: { issuingState: 'GBR' }, asKnownOn: '2025-04-05', today: '2025-04-05',
      visit: { region: pyongyang, purpose: 'tourism', mode: 'air', from: 'PEK', entryDate: '2025-04-05', exitDate: '2025-04-05' },
    });
    expect(found.length).toBeLessThanOrEqual(12);
    const kinds = found.map(({ effect }) => effect);
    expect(kinds.indexOf('allow')).toBe(0);
    expect(kinds.lastIndexOf('allow')).toBeLessThan(kinds.indexOf('deny'));
  });
});
