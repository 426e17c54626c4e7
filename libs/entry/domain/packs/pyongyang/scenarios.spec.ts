import { describe, expect, it } from 'vitest';
import { judge } from '../../judging/judge.js';
import { RuleBook } from '../../rules/rule-book.js';
import type { TravellerFacts } from '../../judging/traveller-facts.js';
import type { Purpose, Region } from '../../judging/visit.js';
import { pyongyangPack } from './index.js';
import { pyongyang, rason } from './places.js';

const rules = new RuleBook(pyongyangPack.rules);

interface Asked {
  readonly on: string;
  readonly passport: string;
  readonly purpose: Purpose;
  readonly region: Region;
  readonly entry?: string;
  readonly exit?: string;
  readonly facts?: Partial<TravellerFacts>;
}

const ask = ({ on, passport, purpose, region, entry = on, exit = entry, facts = {} }: Asked) =>
  judge({
    rules,
    traveller: { issuingState: passport, ...facts },
    visit: { region, purpose, entryDate: entry, exitDate: exit },
    asKnownOn: on,
    today: on,
  });

describe('scenario 2: Rason closes on 5 March 2025', () => {
  it('denies everyone who would enter from that day on, by the closing', () => {
    for (const entry of ['2025-03-05', '2025-03-06', '2025-09-01']) {
      const verdict = ask({ on: '2025-03-05', passport: 'GBR', purpose: 'tourism', region: rason, entry });
      expect(verdict.outcome).toBe('deny');
      expect(verdict.rules).toContainEqual(expect.objectContaining({ id: 'F19', role: 'denies' }));
      expect(verdict.requirements).toEqual([]);
    }
  });

  it('leaves people inside untouched: they were let in, and the closing does not reach them', () => {
    const verdict = ask({ on: '2025-03-05', passport: 'GBR', purpose: 'tourism', region: rason, entry: '2025-03-03', exit: '2025-03-07' });
    expect(verdict.outcome).toBe('conditional');
    expect(verdict.rules).toContainEqual(expect.objectContaining({ id: 'F17', role: 'allows' }));
    expect(verdict.rules).toContainEqual(expect.objectContaining({ id: 'F19', role: 'untouched' }));
  });

  it('had let the same passport in the day before', () => {
    expect(ask({ on: '2025-03-04', passport: 'GBR', purpose: 'tourism', region: rason }).outcome).toBe('conditional');
  });
});

describe('scenario 3: one British passport on 5 April 2025', () => {
  const british = { on: '2025-04-05', passport: 'GBR' } as const;

  it('is denied Pyongyang for tourism', () => {
    const verdict = ask({ ...british, purpose: 'tourism', region: pyongyang });
    expect(verdict.outcome).toBe('deny');
    expect(verdict.summary).toBe('Not allowed. DPRK entry authorities: The country is closed to tourism since 22 January 2020.');
  });

  it('is let into Pyongyang for sport, on conditions', () => {
    const verdict = ask({ ...british, purpose: 'sport', region: pyongyang });
    expect(verdict.outcome).toBe('conditional');
    expect(verdict.summary).toMatch(/, the first by \d{1,2} [A-Z][a-z]+ 2025: /);
    expect(verdict.rules).toContainEqual(expect.objectContaining({ id: 'F20', role: 'allows' }));
    expect(verdict.requirements.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['letter:sports-delegation', 'named-hotel', 'document:visa', 'passport-validity', 'lead-time', 'photo', 'fact:profession', 'fact:journey']),
    );
  });

  it('is denied Rason', () => {
    expect(ask({ ...british, purpose: 'tourism', region: rason }).outcome).toBe('deny');
  });
});

describe('scenario 7: a United States passport on 1 September 2026', () => {
  it('gets "unknown: the rule has expired, confirm", never "allowed"', () => {
    for (const purpose of ['sport', 'business', 'official'] as const) {
      const verdict = ask({ on: '2026-09-01', passport: 'USA', purpose, region: pyongyang });
      expect(verdict.outcome).toBe('unknown');
      expect(verdict.findings).toContainEqual(expect.objectContaining({ authority: expect.objectContaining({ code: 'USA' }), outcome: 'unknown', ground: 'lapsed' }));
      expect(verdict.summary).toContain('United States, Department of State: the rule has expired on 31 August 2026, confirm what holds now');
    }
  });

  it('keeps the home state unknown where the destination denies by itself', () => {
    const verdict = ask({ on: '2026-09-01', passport: 'USA', purpose: 'tourism', region: pyongyang });
    expect(verdict.outcome).toBe('deny');
    expect(verdict.findings).toContainEqual(expect.objectContaining({ outcome: 'unknown', ground: 'lapsed' }));
  });

  it('was denied by the home state until the day before', () => {
    const verdict = ask({ on: '2026-08-31', passport: 'USA', purpose: 'business', region: pyongyang });
    expect(verdict.outcome).toBe('deny');
    expect(verdict.rules).toContainEqual(expect.objectContaining({ id: 'F06', role: 'denies' }));
  });

  it('is unknown also when asked early about a day after the end of the rule', () => {
    expect(ask({ on: '2026-08-01', passport: 'USA', purpose: 'business', region: pyongyang, entry: '2026-09-10' }).outcome).toBe('unknown');
  });
});
