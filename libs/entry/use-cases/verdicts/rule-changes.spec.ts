import { afterEach, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { IsoDate } from '#kernel';
import { pyongyangPack } from '../../domain/packs/pyongyang/index.js';
import { rason } from '../../domain/packs/pyongyang/places.js';
import type { RulePack } from '../../domain/packs/rule-pack.js';
import type { EntryRule } from '../../domain/rules/rule.js';
import { packFaults } from '../../domain/rules/rule-faults.js';
import { codeOf, valueOf } from '../../../../test/support/results.js';
import { type Booked, closing, packOf, VerdictDesk } from '../../../../test/support/verdict-desk.js';
import { DecideRuleChange } from './decide-rule-change.js';
import { FollowRuleChange } from './follow-rule-change.js';
import { type SimulatedEffect, SimulatePublication } from './simulate-publication.js';

let desk: VerdictDesk;
afterEach(() => desk.close());

/** What was known, and published, on that day. */
const packAsOf = (day: IsoDate): RulePack => ({
  ...pyongyangPack,
  rules: pyongyangPack.rules
    .filter(({ known }) => known.from <= day)
    .map((rule) => (rule.known.to !== null && rule.known.to > day ? { ...rule, known: { ...rule.known, to: null } } : rule)),
});

async function simulate(pack: RulePack): Promise<SimulatedEffect[]> {
  const { pages } = valueOf(await desk.context.get(SimulatePublication).simulate(desk.acting.organisationId, pack));
  const effects: SimulatedEffect[] = [];
  for await (const page of pages) effects.push(...page.effects);
  return effects;
}

const flows = (effects: readonly { travellerId: string; from: string; to: string }[]): string[] => effects.map(({ travellerId, from, to }) => `${travellerId} ${from} ${to}`).sort();
const flow = ({ travellerId }: Booked, from: string, to: string): string => `${travellerId} ${from} ${to}`;

describe('a change of the rules', () => {
  it('of 5 March 2025 denies who would enter Rason later, and leaves the people inside alone (scenario 2)', async () => {
    desk = await VerdictDesk.open('2025-03-04', packAsOf('2025-03-04'));
    const stay = (entryDate: IsoDate, exitDate: IsoDate) => ({ region: rason, purpose: 'tourism', mode: 'road', entryDate, exitDate, organisedTour: true }) as const;
    const british = { issuingState: 'GBR', profession: 'other' };
    const inside = await desk.book(british, stay('2025-03-02', '2025-03-07'));
    const next = await desk.book(british, stay('2025-03-05', '2025-03-09'));
    const summer = await desk.book(british, stay('2025-03-20', '2025-03-24'));
    const elsewhere = await desk.book(british, { ...stay('2025-04-03', '2025-04-08'), region: { country: 'PRT' } });
    expect((await desk.verdict(next))?.receipt.outcome).toBe('conditional');
    desk.clock.set(new Date('2025-03-05T09:00:00Z'));
    const simulated = await simulate(packAsOf('2025-03-05'));
    await desk.publish(packAsOf('2025-03-05'));
    await desk.judgeChanges();
    const [change] = await desk.changes();
    const effects = await desk.effects(change!.id);
    const denied = (await Promise.all([next, summer].map(async (one) => flow(one, (await desk.receipts(one)).at(-1)!.outcome, 'deny')))).sort();
    expect(flows(effects)).toEqual(denied);
    expect(flows(simulated)).toEqual(flows(effects));
    expect(effects.every(({ rules }) => rules.includes('F19'))).toBe(true);
    expect((await desk.verdict(inside))?.receipt.outcome).toBe('conditional');
    expect(await desk.receipts(elsewhere)).toHaveLength(1);
    expect(change).toMatchObject({ state: 'ready', affected: 2, standing: 2 });
  });

  it('that touches nobody is over at once', async () => {
    desk = await VerdictDesk.open();
    await desk.book({ issuingState: 'GBR', profession: 'other' });
    await desk.publish(packOf(closing('T.SWE', ['SWE'])));
    await desk.judgeChanges();
    expect((await desk.changes())[0]).toMatchObject({ version: 2, state: 'no-effect', total: 0, affected: 0 });
  });

  it('names what is newly asked, of those who stay let in as well', async () => {
    desk = await VerdictDesk.open();
    const booked = await desk.book({ issuingState: 'GBR', profession: 'other' });
    const letter = { kind: 'letter', code: 'health', owner: 'traveller', text: 'A letter of your doctor' } as const;
    await desk.publish(packOf(closing('T.letter', ['GBR'], { effect: { kind: 'require', requirements: [letter] } })));
    await desk.judgeChanges();
    const [change] = await desk.changes();
    expect(await desk.effects(change!.id)).toEqual([
      expect.objectContaining({ travellerId: booked.travellerId, from: 'conditional', to: 'conditional', rules: ['T.letter'], dropped: [], asked: [expect.objectContaining({ code: 'letter:health' })] }),
    ]);
  });

  it('is no news to who was booked under it, even if judged before it', async () => {
    desk = await VerdictDesk.open();
    const before = await desk.book({ issuingState: 'GBR', profession: 'other' });
    await desk.publish(packOf(closing('T.GBR', ['GBR'])));
    const after = await desk.book({ issuingState: 'GBR', profession: 'other' });
    await desk.judgeChanges();
    const [change] = await desk.changes();
    expect(flows(await desk.effects(change!.id))).toEqual([flow(before, 'conditional', 'deny')]);
    expect((await desk.verdict(after))?.receipt.outcome).toBe('deny');
  });

  it('and its reversal, one after the other, leave the verdict as it was and nobody to be told of the first', async () => {
    desk = await VerdictDesk.open();
    const booked = await desk.book({ issuingState: 'GBR', profession: 'other' });
    const closed = closing('T.GBR', ['GBR']);
    await desk.publish(packOf(closed));
    await desk.publish(packOf({ ...closed, known: { from: '2026-01-01', to: '2026-11-22' } }));
    await desk.judgeChanges();
    const [second, first] = await desk.changes();
    expect([first, second].map((change) => [change?.version, change?.affected, change?.standing])).toEqual([[2, 1, 0], [3, 1, 1]]);
    expect((await desk.verdict(booked))?.receipt.outcome).toBe('conditional');
    expect((await desk.receipts(booked)).map(({ outcome, ruleSetVersion }) => [outcome, ruleSetVersion])).toEqual([['conditional', 3], ['deny', 2], ['conditional', 1]]);
  });

  it('counts by the facts of the day on which it is judged, and does not overwrite what came after it', async () => {
    desk = await VerdictDesk.open();
    const changing = await desk.book({ issuingState: 'SWE', profession: 'other' });
    await desk.publish(packOf(closing('T.GBR', ['GBR'])));
    changing.trip = { ...changing.trip!, traveller: { issuingState: 'GBR', profession: 'other' } };
    await desk.record(changing);
    await desk.judgeChanges();
    const [change] = await desk.changes();
    expect(flows(await desk.effects(change!.id))).toEqual([flow(changing, 'conditional', 'deny')]);
    expect(await desk.receipts(changing)).toHaveLength(2);
  });

  it('is refused as a simulation as publishing would refuse it', async () => {
    desk = await VerdictDesk.open();
    const { simulate: ask } = { simulate: (pack: RulePack) => desk.context.get(SimulatePublication).simulate(desk.acting.organisationId, pack) };
    expect(codeOf(await ask(packOf(closing('T', ['GBR'], { sources: [] }))))).toBe('entry.rule-invalid');
    expect(codeOf(await ask(packOf({ ...pyongyangPack.rules[0]!, summary: 'Said in other words' })))).toBe('entry.rule-rewritten');
    expect(valueOf(await ask(pyongyangPack)).version).toBeNull();
  });
});

describe('the messages of a change', () => {
  const decideOn = (revision: number, decision: 'approved' | 'dismissed', id: string) =>
    desk.context.get(DecideRuleChange).decide(desk.acting, { ruleChangeId: id, revision }, decision);

  async function closed(): Promise<{ id: string; booked: Booked }> {
    desk = await VerdictDesk.open();
    const booked = await desk.book({ issuingState: 'GBR', profession: 'other' });
    await desk.publish(packOf(closing('T.GBR', ['GBR'])));
    await desk.judgeChanges();
    return { id: (await desk.changes())[0]!.id, booked };
  }

  const tell = async (id: string) => {
    await decideOn(1, 'approved', id);
    await desk.context.get(FollowRuleChange).tell(desk.acting.organisationId, id);
    return desk.events('rule-change.told');
  };

  it('wait for a yes, which is given once, to what was looked at', async () => {
    const { id } = await closed();
    valueOf(await desk.context.get(DecideRuleChange).writeNote(desk.acting, { ruleChangeId: id, revision: 1 }, ' Call us. '));
    expect((await desk.changes())[0]).toMatchObject({ note: 'Call us.', revision: 2 });
    expect(codeOf(await decideOn(1, 'approved', id))).toBe('rule-change.changed');
    valueOf(await decideOn(2, 'approved', id));
    expect(codeOf(await decideOn(3, 'dismissed', id))).toBe('rule-change.not-ready');
    expect(codeOf(await desk.context.get(DecideRuleChange).writeNote(desk.acting, { ruleChangeId: id, revision: 3 }, 'More'))).toBe('rule-change.not-ready');
    expect(await desk.events('rule-change.approved')).toHaveLength(1);
  });

  it('are ordered once, however often the job runs', async () => {
    const { id, booked } = await closed();
    expect(await tell(id)).toEqual([{ subject: { ruleChangeId: id, travellerId: booked.travellerId } }]);
    expect(await tell(id)).toHaveLength(1);
  });

  it('leave out whose verdict has turned again before the yes', async () => {
    const { id, booked } = await closed();
    booked.trip = { ...booked.trip!, traveller: { issuingState: 'SWE', profession: 'other' } };
    await desk.record(booked);
    expect((await desk.changes())[0]).toMatchObject({ affected: 1, standing: 0 });
    expect(await tell(id)).toEqual([]);
  });

  it('can be dismissed, of this organisation alone', async () => {
    const { id } = await closed();
    expect(codeOf(await desk.context.get(DecideRuleChange).decide({ ...desk.acting, organisationId: id }, { ruleChangeId: id, revision: 1 }, 'dismissed'))).toBe('rule-change.unknown');
    valueOf(await decideOn(1, 'dismissed', id));
    expect((await desk.changes())[0]).toMatchObject({ state: 'dismissed' });
  });
});

const states = ['GBR', 'SWE', 'KOR'];
const anyRule = fc
  .record({
    n: fc.nat(4), who: fc.option(fc.subarray(states, { minLength: 1 }), { nil: undefined }), tourism: fc.boolean(), reported: fc.boolean(), insideIncluded: fc.boolean(),
    country: fc.constantFrom('PRT', 'ESP'),
    effect: fc.constantFrom<EntryRule['effect']>(
      { kind: 'deny', explicit: true }, { kind: 'deny', explicit: false }, { kind: 'allow' }, { kind: 'freeze' },
      { kind: 'require', requirements: [{ kind: 'letter', code: 'a', owner: 'traveller', text: 'A letter' }] },
    ),
    inForce: fc.constantFrom<EntryRule['inForce']>({ from: null, to: null }, { from: null, to: '2027-04-02' }, { from: '2027-04-03', to: null }, { from: null, to: '2026-11-21', comparedWith: 'day-asked' }),
  })
  .map(({ n, who, tourism, reported, insideIncluded, country, effect, inForce }): EntryRule => ({
    ...closing(`R${n}`, []), subject: who ? { issuingStates: { in: who } } : {}, regions: [{ country }], effect, inForce,
    ...(tourism ? { purposes: ['tourism'] } : {}), status: reported ? 'reported' : 'in-force', reach: { who: 'new-entries', insideIncluded },
    authority: { code: country, kind: 'destination', name: country },
  }));
const anyPack = fc.uniqueArray(anyRule, { selector: ({ id }) => id, maxLength: 4 }).map((rules) => packOf(...rules)).filter((pack) => packFaults(pack).length === 0);

describe('whatever the change', () => {
  it('publishing does to whom, and with which rules, exactly what simulating it said, and what judging everybody says', async () => {
    desk = await VerdictDesk.open('2026-11-22', null);
    await fc.assert(
      fc.asyncProperty(anyPack, anyPack, async (first, second) => {
        const later = packOf(...second.rules.map((rule) => ({ ...rule, id: `${rule.id}.later` })));
        const fresh = desk.anotherOrganisation();
        await fresh.publish(packOf(closing('R.base', ['GBR'], { regions: [{ country: 'ATA' }] })));
        await fresh.publish(first);
        const everybody: Booked[] = [];
        for (const issuingState of states) {
          for (const purpose of ['tourism', 'sport'] as const) {
            for (const [entryDate, exitDate] of [['2027-04-01', '2027-04-06'], ['2027-04-03', '2027-04-06']] as const) {
              everybody.push(await fresh.book({ issuingState }, { region: { country: 'PRT' }, purpose, entryDate, exitDate }));
            }
          }
        }
        await fresh.judgeChanges();
        const outcomes = async () => Promise.all(everybody.map(async (one) => [one.travellerId, (await fresh.verdict(one))!.verdict.outcome] as const));
        const before = new Map(await outcomes());
        const simulation = valueOf(await desk.context.get(SimulatePublication).simulate(fresh.acting.organisationId, later));
        const simulated: SimulatedEffect[] = [];
        for await (const page of simulation.pages) simulated.push(...page.effects);
        await fresh.publish(later);
        await fresh.judgeChanges();
        const [change] = await fresh.changes();
        const promoted = simulation.version === null ? [] : await fresh.effects(change!.id);
        const plain = ({ travellerId, from, to, rules, asked, dropped }: Omit<SimulatedEffect, 'bookingId' | 'departureId'>) => ({ travellerId, from, to, rules, asked, dropped });
        expect(promoted.map(plain)).toEqual(simulated.map(plain));
        // brute force: everybody, one by one, from what the rules are now
        expect(await Promise.all(everybody.map((one) => fresh.record(one)))).toEqual(everybody.map(() => 'same'));
        const turned = (await outcomes()).filter(([id, outcome]) => before.get(id) !== outcome).map(([id, outcome]) => `${id} ${before.get(id)} ${outcome}`).sort();
        expect(flows(promoted.filter(({ from, to }) => from !== to))).toEqual(turned);
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});
