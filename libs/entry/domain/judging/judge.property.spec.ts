import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { AuthorityKind } from '../rules/authority.js';
import { judge } from './judge.js';
import { rule } from '../packs/write-rule.js';
import type { Effect, EntryRule, RuleStatus } from '../rules/rule.js';
import { RuleBook } from '../rules/rule-book.js';
import type { Outcome, Verdict } from './verdict.js';

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

const verdictOf = (rules: readonly EntryRule[]): Verdict =>
  judge({
    rules: new RuleBook(rules),
    traveller: { issuingState: 'AAA' },
    visit: { region: { country: 'LND', zone: 'North', site: 'Peak' }, purpose: 'tourism', entryDate, exitDate: '2026-06-08' },
    asKnownOn: entryDate,
    today: entryDate,
  });
const outcomeOf = (rules: readonly EntryRule[]): Outcome => verdictOf(rules).outcome;

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

  it('adding a deny never turns a deny into anything else', () => {
    const deny = anyRule.map((made): EntryRule => ({ ...made, effect: { kind: 'deny', explicit: made.reach.insideIncluded } }));
    fc.assert(fc.property(ruleSets, deny, (rules, more) => outcomeOf(rules) !== 'deny' || outcomeOf([...rules, more]) === 'deny'), runs);
  });

  it('a rule that has lapsed lets nobody in who was not, nor spares anybody a demand', () => {
    const lapsed = anyRule.map((made): EntryRule => ({ ...made, inForce: { from: null, to: '2026-05-31' }, status: 'in-force' }));
    const ease: readonly Outcome[] = ['deny', 'unknown', 'conditional', 'allow'];
    fc.assert(fc.property(ruleSets, lapsed, (rules, more) => ease.indexOf(outcomeOf([...rules, more])) <= ease.indexOf(outcomeOf(rules))), runs);
  });

  it('of one authority, the narrowest that is not explicit wins, whatever is said more widely', () => {
    const wide = fc.array(anyRule.map((made): EntryRule => ({ ...made, authority: { code: 'destination', kind: 'destination', name: 'destination' }, regions: [made.regions[0]!.site === undefined ? made.regions[0]! : { country: 'LND' }] })), { maxLength: 8 });
    const narrow = (effect: Effect): EntryRule => rule({
      id: 'narrow', authority: { code: 'destination', kind: 'destination', name: 'destination' }, summary: 'the narrowest', regions: [{ country: 'LND', zone: 'North', site: 'Peak' }], purposes: ['tourism'],
      effect, inForce: { from: before, to: null }, known: { from: before, to: null }, sources: ['test'],
    });
    const said = (rules: readonly EntryRule[]) => verdictOf(rules).findings.find(({ authority }) => authority.code === 'destination')?.outcome;
    fc.assert(
      fc.property(wide, (rules) => {
        const general = rules.filter(({ effect, inForce, status: state }) => !(effect.kind === 'deny' && effect.explicit) && !(inForce.to !== null && inForce.to < entryDate && effect.kind !== 'allow' && state === 'in-force'));
        return said([...general, narrow({ kind: 'allow' })]) === 'allow' && said([...general, narrow({ kind: 'deny', explicit: false })]) === 'deny';
      }),
      runs,
    );
  });

  it('the order of the rules does not show in any part of the verdict', () => {
    const distinct = fc.uniqueArray(anyRule, { maxLength: 12, selector: ({ id }) => id });
    const shuffled = distinct.chain((rules) => fc.tuple(fc.constant(rules), fc.shuffledSubarray(rules, { minLength: rules.length })));
    fc.assert(fc.property(shuffled, ([rules, other]) => void expect(verdictOf(other)).toEqual(verdictOf(rules))), runs);
  });
});
