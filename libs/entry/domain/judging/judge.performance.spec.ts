import { describe, expect, it } from '@jest/globals';
import { judge } from './judge.js';
import { demoStay, pyongyangPack } from '../packs/pyongyang/index.js';
import { rule } from '../packs/write-rule.js';
import type { EntryRule } from '../rules/rule.js';
import { RuleBook } from '../rules/rule-book.js';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const state = (n: number) => `${letters[n % 26]}${letters[Math.floor(n / 26) % 26]}X`;

/** Rules of one country, each about other states, zones, purposes and years. */
const crowd = (size: number): EntryRule[] =>
  Array.from({ length: size }, (_unused, n) =>
    rule({
      id: `crowd-${n}`,
      authority: { code: `A${n % 7}`, kind: n % 7 === 0 ? 'destination' : 'home-state', name: 'crowd' },
      summary: 'one of many',
      subject: { issuingStates: n % 3 === 0 ? { notIn: [state(n)] } : { in: [state(n), state(n + 1), state(n + 2)] } },
      purposes: [n % 2 === 0 ? 'sport' : 'business'],
      regions: [{ country: 'PRK', zone: n % 5 === 0 ? 'Pyongyang' : `Zone ${n % 40}` }],
      effect: n % 4 === 0 ? { kind: 'allow' } : { kind: 'require', requirements: [] },
      inForce: { from: `20${10 + (n % 16)}-01-01`, to: `20${11 + (n % 16)}-01-01` },
      known: { from: '2010-01-01', to: null },
      status: 'ended',
      sources: ['test'],
    }),
  );

describe('a verdict against 5,000 rules', () => {
  it('takes far less than a millisecond', () => {
    const rules = new RuleBook([...crowd(5_000), ...pyongyangPack.rules]);
    const visit = demoStay('2027-04-01', '2027-04-06');
    const once = () => judge({ rules, traveller: { issuingState: 'GBR' }, visit, asKnownOn: '2026-11-22', today: '2026-11-22' });
    for (let warm = 0; warm < 200; warm += 1) once();
    const times = Array.from({ length: 200 }, () => {
      const start = performance.now();
      once();
      return performance.now() - start;
    }).toSorted((a, b) => a - b);
    expect(times[20]).toBeLessThan(1);
  });
});
