import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { rule, versions } from '../packs/write-rule.js';
import type { EntryRule } from '../rules/rule.js';
import { planPublication } from '../rules/plan-publication.js';
import { fromRuleTexts, type RuleText, toRuleText } from '../rules/rule-text.js';
import { mergePack } from './merge-pack.js';

const land = { code: 'PRT', kind: 'destination', name: 'Portugal' } as const;
const say = (id: string, summary: string, known: string): EntryRule =>
  rule({ id, authority: land, summary, regions: [{ country: 'PRT' }], effect: { kind: 'allow' }, inForce: { from: null, to: null }, known: { from: known, to: null }, sources: ['test'] });
const later = (summary: string, known: string) => ({ summary, known: { from: known, to: null } });
const side = (...rules: EntryRule[]) => ({ authorities: [land], rules: rules.map(toRuleText) });
const first = say('P1', 'said first', '2026-01-01');
const ours = versions(first, later('said by us', '2026-03-01'));
const theirs = versions(first, later('said by them', '2026-04-01'));

describe('merging a pack', () => {
  it('brings rules that are not here', () => {
    expect(mergePack(side(), side(first))).toMatchObject({ counts: { added: 1, identical: 0, newerHere: 0, conflicts: 0 }, rules: [{ id: 'P1' }] });
  });

  it('brings the versions that they have added since both agreed, and closes ours', () => {
    const { counts, rules } = mergePack(side(first), side(...theirs));
    expect(counts).toMatchObject({ added: 1, conflicts: 0 });
    expect(rules.map(({ summary, known }) => [summary, known.to])).toEqual([['said first', '2026-04-01'], ['said by them', null]]);
  });

  it('leaves alone what we have added since', () => {
    expect(mergePack(side(...ours), side(first))).toMatchObject({ counts: { newerHere: 1, added: 0, conflicts: 0 }, rules: [] });
  });

  it('shows where both have gone on from one version, field by field, and decides nothing', () => {
    const { counts, rules, conflicts } = mergePack(side(...ours), side(...theirs));
    expect(counts).toMatchObject({ conflicts: 1, added: 0 });
    expect(rules).toEqual([]);
    expect(conflicts).toEqual([
      { rule: 'P1', base: expect.objectContaining({ summary: 'said first' }), ours: expect.objectContaining({ summary: 'said by us' }), theirs: expect.objectContaining({ summary: 'said by them' }), fields: ['summary', 'known'] },
    ]);
  });

  it('shows other words for one version, which have nothing in common', () => {
    const { conflicts } = mergePack(side(first), side({ ...first, confidence: 'low' }));
    expect(conflicts).toEqual([expect.objectContaining({ base: null, fields: ['confidence'] })]);
  });

  it('shows a version that both have closed, on other days', () => {
    const closed = (to: string): EntryRule => ({ ...first, known: { from: '2026-01-01', to } });
    expect(mergePack(side(closed('2026-02-01')), side(closed('2026-03-01'))).counts).toMatchObject({ conflicts: 1 });
    expect(mergePack(side(closed('2026-02-01')), side(first)).counts).toMatchObject({ newerHere: 1 });
    expect(mergePack(side(first), side(closed('2026-02-01'))).rules).toHaveLength(1);
  });

  it('does not ask again about words that somebody has decided about', () => {
    const settled = (words: RuleText): boolean => words.summary === 'said by them';
    expect(mergePack(side(...ours), side(...theirs), settled).counts).toMatchObject({ conflicts: 0, newerHere: 1 });
    expect(mergePack(side(...ours), side(...versions(first, later('said anew by them', '2026-04-01'))), settled).counts).toMatchObject({ conflicts: 1 });
  });

  it('brings the authorities that are needed, and no others', () => {
    const other = { code: 'XXX', kind: 'port', name: 'Harbour' } as const;
    expect(mergePack({ authorities: [], rules: [] }, { authorities: [land, other], rules: [toRuleText(first)] }).authorities).toEqual([land]);
    expect(mergePack(side(), side(first)).authorities).toEqual([]);
  });

  const history = fc
    .record({ id: fc.constantFrom('A', 'B', 'C'), words: fc.array(fc.constantFrom('one', 'two', 'three'), { minLength: 1, maxLength: 4 }), step: fc.constantFrom(1, 2) })
    .map(({ id, words, step }) => versions(say(id, words[0]!, '2026-01-01'), ...words.slice(1).map((word, at) => later(word, `2026-0${2 + at * step}-01`))));
  const side2 = fc.uniqueArray(history, { maxLength: 3, selector: ([one]) => one?.id }).map((all) => all.flat());

  it('of what is here already finds nothing to do, whatever it is', () => {
    fc.assert(
      fc.property(side2, (rules) => {
        const { counts, rules: changed, conflicts } = mergePack(side(...rules), side(...rules));
        return counts.identical === new Set(rules.map(({ id }) => id)).size && changed.length === 0 && conflicts.length === 0;
      }),
    );
  });

  it('always finds something that can be published here, and then finds it identical', () => {
    fc.assert(
      fc.property(side2, side2, (here, there) => {
        const merge = mergePack(side(...here), side(...there));
        const plan = planPublication(here, fromRuleTexts(merge.rules, [land]));
        if (plan.refused) return false;
        const closed = new Map(plan.value.close.map(({ id, knownFrom, knownTo }) => [`${id} ${knownFrom}`, knownTo]));
        const after = [...here.map((one) => ({ ...one, known: { ...one.known, to: closed.get(`${one.id} ${one.known.from}`) ?? one.known.to } })), ...plan.value.add];
        const again = mergePack(side(...after), side(...there));
        return again.counts.added === 0 && again.counts.conflicts === merge.counts.conflicts;
      }),
    );
  });
});
