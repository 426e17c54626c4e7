import { describe, expect, it } from 'vitest';
import { judge } from './judge.js';
import { rule } from '../packs/write-rule.js';
import type { EntryRule } from '../rules/rule.js';
import { RuleBook } from '../rules/rule-book.js';
import type { TravellerFacts } from './traveller-facts.js';
import type { Visit } from './visit.js';

const land = { code: 'LND', kind: 'destination', name: 'The land' } as const;
const home = { code: 'HOM', kind: 'home-state', name: 'The home state' } as const;
const day = '2026-06-01';
const country = { country: 'LND' };
const zone = { country: 'LND', zone: 'North' };
const site = { country: 'LND', zone: 'North', site: 'Peak' };

type Given = Partial<EntryRule> & Pick<EntryRule, 'id' | 'effect'>;
const say = (given: Given): EntryRule =>
  rule({
    authority: land,
    summary: `says ${given.id}`,
    regions: [country],
    inForce: { from: '2026-01-01', to: null },
    known: { from: '2026-01-01', to: null },
    sources: ['test'],
    ...given,
  });
const allow = { kind: 'allow' } as const;
const closed = { kind: 'deny', explicit: false } as const;
const excluded = { kind: 'deny', explicit: true } as const;
const lapsed = { from: '2026-01-01', to: '2026-05-31' };

const ask = (rules: EntryRule[], visit: Partial<Visit> = {}, traveller: Partial<TravellerFacts> = {}) =>
  judge({
    rules: new RuleBook(rules),
    traveller: { issuingState: 'AAA', ...traveller },
    visit: { region: site, purpose: 'tourism', entryDate: day, exitDate: '2026-06-10', ...visit },
    asKnownOn: day,
    today: day,
  });
const outcome = (...parameters: Parameters<typeof ask>) => ask(...parameters).outcome;

describe('one authority', () => {
  it('is unknown when nobody has said anything', () => {
    expect(ask([])).toMatchObject({ outcome: 'unknown', findings: [{ ground: 'silent' }] });
  });

  it('lets the most specific region win', () => {
    expect(outcome([say({ id: 'all', effect: closed }), say({ id: 'north', effect: allow, regions: [zone] })])).toBe('allow');
    expect(outcome([say({ id: 'all', effect: allow }), say({ id: 'north', effect: closed, regions: [zone] })])).toBe('deny');
    expect(
      outcome([
        say({ id: 'all', effect: allow }),
        say({ id: 'north', effect: closed, regions: [zone] }),
        say({ id: 'peak', effect: allow, regions: [site] }),
      ]),
    ).toBe('allow');
  });

  it('does not stretch a rule for a zone over the rest of the country', () => {
    expect(outcome([say({ id: 'north', effect: allow, regions: [zone] })], { region: country })).toBe('unknown');
    expect(outcome([say({ id: 'north', effect: allow, regions: [zone] })], { region: { country: 'LND', zone: 'South' } })).toBe('unknown');
  });

  it('lets the most specific purpose win: any, named, event', () => {
    const general = say({ id: 'any', effect: closed });
    const sport = say({ id: 'sport', effect: allow, purposes: ['sport'] });
    const cup = say({ id: 'cup', effect: closed, purposes: ['sport'], events: ['cup'] });
    expect(outcome([general, sport], { purpose: 'sport' })).toBe('allow');
    expect(outcome([general, sport])).toBe('deny');
    expect(outcome([general, sport, cup], { purpose: 'sport', event: 'cup' })).toBe('deny');
    expect(outcome([general, sport, cup], { purpose: 'sport', event: 'fair' })).toBe('allow');
  });

  it('stays with the deny when each of two rules is narrower in one way', () => {
    const sportAnywhere = say({ id: 'sport', effect: closed, purposes: ['sport'] });
    const anyInTheNorth = say({ id: 'north', effect: allow, regions: [zone] });
    expect(outcome([sportAnywhere, anyInTheNorth], { purpose: 'sport' })).toBe('deny');
  });

  it('lets a deny win among equals', () => {
    expect(outcome([say({ id: 'yes', effect: allow }), say({ id: 'no', effect: closed })])).toBe('deny');
  });

  it('lets an explicit deny override an allow that is more specific', () => {
    expect(outcome([say({ id: 'never', effect: excluded }), say({ id: 'peak', effect: allow, regions: [site] })])).toBe('deny');
  });

  it('is unknown during a freeze, whatever is allowed', () => {
    const verdict = ask([say({ id: 'yes', effect: allow }), say({ id: 'stop', effect: { kind: 'freeze' } })]);
    expect(verdict).toMatchObject({ outcome: 'unknown', findings: [{ ground: 'frozen' }] });
    expect(verdict.summary).toContain('applications are not processed for now (says stop)');
  });

  it('asks for a place in the quota', () => {
    const verdict = ask([say({ id: 'yes', effect: allow }), say({ id: 'few', effect: { kind: 'quota', code: 'visas', limit: 50 } })]);
    expect(verdict).toMatchObject({ outcome: 'conditional', requirements: [{ code: 'quota:visas', owner: 'officer', ruleIds: ['few'] }] });
  });
});

describe('time', () => {
  it('leaves a lapsed allow unknown, and a lapsed deny too', () => {
    expect(ask([say({ id: 'yes', effect: allow, inForce: lapsed })])).toMatchObject({ outcome: 'unknown', findings: [{ ground: 'lapsed' }] });
    expect(ask([say({ id: 'no', effect: excluded, inForce: lapsed })])).toMatchObject({ outcome: 'unknown', findings: [{ ground: 'lapsed' }] });
  });

  it('doubts an allow over which a lapsed deny once stood', () => {
    const yes = say({ id: 'yes', effect: allow });
    expect(outcome([yes, say({ id: 'no', effect: excluded, inForce: lapsed })])).toBe('unknown');
    expect(outcome([yes, say({ id: 'no', effect: closed, regions: [zone], inForce: lapsed })])).toBe('unknown');
  });

  it('does not doubt an allow that already outranked the lapsed closing', () => {
    expect(outcome([say({ id: 'peak', effect: allow, regions: [site] }), say({ id: 'no', effect: closed, inForce: lapsed })])).toBe('allow');
  });

  it('trusts an allow again once the deny is known to have ended', () => {
    const ended = say({ id: 'no', effect: excluded, inForce: lapsed, status: 'ended' });
    expect(outcome([say({ id: 'yes', effect: allow }), ended])).toBe('allow');
    expect(outcome([ended])).toBe('unknown');
  });

  it('is unknown when a requirement has lapsed: nobody knows whether it is still asked', () => {
    const letter = { kind: 'require', requirements: [{ kind: 'letter', code: 'invitation', owner: 'operator', text: 'Invitation' }] } as const;
    expect(outcome([say({ id: 'yes', effect: allow }), say({ id: 'ask', effect: letter, inForce: lapsed })])).toBe('unknown');
  });

  it('does not know a rule before it was learned of, nor after it was replaced', () => {
    const yes = say({ id: 'yes', effect: allow });
    expect(outcome([{ ...yes, known: { from: '2026-06-02', to: null } }])).toBe('unknown');
    expect(outcome([{ ...yes, known: { from: '2026-01-01', to: day } }])).toBe('unknown');
    expect(outcome([{ ...yes, known: { from: day, to: '2026-06-02' } }])).toBe('allow');
  });

  it('counts the first and the last day in', () => {
    const onDay = (from: string, to: string) => outcome([say({ id: 'yes', effect: allow, inForce: { from, to } })]);
    expect(onDay(day, day)).toBe('allow');
    expect(onDay('2026-06-02', '2026-06-30')).toBe('unknown');
  });

  it('gives an announced rule no effect, either way', () => {
    expect(outcome([say({ id: 'yes', effect: allow, status: 'announced' })])).toBe('unknown');
    const verdict = ask([say({ id: 'yes', effect: allow }), say({ id: 'no', effect: excluded, status: 'announced' })]);
    expect(verdict.outcome).toBe('allow');
    expect(verdict.rules).toContainEqual(expect.objectContaining({ id: 'no', role: 'announced' }));
  });

  it('judges new applications by the day of the application', () => {
    const from = '2026-05-01';
    const no = say({ id: 'no', effect: excluded, inForce: { from, to: null }, reach: { who: 'new-applications', insideIncluded: false } });
    const rules = [say({ id: 'yes', effect: allow }), no];
    expect(outcome(rules, { appliedOn: '2026-04-30' })).toBe('allow');
    expect(outcome(rules, { appliedOn: '2026-05-01' })).toBe('deny');
    expect(outcome(rules)).toBe('deny');
  });

  it('reaches those already inside only when the rule includes them', () => {
    const begun = { from: '2026-06-05', to: null };
    const closing = (insideIncluded: boolean) =>
      say({ id: 'no', effect: excluded, inForce: begun, reach: { who: 'everyone', insideIncluded } });
    const yes = say({ id: 'yes', effect: allow });
    expect(outcome([yes, closing(false)])).toBe('allow');
    expect(outcome([yes, closing(true)])).toBe('deny');
    expect(outcome([yes, closing(true)], { exitDate: '2026-06-04' })).toBe('allow');
  });
});

describe('reports', () => {
  it('never allow by themselves', () => {
    expect(ask([say({ id: 'yes', effect: allow, status: 'reported' })])).toMatchObject({ outcome: 'unknown', findings: [{ ground: 'reported' }] });
  });

  it('give way to a rule in force of the same width, and stay in sight', () => {
    const verdict = ask([say({ id: 'yes', effect: allow }), say({ id: 'no', effect: closed, status: 'reported' })]);
    expect(verdict.outcome).toBe('allow');
    expect(verdict.rules).toContainEqual(expect.objectContaining({ id: 'no', role: 'reported' }));
  });

  it('of something narrower put a wider allow in doubt', () => {
    expect(outcome([say({ id: 'yes', effect: allow }), say({ id: 'no', effect: closed, regions: [zone], status: 'reported' })])).toBe('unknown');
  });
});

describe('several authorities', () => {
  const yes = say({ id: 'yes', effect: allow });

  it('must all allow', () => {
    expect(outcome([yes, say({ id: 'ban', effect: closed, authority: home })])).toBe('deny');
    expect(outcome([yes, say({ id: 'ban', effect: closed, authority: home, inForce: lapsed })])).toBe('unknown');
  });

  it('do not need to speak, but for the destination', () => {
    expect(outcome([yes])).toBe('allow');
    expect(outcome([say({ id: 'fine', effect: allow, authority: home })])).toBe('unknown');
  });

  it('deny rather than not know', () => {
    expect(outcome([say({ id: 'no', effect: closed }), say({ id: 'ban', effect: closed, authority: home, inForce: lapsed })])).toBe('deny');
  });

  it('asks the transit state, not the destination, about a transit', () => {
    const transit = { code: 'TRN', kind: 'transit', name: 'The transit state' } as const;
    expect(outcome([yes], { purpose: 'transit' })).toBe('unknown');
    expect(outcome([say({ id: 'through', effect: allow, authority: transit })], { purpose: 'transit' })).toBe('allow');
  });
});

describe('who it is about', () => {
  const yes = say({ id: 'yes', effect: allow });
  const bar = (subject: EntryRule['subject']) => [yes, say({ id: 'no', effect: excluded, ...(subject ? { subject } : {}) })];

  it.each([
    ['issuing state', { issuingStates: { in: ['AAA'] } }, {}, { issuingState: 'BBB' }],
    ['other nationality', { otherNationalities: { in: ['CCC'] } }, { otherNationalities: ['CCC'] }, { otherNationalities: [] }],
    ['residence', { residence: { notIn: ['AAA'] } }, { residence: 'BBB' }, { residence: 'AAA' }],
    ['document type', { documentTypes: { in: ['emergency'] } }, { documentType: 'emergency' }, { documentType: 'ordinary' }],
    ['profession', { professions: { in: ['press'] } }, { profession: 'press' }, { profession: 'baker' }],
    ['visa held', { visas: { in: ['work'] } }, { visas: ['work'] }, { visas: [] }],
    ['age', { age: { to: 17 } }, { bornOn: '2008-06-02' }, { bornOn: '2008-06-01' }],
    ['recent stay', { recentStay: { countries: ['XXX'], withinDays: 14 } }, { recentStays: [{ country: 'XXX', until: '2026-05-18' }] }, { recentStays: [{ country: 'XXX', until: '2026-05-17' }] }],
  ] as [string, EntryRule['subject'], Partial<TravellerFacts>, Partial<TravellerFacts>][])('tells by %s', (_name, subject, meant, other) => {
    expect(outcome(bar(subject), {}, meant)).toBe('deny');
    expect(outcome(bar(subject), {}, other)).toBe('allow');
  });

  it('asks for a fact that is missing rather than guess it', () => {
    const verdict = ask(bar({ professions: { in: ['press'] } }));
    expect(verdict).toMatchObject({ outcome: 'conditional', requirements: [{ code: 'fact:profession', owner: 'traveller', state: 'open', ruleIds: ['no'] }] });
    expect(verdict.rules).toContainEqual(expect.objectContaining({ id: 'no', role: 'asks' }));
  });

  it('does not ask for a fact that cannot change the answer', () => {
    const general = say({ id: 'no', effect: closed, subject: { professions: { in: ['press'] } } });
    expect(outcome([say({ id: 'peak', effect: allow, regions: [site] }), general])).toBe('allow');
  });
});

describe('requirements', () => {
  const fee = { kind: 'fee', code: 'visa', fee: { amount: 5000, currency: 'EUR' }, owner: 'traveller', text: 'Pay the fee' } as const;
  const lead = { kind: 'lead-time', days: 20, owner: 'operator', text: 'Apply' } as const;

  it('come with an owner and a latest safe date, the earliest first; what has no date is due with the application', () => {
    const dated = { ...fee, code: 'entry', daysBeforeEntry: 2 };
    const { requirements } = ask([say({ id: 'yes', effect: { kind: 'allow', requirements: [dated, fee, lead] } })]);
    expect(requirements.map(({ code, latestSafeDate }) => [code, latestSafeDate])).toEqual([
      ['fee:visa:EUR', '2026-05-12'],
      ['lead-time', '2026-05-12'],
      ['fee:entry:EUR', '2026-05-30'],
    ]);
  });

  it('that are all met leave a plain allow', () => {
    const requirements = [
      lead,
      { kind: 'minimum-group', size: 4, owner: 'operator', text: 'Come in a group' },
      { kind: 'named-hotel', owner: 'operator', text: 'Stay in the hotel' },
    ] as const;
    const rules = [say({ id: 'yes', effect: { kind: 'allow', requirements } })];
    expect(outcome(rules, { appliedOn: '2026-05-12', groupSize: 4, inNamedHotel: true })).toBe('allow');
    expect(outcome(rules, { appliedOn: '2026-05-13', groupSize: 4, inNamedHotel: true })).toBe('conditional');
    expect(outcome(rules, { appliedOn: '2026-05-12', groupSize: 3, inNamedHotel: true })).toBe('conditional');
  });

  it('of an allow that is overridden are not asked', () => {
    const rules = [say({ id: 'wide', effect: { kind: 'allow', requirements: [fee] } }), say({ id: 'peak', effect: allow, regions: [site] })];
    expect(outcome(rules)).toBe('allow');
  });
});
