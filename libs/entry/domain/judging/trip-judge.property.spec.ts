import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { rule } from '../packs/write-rule.js';
import type { Authority } from '../rules/authority.js';
import type { Membership } from '../rules/membership.js';
import type { RequirementBody, RequirementSpec } from '../rules/requirement.js';
import type { Effect, EntryRule } from '../rules/rule.js';
import { RuleBook } from '../rules/rule-book.js';
import { judgeTrip } from './judge-trip.js';
import { TripJudge } from './trip-judge.js';
import type { Mode, Purpose, Visit } from './visit.js';

const day = '2026-11-22';
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });

/** Few ids, parts and facts, so that rules and travellers share them in every way that a memory could mix up. */
const land = { code: 'LND', kind: 'destination', name: 'The land' } as const;
const port = { code: 'PRT', kind: 'port', name: 'The port' } as const;
const specs = fc.record({
  body: fc.constantFrom<RequirementBody>(
    { kind: 'lead-time', days: 20 }, { kind: 'lead-time', days: 5 }, { kind: 'passport-validity', months: 3 }, { kind: 'passport-validity', months: 6 },
    { kind: 'document', code: 'pass' }, { kind: 'onward-ticket' },
  ),
  orVisa: maybe(fc.constantFrom('pass', 'work')), owner: fc.constantFrom('traveller', 'officer'), text: fc.constantFrom('One', 'Other'),
}).map(({ body, orVisa, owner, text }): RequirementSpec => ({ ...body, owner, text, ...(orVisa && { orVisa }) }));
const demands = fc.array(specs, { maxLength: 3 });
const subjects = maybe(fc.record({
  issuingStates: fc.constantFrom<Membership>({ in: ['AAA'] }, { notIn: ['AAA'] }), visas: fc.constant({ in: ['work'] }),
  professions: fc.constantFrom<Membership>({ in: ['press'] }, { notIn: ['press'] }), age: fc.constant({ from: 18 }),
}, { requiredKeys: [] }));
const sharing: fc.Arbitrary<EntryRule> = fc.record({
  id: fc.constantFrom('one', 'two', 'three'), authority: fc.constantFrom<Authority>(land, port), subject: subjects, regions: fc.constantFrom<EntryRule['regions']>([{ country: 'LND' }], [{ country: 'LND', zone: 'North' }], [{ country: 'LND' }, { country: 'LND', zone: 'North' }]),
  purpose: maybe(fc.constantFrom<Purpose>('tourism', 'business')), event: maybe(fc.constantFrom('cup', 'fair')), mode: maybe(fc.constantFrom<Mode>('air', 'rail')),
  effect: fc.oneof(demands.map((requirements): Effect => ({ kind: 'allow', requirements })), demands.map((requirements): Effect => ({ kind: 'require', requirements })),
    fc.constantFrom<Effect>({ kind: 'deny', explicit: false }, { kind: 'deny', explicit: true }, { kind: 'freeze' }, { kind: 'quota', code: 'q', limit: 3 })),
  from: fc.constantFrom('2026-01-01', '2027-04-02'), to: fc.constantFrom(null, '2027-04-01'), status: fc.constantFrom<EntryRule['status']>('in-force', 'ended', 'reported'),
}).map(({ id, authority, subject, regions, purpose, event, mode, effect, from, to, status }) => rule({
  id, authority, effect, status, summary: `says ${id}`, regions, ...(subject && { subject }), ...(purpose && { purposes: [purpose] }),
  ...(event && { events: [event] }), ...(mode && { channel: { modes: [mode] } }), inForce: { from, to: to && (to < from ? from : to) }, known: { from: '2026-01-01', to: null }, sources: ['drawn'],
}));
const strangers = fc.record({
  issuingState: fc.constantFrom('AAA', 'BBB'), nationality: maybe(fc.constantFrom('AAA', 'BBB')), profession: maybe(fc.constantFrom('press', 'baker')), bornOn: maybe(fc.constantFrom('1990-01-01', '2015-01-01')),
  passportExpiresOn: maybe(fc.constantFrom('2027-08-01', '2030-01-01')), visas: maybe(fc.subarray(['pass', 'work'])),
}, { requiredKeys: ['issuingState'] });
const outings = fc.record({
  region: fc.constantFrom<Visit['region']>({ country: 'LND' }, { country: 'LND', zone: 'North' }, { country: 'LND', zone: 'South' }), purpose: fc.constantFrom<Purpose>('tourism', 'business'),
  event: maybe(fc.constantFrom('cup', 'fair')), mode: maybe(fc.constantFrom<Mode>('air', 'rail')), entryDate: fc.constantFrom('2027-04-01', '2027-04-02'), exitDate: fc.constantFrom('2027-04-03', '2027-04-09'),
  appliedOn: maybe(fc.constantFrom('2027-03-01', '2027-03-25', '2027-04-01')), onwardTicket: maybe(fc.boolean()),
}, { requiredKeys: ['region', 'purpose', 'entryDate', 'exitDate'] });

describe('what is remembered for one traveller', () => {
  it('is given to no other who would get another verdict, whatever rules, trips and travellers share', () => {
    const trips = fc.array(outings, { minLength: 1, maxLength: 2 }) as fc.Arbitrary<[Visit, ...Visit[]]>;
    const party = fc.array(strangers, { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(sharing, { minLength: 1, maxLength: 4 }), fc.array(trips, { minLength: 1, maxLength: 2 }), party, (drawnRules, ways, people) => {
        const asked = ways.flatMap((visits) => people.map((traveller) => ({ traveller, visits })));
        const question = { rules: new RuleBook(drawnRules), asKnownOn: day, today: day };
        const many = new TripJudge(question);
        for (const trip of asked) {
          // each alone is asked of a book that remembers nothing
          expect(many.judge(trip)).toEqual(judgeTrip({ ...question, rules: new RuleBook(drawnRules), ...trip }));
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('tells a holder of a visa that stands in for a lead time from one who applied too late', () => {
    const late: EntryRule = rule({
      id: 'apply', authority: land, summary: 'Apply early', regions: [{ country: 'LND' }], inForce: { from: null, to: null }, known: { from: '2026-01-01', to: null }, sources: ['test'],
      effect: { kind: 'allow', requirements: [{ kind: 'lead-time', days: 20, orVisa: 'work', owner: 'operator', text: 'Apply' }] },
    });
    const many = new TripJudge({ rules: new RuleBook([late]), asKnownOn: day, today: day });
    const outcomeWith = (visas: string[]) =>
      many.judge({ traveller: { issuingState: 'AAA', visas }, visits: [{ region: { country: 'LND' }, purpose: 'tourism', entryDate: '2027-04-01', exitDate: '2027-04-03', appliedOn: '2027-03-25' }] }).outcome;
    expect(outcomeWith([])).toBe('conditional');
    expect(outcomeWith(['work'])).toBe('allow');
  });

  it('keeps apart how narrow one rule is for a country and for a zone in it', () => {
    const shared = { authority: land, inForce: { from: null, to: null }, known: { from: '2026-01-01', to: null }, sources: ['test'] } as const;
    const rules = new RuleBook([
      rule({ ...shared, id: 'closed', summary: 'Closed', regions: [{ country: 'LND' }], effect: { kind: 'deny', explicit: false } }),
      rule({ ...shared, id: 'open', summary: 'Open', regions: [{ country: 'LND' }, { country: 'LND', zone: 'North' }], effect: { kind: 'allow' } }),
    ]);
    const many = new TripJudge({ rules, asKnownOn: day, today: day });
    const outcomeIn = (region: Visit['region']) => many.judge({ traveller: { issuingState: 'AAA' }, visits: [{ region, purpose: 'tourism', entryDate: '2027-04-01', exitDate: '2027-04-03' }] }).outcome;
    expect(outcomeIn({ country: 'LND' })).toBe('deny');
    expect(outcomeIn({ country: 'LND', zone: 'North' })).toBe('allow');
  });

  it('asks about each of two demands of one kind', () => {
    const shared = { authority: land, regions: [{ country: 'LND' }], inForce: { from: null, to: null }, known: { from: '2026-01-01', to: null }, sources: ['test'] } as const;
    const lasts = (months: number): RequirementSpec => ({ kind: 'passport-validity', months, owner: 'traveller', text: 'Have a passport that lasts' });
    const rules = new RuleBook([
      rule({ ...shared, id: 'a', summary: 'Six', effect: { kind: 'allow', requirements: [lasts(6)] } }),
      rule({ ...shared, id: 'b', summary: 'Three', effect: { kind: 'require', requirements: [lasts(3)] } }),
    ]);
    const many = new TripJudge({ rules, asKnownOn: day, today: day });
    const outcomeUntil = (passportExpiresOn: string) =>
      many.judge({ traveller: { issuingState: 'AAA', passportExpiresOn }, visits: [{ region: { country: 'LND' }, purpose: 'tourism', entryDate: '2027-04-01', exitDate: '2027-04-03' }] }).outcome;
    expect(outcomeUntil('2027-10-03')).toBe('allow');
    expect(outcomeUntil('2027-10-02')).toBe('conditional');
  });
});
