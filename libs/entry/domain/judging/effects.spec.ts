import { describe, expect, it } from 'vitest';
import { rule, versions } from '../packs/write-rule.js';
import type { Authority } from '../rules/authority.js';
import type { RequirementSpec } from '../rules/requirement.js';
import type { Effect, EntryRule } from '../rules/rule.js';
import { RuleBook } from '../rules/rule-book.js';
import { judge } from './judge.js';
import type { TravellerFacts } from './traveller-facts.js';
import type { Outcome, Role } from './verdict.js';
import type { Visit } from './visit.js';

const land: Authority = { code: 'LND', kind: 'destination', name: 'The land' };
const north = { country: 'LND', zone: 'North' };
const entry = '2026-06-10';

type Given = Partial<EntryRule> & Pick<EntryRule, 'id' | 'effect'>;
const say = (given: Given): EntryRule =>
  rule({ authority: land, summary: `says ${given.id}`, regions: [{ country: 'LND' }], inForce: { from: '2026-01-01', to: null }, known: { from: '2026-01-01', to: null }, sources: ['test'], ...given });
const open = say({ id: 'open', effect: { kind: 'allow' } });
const asks = (...requirements: RequirementSpec[]): Effect => ({ kind: 'require', requirements });
const ask = (rules: readonly EntryRule[], visit: Partial<Visit> = {}, traveller: Partial<TravellerFacts> = {}, asKnownOn = '2026-05-01') =>
  judge({ rules: new RuleBook(rules), traveller: { issuingState: 'AAA', ...traveller }, visit: { region: north, purpose: 'tourism', entryDate: entry, exitDate: '2026-06-20', ...visit }, asKnownOn, today: asKnownOn });

describe('what is asked for, until it is there', () => {
  const group = say({ id: 'group', effect: asks({ kind: 'minimum-group', size: 4, owner: 'operator', text: 'Four together' }) });
  const hotel = say({ id: 'hotel', effect: asks({ kind: 'named-hotel', owner: 'operator', text: 'The named hotel' }) });
  const quarantine = say({ id: 'ill', subject: { recentStay: { countries: ['RKS'], withinDays: 14 } }, effect: asks({ kind: 'quarantine', days: 10, owner: 'traveller', daysBeforeEntry: 0, text: 'Ten days' }) });
  const quota = say({ id: 'few', regions: [north], effect: { kind: 'quota', code: 'north', limit: 50 } });
  const been = (until: string) => ({ recentStays: [{ country: 'RKS', until }] });

  it.each<[string, EntryRule, Partial<Visit>, Partial<TravellerFacts>, Outcome, [code: string, state: string][]]>([
    ['a group of four, of size unknown', group, {}, {}, 'conditional', [['minimum-group', 'open']]],
    ['a group of four, with three', group, { groupSize: 3 }, {}, 'conditional', [['minimum-group', 'unmet']]],
    ['a group of four, with four', group, { groupSize: 4 }, {}, 'allow', [['minimum-group', 'met']]],
    ['the named hotel, not booked yet', hotel, {}, {}, 'conditional', [['named-hotel', 'open']]],
    ['the named hotel, in another', hotel, { inNamedHotel: false }, {}, 'conditional', [['named-hotel', 'unmet']]],
    ['the named hotel', hotel, { inNamedHotel: true }, {}, 'allow', [['named-hotel', 'met']]],
    ['quarantine, of who was there within 14 days', quarantine, {}, been('2026-05-27'), 'conditional', [['quarantine', 'open']]],
    ['quarantine, of who was there a day longer ago', quarantine, {}, been('2026-05-26'), 'allow', []],
    ['quarantine, of who was elsewhere', quarantine, {}, { recentStays: [] }, 'allow', []],
    ['quarantine, as long as nobody has said where they were', quarantine, {}, {}, 'conditional', [['fact:recentStays', 'open']]],
    ['a place in a quota of the zone', quota, {}, {}, 'conditional', [['quota:north', 'open']]],
    ['no place in a quota of another zone', quota, { region: { country: 'LND', zone: 'South' } }, {}, 'allow', []],
  ])('%s', (_name, asked, visit, traveller, outcome, requirements) => {
    const verdict = ask([open, asked], visit, traveller);
    expect([verdict.outcome, verdict.requirements.map(({ code, state }) => [code, state])]).toEqual([outcome, requirements]);
  });

  it('is asked once where several ask for it: the larger group, the longer quarantine, the smaller quota', () => {
    const larger = say({ id: 'larger', effect: asks({ kind: 'minimum-group', size: 6, owner: 'operator', text: 'Six together' }) });
    const longer = say({ id: 'longer', effect: asks({ kind: 'quarantine', days: 14, owner: 'traveller', text: 'Fourteen days' }, { kind: 'quarantine', days: 2, owner: 'traveller', text: 'Two days' }) });
    const fewer = say({ id: 'fewer', effect: { kind: 'quota', code: 'north', limit: 20 } });
    const { requirements } = ask([open, group, larger, longer, quota, fewer], { groupSize: 5 });
    expect(requirements.map(({ code, text, state, ruleIds }) => [code, text, state, ruleIds[0]])).toEqual(expect.arrayContaining([
      ['minimum-group', 'Six together', 'unmet', 'larger'], ['quarantine', 'Fourteen days', 'open', 'longer'], ['quota:north', 'Have a place among the 20 that are admitted', 'open', 'fewer'],
    ]));
    expect(requirements).toHaveLength(3);
  });
});

describe('a freeze', () => {
  const freeze = say({ id: 'stop', effect: { kind: 'freeze' } });

  it.each<[string, EntryRule[], Outcome]>([
    ['is neither yes nor no', [open, freeze], 'unknown'],
    ['gives way to an allow that is narrower', [open, freeze, say({ id: 'north', regions: [north], effect: { kind: 'allow' } })], 'allow'],
    ['does not soften a deny', [open, freeze, say({ id: 'no', effect: { kind: 'deny', explicit: true } })], 'deny'],
    ['of applications leaves those alone that were made before it', [open, say({ id: 'stop', effect: { kind: 'freeze' }, inForce: { from: '2026-04-01', to: null }, reach: { who: 'new-applications', insideIncluded: false } })], 'allow'],
    ['that has lapsed leaves the answer open', [open, say({ id: 'stop', effect: { kind: 'freeze' }, inForce: { from: '2026-01-01', to: '2026-05-31' } })], 'unknown'],
    ['that is known to have ended does not', [open, say({ id: 'stop', effect: { kind: 'freeze' }, inForce: { from: '2026-01-01', to: '2026-05-31' }, status: 'ended' })], 'allow'],
  ])('%s', (_name, rules, outcome) => {
    expect(ask(rules, { appliedOn: '2026-03-31' }).outcome).toBe(outcome);
  });
});

describe('whom a change reaches', () => {
  const from = '2026-06-15';
  const closed = (who: EntryRule['reach']['who'], insideIncluded: boolean) => say({ id: 'no', effect: { kind: 'deny', explicit: true }, inForce: { from, to: null }, reach: { who, insideIncluded } });

  it.each<[string, EntryRule, Partial<Visit>, Outcome, Role | undefined]>([
    ['who enters from that day on', closed('new-entries', false), { entryDate: from }, 'deny', 'denies'],
    ['not who is inside when it begins', closed('new-entries', false), {}, 'allow', 'untouched'],
    ['not who has left by then', closed('everyone', true), { exitDate: '2026-06-14' }, 'allow', undefined],
    ['those inside, where it says so', closed('everyone', true), {}, 'deny', 'denies'],
    ['of new applications, who applied on that day', closed('new-applications', false), { appliedOn: from, entryDate: '2026-07-01', exitDate: '2026-07-02' }, 'deny', 'denies'],
    ['of new applications, not who applied the day before', closed('new-applications', false), { appliedOn: '2026-06-14', entryDate: '2026-07-01', exitDate: '2026-07-02' }, 'allow', undefined],
  ])('%s', (_name, change, visit, outcome, role) => {
    const verdict = ask([open, change], visit);
    expect([verdict.outcome, verdict.rules.find(({ id }) => id === 'no')?.role]).toEqual([outcome, role]);
  });

  it('a demand that comes during the stay is not made of who is inside; an opening that comes then lets nobody in', () => {
    const later = { from, to: null };
    expect(ask([open, say({ id: 'ask', inForce: later, effect: asks({ kind: 'letter', code: 'x', owner: 'operator', text: 'Letter' }) })])).toMatchObject({ outcome: 'allow', requirements: [] });
    expect(ask([say({ id: 'yes', inForce: later, effect: { kind: 'allow' } })]).outcome).toBe('unknown');
  });
});

describe('a closing that is taken back', () => {
  const closing = versions(
    say({ id: 'no', effect: { kind: 'deny', explicit: true }, inForce: { from: '2026-03-01', to: null }, known: { from: '2026-03-01', to: null } }),
    { known: { from: '2026-04-01', to: null }, inForce: { from: '2026-03-01', to: '2026-04-01' }, status: 'ended' },
  );

  it.each<[string, Outcome]>([['2026-02-28', 'allow'], ['2026-03-01', 'deny'], ['2026-03-31', 'deny'], ['2026-04-01', 'allow']])('as known on %s: %s, and destroys nothing', (on, outcome) => {
    expect(ask([open, ...closing], {}, {}, on).outcome).toBe(outcome);
  });

  it('gives the very verdict back that stood before it, but for the rule that has ended', () => {
    const [before, after] = [ask([open, ...closing], {}, {}, '2026-02-28'), ask([open, ...closing], {}, {}, '2026-04-01')];
    expect({ ...after, asKnownOn: '', rules: after.rules.filter(({ role }) => role !== 'ended') }).toEqual({ ...before, asKnownOn: '' });
  });

  it('is no yes where nothing ever said yes', () => {
    expect(ask(closing, {}, {}, '2026-04-01')).toMatchObject({ outcome: 'unknown', findings: [{ ground: 'ended' }] });
  });
});

describe('reports that contradict each other', () => {
  const yes = say({ id: 'yes', effect: { kind: 'allow' }, status: 'reported', contradicts: ['no'] });
  const no = say({ id: 'no', effect: { kind: 'deny', explicit: true }, status: 'reported', contradicts: ['yes'] });

  it.each<[string, EntryRule[], Outcome, string[]]>([
    ['stand side by side, and neither is believed', [yes, no], 'unknown', ['no reported', 'yes reported']],
    ['give way to what is in force', [open, yes, no], 'allow', ['no reported', 'open allows', 'yes reported']],
    ['do not soften a deny in force', [say({ id: 'shut', effect: { kind: 'deny', explicit: false } }), yes, no], 'deny', ['no reported', 'shut denies', 'yes reported']],
    ['put a wider allow in doubt, where they are about something narrower', [open, { ...yes, regions: [north] }, { ...no, regions: [north] }], 'unknown', ['no reported', 'open allows', 'yes reported']],
  ])('%s', (_name, rules, outcome, roles) => {
    const verdict = ask(rules);
    expect([verdict.outcome, verdict.rules.map(({ id, role }) => `${id} ${role}`).sort()]).toEqual([outcome, roles]);
  });
});
