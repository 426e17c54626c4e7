import { describe, it } from '@jest/globals';
import fc from 'fast-check';
import type { AuthorityKind } from '../rules/authority.js';
import { judge } from './judge.js';
import { rule } from '../packs/write-rule.js';
import type { Effect, EntryRule, RuleStatus } from '../rules/rule.js';
import { RuleBook } from '../rules/rule-book.js';
import type { Outcome } from './verdict.js';

const entryDate = '2026-06-01';
const before = '2026-01-01';
const kinds: AuthorityKind[] = ['destination', 'home-state', 'organiser', 'carrier', 'port'];
const letter = { kind: 'letter', code: 'invitation', owner: 'operator', text: 'Invitation' } as const;

const effects: fc.Arbitrary<Effect> = fc.constantFrom(
  { kind: 'allow' },
  { kind: 'allow', requirements: [letter] },
  { kind: 'deny', explicit: true },
  { kind: 'deny', explicit: false },
  { kind: 'require', requirements: [letter] },
  { kind: 'freeze' },
  { kind: 'quota', code: 'q', limit: 5 },
);
const windows = fc.constantFrom(
  { from: before, to: null },
  { from: null, to: '2026-05-31' },
  { from: '2026-06-02', to: null },
  { from: before, to: entryDate },
);
const region = fc.constantFrom({ country: 'LND' }, { country: 'LND', zone: 'North' }, { country: 'LND', zone: 'North', site: 'Peak' });
const status = fc.constantFrom<RuleStatus>('announced', 'reported', 'in-force', 'ended');

const anyRule: fc.Arbitrary<EntryRule> = fc
  .record({ kind: fc.constantFrom(...kinds), effect: effects, inForce: windows, region, status, named: fc.boolean(), press: fc.boolean(), inside: fc.boolean(), n: fc.nat() })
  .map(({ kind, effect, inForce, region: place, status: state, named, press, inside, n }) =>
    rule({
      id: `r${n}`,
      authority: { code: kind, kind, name: kind },
      summary: 'a rule',
      regions: [place],
      ...(named ? { purposes: ['tourism' as const] } : {}),
      ...(press ? { subject: { professions: { in: ['press'] } } } : {}),
      effect,
      inForce,
      known: { from: before, to: null },
      reach: { who: 'everyone', insideIncluded: inside },
      status: state,
      sources: ['test'],
    }),
  );

const outcomeOf = (rules: readonly EntryRule[]): Outcome =>
  judge({
    rules: new RuleBook(rules),
    traveller: { issuingState: 'AAA' },
    visit: { region: { country: 'LND', zone: 'North', site: 'Peak' }, purpose: 'tourism', entryDate, exitDate: '2026-06-08' },
    asKnownOn: entryDate,
    today: entryDate,
  }).outcome;

const lets = (outcome: Outcome): boolean => outcome === 'allow' || outcome === 'conditional';
const runs = { numRuns: 2_000 };
const ruleSets = fc.array(anyRule, { maxLength: 12 });

/** Rules that say nothing for certain about the day: past their end, not begun, announced or merely reported. */
const uncertain = anyRule.map((made, index = 0): EntryRule => {
  const state = made.status;
  if (state === 'announced' || state === 'reported') return made;
  return { ...made, inForce: { from: null, to: '2026-05-31' }, id: `${made.id}.${index}` };
});

describe('whatever the rules', () => {
  it('unknown and lapsed never let anyone in', () => {
    fc.assert(fc.property(fc.array(uncertain, { maxLength: 12 }), (rules) => !lets(outcomeOf(rules))), runs);
  });

  it('nobody is let in unless a rule of the destination in force says so', () => {
    fc.assert(
      fc.property(ruleSets, (rules) => {
        const saysYes = rules.some(
          ({ authority, effect, inForce, status: state }) =>
            authority.kind === 'destination' &&
            effect.kind === 'allow' &&
            (state === 'in-force' || state === 'ended') &&
            (inForce.from === null || inForce.from <= entryDate) &&
            (inForce.to === null || inForce.to >= entryDate),
        );
        return saysYes || !lets(outcomeOf(rules));
      }),
      runs,
    );
  });

  it('a rule that is uncertain never turns a refusal into a yes', () => {
    fc.assert(fc.property(ruleSets, uncertain, (rules, more) => lets(outcomeOf(rules)) || !lets(outcomeOf([...rules, more]))), runs);
  });

  it('an explicit deny in force, of any authority, denies', () => {
    fc.assert(
      fc.property(ruleSets, fc.constantFrom(...kinds), (rules, kind) => {
        const ban = rule({
          id: 'ban',
          authority: { code: kind, kind, name: kind },
          summary: 'a ban',
          regions: [{ country: 'LND' }],
          effect: { kind: 'deny', explicit: true },
          inForce: { from: before, to: null },
          known: { from: before, to: null },
          sources: ['test'],
        });
        return outcomeOf([...rules, ban]) === 'deny';
      }),
      runs,
    );
  });

  it('adding a deny never lets anyone in who was not', () => {
    const deny = anyRule.map((made): EntryRule => ({ ...made, effect: { kind: 'deny', explicit: made.reach.insideIncluded } }));
    fc.assert(fc.property(ruleSets, deny, (rules, more) => lets(outcomeOf(rules)) || !lets(outcomeOf([...rules, more]))), runs);
  });

  it('silence is never a yes, wherever and for whatever one asks', () => {
    const elsewhere = anyRule.map((made): EntryRule => ({ ...made, regions: [{ country: 'ELS' }] }));
    fc.assert(fc.property(fc.array(elsewhere, { maxLength: 12 }), (rules) => outcomeOf(rules) === 'unknown'), runs);
  });

  it('the order of the rules does not matter', () => {
    fc.assert(fc.property(ruleSets, (rules) => outcomeOf(rules) === outcomeOf(rules.toReversed())), runs);
  });
});
