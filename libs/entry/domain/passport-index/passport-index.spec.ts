import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { judge } from '../judging/judge.js';
import type { Purpose } from '../judging/visit.js';
import { portugalPack } from '../packs/portugal/index.js';
import { rule } from '../packs/write-rule.js';
import { type Effect, type EntryRule, type RuleStatus } from '../rules/rule.js';
import { RuleBook } from '../rules/rule-book.js';
import { packFaults } from '../rules/rule-faults.js';
import { fromRuleTexts } from '../rules/rule-text.js';
import { indexAuthority, indexRules } from './index-rules.js';
import { readIndex, readRequirement } from './read-index.js';

const linesOf = (...lines: string[]) => readIndex(['Passport,Destination,Requirement', ...lines, ''].join('\n'));
const rulesOf = (...lines: string[]): EntryRule[] => {
  const read = linesOf(...lines);
  if (read.refused) throw new Error(JSON.stringify(read));
  return fromRuleTexts(indexRules(read.value, '2026-01-01'), [indexAuthority]);
};
const outcome = (rules: readonly EntryRule[], issuingState: string, more: { country?: string; purpose?: Purpose } = {}) =>
  judge({
    rules: new RuleBook(rules), traveller: { issuingState }, asKnownOn: '2026-06-01', today: '2026-06-01',
    visit: { region: { country: more.country ?? 'PRT' }, purpose: more.purpose ?? 'tourism', entryDate: '2026-07-01', exitDate: '2026-07-08' },
  });

describe('a public passport index', () => {
  it('is read by names and by codes of two and three letters', () => {
    expect(linesOf('Germany,Portugal,visa free', 'de,JP,90', 'GBR,North Korea,visa required', '"Congo (Dem. Rep.)",Kosovo,no admission', 'Ivory Coast,Vatican,e-visa')).toMatchObject({
      value: [
        { passport: 'DEU', destination: 'PRT', requirement: { kind: 'visa-free', days: null } },
        { passport: 'DEU', destination: 'JPN', requirement: { kind: 'visa-free', days: 90 } },
        { passport: 'GBR', destination: 'PRK', requirement: { kind: 'visa-required' } },
        { passport: 'COD', destination: 'RKS', requirement: { kind: 'no-admission' } },
        { passport: 'CIV', destination: 'VAT', requirement: { kind: 'e-visa' } },
      ],
    });
  });

  it.each([['visa free', 'visa-free'], ['90', 'visa-free'], ['Visa on Arrival', 'visa-on-arrival'], ['eta', 'eta'], ['e-visa', 'e-visa'], ['visa required', 'visa-required'], ['no admission', 'no-admission']])(
    'says %s as %s', (text, kind) => expect(readRequirement(text)).toMatchObject({ kind }),
  );

  it('leaves own citizens out, and does not guess', () => {
    expect(readRequirement('-1')).toBeNull();
    expect(['', '0', '-2', 'maybe', '99999', 'constructor'].map(readRequirement)).toEqual(Array(6).fill(undefined));
  });

  it('names every bad line with its number, and takes nothing then', () => {
    expect(linesOf('Germany,Portugal,visa free', 'Atlantis,Portugal,90', 'Germany,QQ,90', 'Germany,Japan,perhaps', 'Germany,Japan', 'Germany,Spain,90', 'DEU,ESP,30')).toMatchObject({
      code: 'passport-index.invalid',
      errors: [{ line: 3 }, { line: 4 }, { line: 5 }, { line: 6 }, { line: 8, detail: expect.stringContaining('line 7') }],
    });
    expect(readIndex('From,To,What\na,b,c')).toMatchObject({ code: 'passport-index.invalid', errors: [{ line: 1 }] });
    expect(readIndex('')).toMatchObject({ code: 'passport-index.invalid' });
    expect(readIndex('Passport,Destination,Requirement\n"Germany,Portugal')).toMatchObject({ code: 'passport-index.invalid' });
  });

  it('becomes one rule for each destination and requirement, which can be published', () => {
    const rules = rulesOf('Germany,Portugal,90', 'Japan,Portugal,90', 'China,Portugal,visa required', 'Portugal,Portugal,-1');
    expect(rules.map(({ id, subject }) => [id, subject])).toEqual([
      ['PI.PRT.visa-free-90', { issuingStates: { in: ['DEU', 'JPN'] } }],
      ['PI.PRT.visa-required', { issuingStates: { in: ['CHN'] } }],
    ]);
    expect(packFaults({ code: 'passport-index', title: 'Index', authorities: [indexAuthority], rules })).toEqual([]);
  });

  it('lets nobody in by itself: every yes waits until somebody has confirmed it', () => {
    const rules = rulesOf('Germany,Portugal,visa free', 'Japan,Portugal,90', 'China,Portugal,visa required', 'India,Portugal,no admission', 'Peru,Portugal,e-visa', 'Chile,Portugal,eta', 'Chad,Portugal,visa on arrival');
    for (const state of ['DEU', 'JPN', 'CHN', 'PER', 'CHL', 'TCD']) {
      const verdict = outcome(rules, state);
      expect([state, verdict.outcome, verdict.requirements.some(({ code }) => code === 'document:index-confirmation')]).toEqual([state, 'conditional', true]);
    }
    expect(outcome(rules, 'IND').outcome).toBe('deny');
    expect(outcome(rules, 'KEN').outcome).toBe('unknown');
    expect(outcome(rules, 'DEU', { purpose: 'sport' }).outcome).toBe('unknown');
  });

  it('gives way to every rule that somebody has a source for', () => {
    const rules = rulesOf('Germany,Portugal,visa required', 'China,Portugal,visa free');
    expect(outcome([...rules, ...portugalPack.rules], 'DEU')).toEqual(outcome(portugalPack.rules, 'DEU'));
    expect(outcome([...rules, ...portugalPack.rules], 'CHN').outcome).toBe('conditional');
  });

  const effects: fc.Arbitrary<Effect> = fc.constantFrom<Effect>({ kind: 'allow' }, { kind: 'deny', explicit: true }, { kind: 'deny', explicit: false }, { kind: 'freeze' }, { kind: 'quota', code: 'q', limit: 2 });
  const sourced = fc
    .record({
      effect: effects, status: fc.constantFrom<RuleStatus>('announced', 'reported', 'in-force', 'ended'), kind: fc.constantFrom('destination', 'home-state', 'organiser'),
      inForce: fc.constantFrom({ from: null, to: null }, { from: null, to: '2026-01-01' }, { from: '2027-01-01', to: null }), named: fc.boolean(), n: fc.nat(),
    })
    .map(({ effect, status, kind, inForce, named, n }) =>
      rule({
        id: `s${n}`, authority: { code: kind.toUpperCase(), kind: kind, name: kind }, summary: 'a rule', regions: [{ country: 'PRT' }], ...(named ? { purposes: ['tourism'] as const } : {}),
        effect, inForce, known: { from: '2020-01-01', to: null }, status, sources: ['test'],
      }),
    );

  it('changes no verdict that a sourced rule bears on, whatever either says', () => {
    const defaults = fc.constantFrom('visa free', '90', 'visa required', 'no admission', 'e-visa').map((requirement) => rulesOf(`Germany,Portugal,${requirement}`));
    fc.assert(
      fc.property(defaults, fc.array(sourced, { minLength: 1, maxLength: 6 }), (index, rules) => {
        expect(outcome([...index, ...rules], 'DEU')).toEqual(outcome(rules, 'DEU'));
      }),
    );
  });
});
