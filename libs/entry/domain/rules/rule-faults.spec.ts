import { describe, expect, it } from 'vitest';
import { portugalPack } from '../packs/portugal/index.js';
import { pyongyangPack } from '../packs/pyongyang/index.js';
import type { EntryRule } from './rule.js';
import { packFaults } from './rule-faults.js';

const [sound] = portugalPack.rules as [EntryRule];
const faultsOf = (...changes: Partial<EntryRule>[]) =>
  packFaults({ ...portugalPack, rules: changes.map((change) => ({ ...sound, ...change })) });

describe('a rule pack', () => {
  it('of the demo can be published', () => {
    expect(packFaults(pyongyangPack)).toEqual([]);
    expect(packFaults(portugalPack)).toEqual([]);
  });

  it.each([
    ['no source', { sources: [] }, 'sources'],
    ['no region', { regions: [] }, 'regions'],
    ['a country of two letters', { regions: [{ country: 'PT' }] }, 'regions/0/country'],
    ['a country that nobody knows', { regions: [{ country: 'QQQ' }] }, 'regions/0/country'],
    ['a passport as a place to go to', { regions: [{ country: 'GBN' }] }, 'regions/0/country'],
    ['a zone without a country', { regions: [{ country: '', zone: 'North' }] }, 'regions/0/country'],
    ['a site without a zone', { regions: [{ country: 'PRT', site: 'Peak' }] }, 'regions/0/zone'],
    ['a state that nobody knows', { subject: { issuingStates: { in: ['PRT', 'QQQ'] } } }, 'subject/issuingStates/in/1'],
    ['a state twice', { subject: { residence: { notIn: ['PRT', 'PRT'] } } }, 'subject/residence/notIn/1'],
    ['a set that nobody is in', { subject: { issuingStates: { in: [] } } }, 'subject/issuingStates/in'],
    ['an age that nobody has', { subject: { age: { from: 18, to: 17 } } }, 'subject/age'],
    ['half a year of age', { subject: { age: { from: 17.5 } } }, 'subject/age/from'],
    ['a purpose that nobody knows', { purposes: ['tourism', 'pilgrimage' as 'tourism'] }, 'purposes/1'],
    ['a mode that nobody knows', { channel: { modes: ['balloon' as 'air'] } }, 'channel/modes/0'],
    ['a document type that nobody knows', { subject: { documentTypes: { in: ['paper' as 'ordinary'] } } }, 'subject/documentTypes/in/0'],
    ['a day that does not exist', { inForce: { from: '2026-02-30', to: null } }, 'inForce/from'],
    ['an end before its beginning', { inForce: { from: '2026-02-02', to: '2026-02-01' } }, 'inForce/to'],
    ['an end without a last day', { status: 'ended', inForce: { from: '2026-02-02', to: null } }, 'inForce/to'],
    ['a replacement before it was known', { known: { from: '2026-02-02', to: '2026-02-02' } }, 'known/to'],
    ['a review on no day', { reviewBy: 'soon' }, 'reviewBy'],
    ['an authority that the pack does not list', { authority: { code: 'XXX', kind: 'port', name: 'X' } }, 'authority'],
    ['too long a summary', { summary: 'x'.repeat(501) }, 'summary'],
    ['too long a source', { sources: ['x'.repeat(501)] }, 'sources/0'],
    ['an id that is none', { id: 'a rule' }, 'id'],
    ['an opponent that does not exist', { contradicts: ['F99'] }, 'contradicts/0'],
    ['a fee in no currency', { effect: { kind: 'require', requirements: [{ kind: 'fee', code: 'visa', fee: { amount: 1, currency: 'Euro' }, owner: 'operator', text: 'Pay' }] } }, 'effect/requirements/0/fee'],
    ['half a day', { effect: { kind: 'require', requirements: [{ kind: 'quarantine', days: 0.5, owner: 'traveller', text: 'Wait' }] } }, 'effect/requirements/0/days'],
    ['a demand for nothing', { effect: { kind: 'require', requirements: [] } }, 'effect/requirements'],
  ] as [string, Partial<EntryRule>, string][])('with %s is refused', (_what, change, field) => {
    expect(faultsOf(change)).toEqual([expect.objectContaining({ pointer: `/rules/0/${field}` })]);
  });

  it.each(['D', 'GBN', 'XXA', 'XXB', 'RKS', 'UNO', 'XOM'])('may speak of the passports that Doc 9303 calls %s', (code) => {
    expect(faultsOf({ subject: { issuingStates: { in: [code] } } })).toEqual([]);
  });

  it('may speak against a rule that was published before', () => {
    expect(packFaults({ ...portugalPack, rules: [{ ...sound, contradicts: ['F99'] }] }, new Set(['F99']))).toEqual([]);
  });

  it('with two versions known on one day is refused', () => {
    expect(faultsOf({ known: { from: '2026-01-01', to: '2026-03-01' } }, { known: { from: '2026-02-01', to: null } })).toEqual([
      expect.objectContaining({ pointer: '/rules/1/known' }),
    ]);
    expect(faultsOf({ known: { from: '2026-01-01', to: '2026-02-01' } }, { known: { from: '2026-02-01', to: null } })).toEqual([]);
  });

  it('that lists an authority twice, or of no kind, is refused', () => {
    const [border] = portugalPack.authorities as [(typeof portugalPack.authorities)[number]];
    expect(packFaults({ ...portugalPack, authorities: [border, border] })).toEqual([expect.objectContaining({ pointer: '/authorities/1/code' })]);
    expect(packFaults({ ...portugalPack, authorities: [{ ...border, kind: 'moon' as 'port' }] })).toEqual([expect.objectContaining({ pointer: '/authorities/0/kind' })]);
  });

  it('of more than twenty thousand rules is refused; of twenty thousand it is looked at in seconds', () => {
    const many = (count: number) => Array.from({ length: count }, (_, index): EntryRule => ({ ...sound, id: `R${index}`, regions: [{ country: 'PRT', zone: `Zone ${index}` }] }));
    expect(packFaults({ ...portugalPack, rules: many(20_001) })).toEqual([expect.objectContaining({ pointer: '/rules' })]);
    expect(packFaults({ ...portugalPack, rules: many(20_000) })).toEqual([]);
  }, 30_000);

  describe('that contradicts itself', () => {
    const yes: Partial<EntryRule> = { id: 'yes', effect: { kind: 'allow' }, inForce: { from: '2026-01-01', to: '2026-06-30' } };
    const no: Partial<EntryRule> = { id: 'no', effect: { kind: 'deny', explicit: true }, inForce: { from: '2026-06-30', to: null } };

    it('is refused at the later of the two rules', () => {
      expect(faultsOf(yes, no)).toEqual([{ pointer: '/rules/1/effect', detail: expect.stringContaining('yes') }]);
      expect(faultsOf(no, yes)).toEqual([{ pointer: '/rules/1/effect', detail: expect.stringContaining('no') }]);
    });

    it.each([
      ['on other days', { inForce: { from: '2026-07-01', to: null } }],
      ['as known at another time', { known: { from: '2018-01-01', to: '2019-01-01' } }],
      ['of other passports', { subject: { issuingStates: { in: ['CHN'] } } }],
      ['for another purpose', { purposes: ['sport'] }],
      ['of another place', { regions: [{ country: 'PRT', zone: 'Azores' }] }],
      ['of another way in', { channel: { modes: ['sea'] } }],
      ['by hearsay', { status: 'reported' }],
      ['as a closing with exceptions', { effect: { kind: 'deny', explicit: false } }],
    ] as [string, Partial<EntryRule>][])('is none when the no is %s', (_what, change) => {
      expect(faultsOf(yes, { ...no, ...change })).toEqual([]);
    });

    it('is found whatever the order in which a case is written, and whatever a set is called', () => {
      const subject = { professions: { in: ['press'] }, issuingStates: { in: ['FRA', 'DEU'], name: 'two' } };
      const turned = { issuingStates: { in: ['DEU', 'FRA'] }, professions: { in: ['press'] } };
      expect(faultsOf({ ...yes, subject }, { ...no, subject: turned })).toHaveLength(1);
    });

    it('is found among hundreds, and too many statements about one case are refused', () => {
      const allows = Array.from({ length: 499 }, (_, index) => ({ ...yes, id: `yes-${index}` }));
      expect(faultsOf(...allows, no)).toHaveLength(1);
      expect(faultsOf(...allows, { ...yes, id: 'one' }, { ...yes, id: 'more' })).toEqual([expect.objectContaining({ pointer: '/rules/500/effect' })]);
    });
  });
});
