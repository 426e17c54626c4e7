import { describe, expect, it } from '@jest/globals';
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
    ['a country of two letters', { regions: [{ country: 'PT' }] }, 'regions'],
    ['a site without a zone', { regions: [{ country: 'PRT', site: 'Peak' }] }, 'regions'],
    ['a day that does not exist', { inForce: { from: '2026-02-30', to: null } }, 'inForce'],
    ['an end before its beginning', { inForce: { from: '2026-02-02', to: '2026-02-01' } }, 'inForce'],
    ['an end without a last day', { status: 'ended', inForce: { from: '2026-02-02', to: null } }, 'inForce'],
    ['a replacement before it was known', { known: { from: '2026-02-02', to: '2026-02-02' } }, 'known'],
    ['an authority that the pack does not list', { authority: { code: 'XXX', kind: 'port', name: 'X' } }, 'authority'],
  ] as [string, Partial<EntryRule>, string][])('with %s is refused', (_what, change, field) => {
    expect(faultsOf(change)).toEqual([expect.objectContaining({ pointer: `/rules/0/${field}` })]);
  });

  it('with two versions known on one day is refused', () => {
    expect(faultsOf({ known: { from: '2026-01-01', to: '2026-03-01' } }, { known: { from: '2026-02-01', to: null } })).toEqual([
      expect.objectContaining({ pointer: '/rules/1/known' }),
    ]);
    expect(faultsOf({ known: { from: '2026-01-01', to: '2026-02-01' } }, { known: { from: '2026-02-01', to: null } })).toEqual([]);
  });
});
