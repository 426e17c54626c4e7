import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoStay } from '../../domain/packs/pyongyang/demo-edition.js';
import { pyongyangPack } from '../../domain/packs/pyongyang/index.js';
import { newId } from '#kernel';
import { Database, Vault } from '#platform';
import { codeOf, valueOf } from '../../../../test/support/results.js';
import type { EntryRule } from '../../domain/rules/rule.js';
import { closing, packOf, VerdictDesk } from '../../../../test/support/verdict-desk.js';
import { AuthorityRepository } from '../../persistence/authority.repository.js';
import { WriteAuthorityProfile } from '../calendars/write-authority-profile.js';
import { evaluatorVersion } from '../../domain/verdicts/evaluator-version.js';
import { JudgeDue } from './judge-due.js';
import { RecordVerdict } from './record-verdict.js';
import { ReplayVerdict } from './replay-verdict.js';

const runner = { issuingState: 'GBR', profession: 'other', bornOn: '1990-02-03', passportExpiresOn: '2031-05-06' } as const;

describe('a stored verdict', () => {
  let desk: VerdictDesk;
  beforeAll(async () => {
    desk = await VerdictDesk.open();
  });
  afterAll(() => desk.close());

  const replay = async (id: string) => valueOf(await desk.context.get(ReplayVerdict).replay(desk.acting.organisationId, id));

  it('has a receipt: by which rules, as of which day, and what it says', async () => {
    const booked = await desk.book(runner);
    expect(await desk.verdict(booked)).toMatchObject({
      receipt: { ruleSetVersion: 1, evaluatorVersion, asKnownOn: '2026-11-22', today: '2026-11-22', outcome: 'conditional', current: true, replayable: true },
      verdict: { outcome: 'conditional' },
    });
  });

  it('is not written again for the same inputs and the same verdict', async () => {
    const booked = await desk.book(runner);
    expect(await desk.record(booked)).toBe('same');
    desk.clock.set(new Date('2026-11-23T12:00:00Z'));
    expect(await desk.record(booked)).toBe('same');
    desk.clock.set(new Date('2026-11-22T12:00:00Z'));
    expect(await desk.receipts(booked)).toHaveLength(1);
  });

  it('is followed by another when the facts change, and both stay', async () => {
    const booked = await desk.book(runner);
    booked.trip = { ...booked.trip!, traveller: { ...runner, issuingState: 'KOR' } };
    expect(await desk.record(booked)).toBe('written');
    expect((await desk.receipts(booked)).map(({ outcome, current }) => [outcome, current])).toEqual([['deny', true], ['conditional', false]]);
    expect(await desk.events('traveller.verdict-changed')).toContainEqual({ subject: expect.objectContaining({ travellerId: booked.travellerId, from: 'conditional', to: 'deny' }) });
  });

  it('is out of force once the traveller is booked on nothing, and for a departure that they have left', async () => {
    const booked = await desk.book(runner);
    const before = booked.trip!;
    booked.trip = { ...before, departureId: newId() };
    expect(await desk.record(booked)).toBe('written');
    expect(await desk.verdict({ ...booked, trip: before })).toBeUndefined();
    const moved = booked.trip;
    booked.trip = null;
    expect(await desk.record(booked)).toBe('removed');
    expect(await desk.record(booked)).toBe('same');
    expect(await desk.verdict({ ...booked, trip: moved })).toBeUndefined();
  });

  it('can be drawn up again from its stored inputs, by the rules as they stood', async () => {
    const booked = await desk.book({ ...runner, issuingState: 'SWE' });
    const [first] = await desk.receipts(booked);
    await desk.publish(packOf(closing('T.SWE', ['SWE'])));
    await desk.record(booked);
    const receipts = await desk.receipts(booked);
    expect(receipts.map(({ outcome }) => outcome)).toEqual(['deny', 'conditional']);
    for (const { id } of receipts) expect(await replay(id)).toMatchObject({ state: 'equal' });
    expect((await replay(first!.id)).again?.outcome).toBe('conditional');
  });

  it('says when replaying gives another one than was kept', async () => {
    const booked = await desk.book(runner);
    const { id } = (await desk.receipts(booked))[0]!;
    const other = await desk.context.get(Vault).seal(booked.travellerId, 'entry.verdict-input', JSON.stringify({ traveller: { issuingState: 'KOR' }, visits: booked.trip!.visits }));
    await desk.context.database.query('alter table trip_verdict disable trigger trip_verdict_stands');
    await desk.context.database.query('update trip_verdict set input = $2 where id = $1', [id, other]);
    await desk.context.database.query('alter table trip_verdict enable trigger trip_verdict_stands');
    expect(await replay(id)).toMatchObject({ state: 'different', stored: { outcome: 'conditional' }, again: { outcome: 'deny' } });
  });

  it('says that the inputs are gone after erasure, and no digest of them is left', async () => {
    const booked = await desk.book(runner);
    const { id } = (await desk.receipts(booked))[0]!;
    const { database } = desk.context;
    await desk.context.get(Database).transaction((tx) => desk.context.get(Vault).destroyKey(tx, booked.travellerId));
    expect(await replay(id)).toMatchObject({ state: 'inputs-gone', again: null });
    await desk.context.get(RecordVerdict).forget(desk.acting.organisationId, booked.travellerId);
    expect(await replay(id)).toMatchObject({ state: 'inputs-gone', receipt: { replayable: false, current: false } });
    expect(await database.query('select 1 from trip_verdict where traveller_id = $1 and num_nonnulls(input, input_digest, state_classes) > 0', [booked.travellerId])).toEqual([]);
  });

  it('is nobody else’s to read or to replay', async () => {
    const booked = await desk.book(runner);
    const { id } = (await desk.receipts(booked))[0]!;
    expect(codeOf(await desk.context.get(ReplayVerdict).replay(newId(), id))).toBe('verdict.unknown');
    expect(codeOf(await desk.context.get(ReplayVerdict).replay(desk.acting.organisationId, newId()))).toBe('verdict.unknown');
  });

  it('cannot be rewritten, nor taken away, nor be one of two current ones', async () => {
    const booked = await desk.book(runner);
    const { database } = desk.context;
    for (const change of [`outcome = 'allow'`, `rule_set_version = 9`, `as_known_on = '2020-01-01'`, `input = '\\x01'`]) {
      await expect(database.query(`update trip_verdict set ${change} where traveller_id = $1`, [booked.travellerId])).rejects.toThrow('not rewritten');
    }
    await expect(database.query('delete from trip_verdict where traveller_id = $1', [booked.travellerId])).rejects.toThrow('not rewritten');
    await desk.record({ ...booked, trip: { ...booked.trip!, traveller: { issuingState: 'KOR' } } });
    await expect(database.query('update trip_verdict set current = true where traveller_id = $1', [booked.travellerId])).rejects.toThrow();
  });

  it('keeps nothing of the traveller in the clear', async () => {
    const booked = await desk.book(runner);
    const rows = await desk.context.database.query<object>(
      'select v.*, b.body::text from trip_verdict v join verdict_body b on b.digest = v.body_digest where v.traveller_id = $1', [booked.travellerId],
    );
    const text = JSON.stringify(rows);
    for (const fact of [runner.bornOn, runner.passportExpiresOn]) {
      expect(text).not.toContain(fact);
      expect(text).not.toContain(Buffer.from(fact).toString('hex'));
    }
  });

  it('is written for nobody before the organisation has published rules', async () => {
    const empty = await VerdictDesk.open('2026-11-22', null);
    const booked = await empty.book(runner);
    expect(await empty.record(booked)).toBe('no-rules');
    expect(await empty.receipts(booked)).toEqual([]);
    await empty.close();
  });
});

describe('a verdict that the day alone changes', () => {
  it('turns to unknown in the night to 1 September 2026 for a United States passport (scenario 7)', async () => {
    const asked = (rule: EntryRule): EntryRule => (rule.id === 'F06' ? { ...rule, inForce: { ...rule.inForce, comparedWith: 'day-asked' } } : rule);
    const desk = await VerdictDesk.open('2026-08-31', { ...pyongyangPack, rules: pyongyangPack.rules.map(asked) });
    const booked = await desk.book({ issuingState: 'USA' }, { region: { country: 'PRK', zone: 'Pyongyang' }, purpose: 'business', entryDate: '2026-10-05', exitDate: '2026-10-10' });
    expect((await desk.verdict(booked))?.receipt).toMatchObject({ outcome: 'deny', asKnownOn: '2026-08-31' });
    await desk.judgeDue('2026-09-01');
    const { receipt, verdict } = (await desk.verdict(booked))!;
    expect(receipt).toMatchObject({ outcome: 'unknown', asKnownOn: '2026-09-01' });
    expect(verdict.summary).toContain('the rule has expired on 31 August 2026, confirm what holds now');
    await desk.close();
  });

  it('is judged again on the day on which a rule that counts by the day asked ends, and not before', async () => {
    const ending = closing('T.GBR', ['GBR'], { inForce: { from: '2026-01-01', to: '2026-11-30', comparedWith: 'day-asked' } });
    const desk = await VerdictDesk.open('2026-11-22', { ...pyongyangPack, rules: [...pyongyangPack.rules, ending] });
    const booked = await desk.book(runner);
    expect((await desk.verdict(booked))?.verdict.outcome).toBe('deny');
    await desk.judgeDue('2026-11-30');
    expect((await desk.verdict(booked))?.receipt).toMatchObject({ outcome: 'deny', asKnownOn: '2026-11-22' });
    await desk.judgeDue('2026-12-01');
    expect((await desk.verdict(booked))?.receipt).toMatchObject({ outcome: 'unknown', asKnownOn: '2026-12-01', current: true });
    expect(await desk.events('traveller.verdict-changed')).toContainEqual({ subject: expect.objectContaining({ from: 'deny', to: 'unknown' }) });
    await desk.judgeDue('2026-12-01');
    expect(await desk.receipts(booked)).toHaveLength(2);
    await desk.close();
  });

  it('says that a step is late from the day after its latest safe date', async () => {
    const desk = await VerdictDesk.open();
    const booked = await desk.book(runner);
    const due = (await desk.verdict(booked))!.verdict.requirements.find(({ state }) => state !== 'met')!.latestSafeDate;
    await desk.judgeDue(due);
    expect(await desk.receipts(booked)).toHaveLength(1);
    await desk.judgeDue('2027-03-31');
    const { receipt, verdict } = (await desk.verdict(booked))!;
    expect(verdict.requirements.some(({ late }) => late)).toBe(true);
    expect(receipt.asKnownOn).toBe('2027-03-31');
    await desk.close();
  });

  it('follows the calendar of the authority, and is still drawn up again as it was', async () => {
    const desk = await VerdictDesk.open();
    const booked = await desk.book(runner);
    const { organisationId } = desk.acting;
    const { id: authorityId } = (await desk.context.get(AuthorityRepository).byCode(organisationId, 'OPERATOR'))!;
    valueOf(await desk.context.get(WriteAuthorityProfile).write({ ...desk.acting, authorityId, version: 1, profile: { calendar: { batchWeekdays: [1], pickUp: { place: 'Beijing', workingDays: 3 } } } }));
    await desk.context.get(JudgeDue).everybody(organisationId);
    const [now, before] = await desk.receipts(booked);
    expect([now?.current, before?.current]).toEqual([true, false]);
    for (const { id } of [now!, before!]) expect(valueOf(await desk.context.get(ReplayVerdict).replay(organisationId, id)).state).toBe('equal');
    await desk.context.get(JudgeDue).everybody(organisationId);
    expect(await desk.receipts(booked)).toHaveLength(2);
    await desk.close();
  });

  it('is left alone once the trip is over', async () => {
    const desk = await VerdictDesk.open();
    const booked = await desk.book(runner, demoStay('2027-04-01', '2027-04-06'));
    await desk.judgeDue('2027-05-01');
    expect(await desk.receipts(booked)).toHaveLength(1);
    await desk.close();
  });
});
