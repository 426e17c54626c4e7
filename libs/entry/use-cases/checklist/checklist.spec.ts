import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addMonths, newId } from '#kernel';
import { Database } from '#platform';
import { EraseTraveller } from '#travellers';
import { type Desk, EntryDesk, readyFacts } from '../../../../test/support/entry-desk.js';
import { codeOf, valueOf } from '../../../../test/support/results.js';
import type { ItemAction, Mover } from '../../domain/checklist/item-moves.js';
import type { ChecklistRecords } from '../../domain/checklist/records-say.js';
import { demoStay } from '../../domain/packs/pyongyang/index.js';
import type { Visit } from '../../domain/judging/visit.js';
import type { RequirementSpec } from '../../domain/rules/requirement.js';
import type { EntryRule } from '../../domain/rules/rule.js';
import { PublishRulePack } from '../rules/publish-rule-pack.js';
import { JudgeTraveller } from '../rules/judge-traveller.js';
import { MoveItem } from './move-item.js';
import { ReadChecklist } from './read-checklist.js';
import { ReconcileChecklist } from './reconcile-checklist.js';

const nothing: ChecklistRecords = { passport: 'none', photo: 'none', papers: new Map() };
const stay = demoStay('2027-04-01', '2027-04-06');

describe('a traveller’s checklist', () => {
  let entry: EntryDesk;
  let desk: Desk;
  let travellerId: string;
  beforeAll(async () => {
    entry = await EntryDesk.open();
  });
  beforeEach(async () => {
    desk = await entry.organisation();
    travellerId = await entry.traveller(desk);
  });
  afterAll(() => entry.context.close());

  const reconcile = (records = nothing, { facts = readyFacts.facts, visit = stay }: { facts?: typeof readyFacts.facts; visit?: Visit } = {}, now?: () => Promise<void>) =>
    entry.context.get(ReconcileChecklist).reconcile({
      ...desk.acting, travellerId, departureId: desk.departureId,
      readFacts: async () => {
        await now?.();
        return { records, verdict: await entry.context.get(JudgeTraveller).judge({ organisationId: desk.acting.organisationId, facts, visits: [visit] }) };
      },
    });
  const items = async () => (await entry.context.get(ReadChecklist).ofTravellers(desk.acting.organisationId, desk.departureId, [travellerId])).get(travellerId) ?? [];
  const states = async () => Object.fromEntries((await items()).map(({ code, state }) => [code, state]));
  const item = async (code: string) => {
    const found = (await items()).find((one) => one.code === code);
    if (!found) throw new Error(`nobody asks for ${code}`);
    return found;
  };
  const read = async (itemId: string) => valueOf(await entry.context.get(ReadChecklist).item(desk.acting.organisationId, itemId));
  const move = async (code: string, action: ItemAction, more: { mover?: Mover; reason?: string; version?: number; actorId?: string } = {}) => {
    const { id, version } = await item(code);
    return entry.context.get(MoveItem).move({ ...desk.acting, itemId: id, action, mover: 'officer', reason: 'The agency has agreed on the phone', version, ...more });
  };

  /** A rule of the operator's own, in force for the journey. */
  const ask = (id: string, requirement: RequirementSpec, known: EntryRule['known'] = { from: '2026-11-01', to: null }): EntryRule => ({
    id, fact: id, authority: { code: 'PRK-AGENCY', kind: 'destination', name: 'DPRK state travel agency' }, summary: requirement.text, regions: [{ country: 'PRK' }],
    effect: { kind: 'require', requirements: [requirement] }, inForce: { from: null, to: null }, known, reach: { who: 'everyone', insideIncluded: true },
    status: 'in-force', confidence: 'high', sources: ['Test'],
  });
  const publish = async (...rules: EntryRule[]) => {
    const authorities = rules.map(({ authority }) => authority);
    valueOf(await entry.context.get(PublishRulePack).publish(desk.acting, { code: 'more', title: 'More', authorities, rules }));
  };
  const letter: RequirementSpec = { kind: 'letter', code: 'invitation', owner: 'traveller', text: 'Letter of invitation' };
  const months = (count: number): RequirementSpec => ({ kind: 'passport-validity', months: count, owner: 'traveller', text: `Passport valid for ${count} months` });

  it('holds what the verdict asks for, by date, each with its owner and the rules that ask', async () => {
    await reconcile();
    expect(await states()).toEqual({
      'lead-time': 'open', 'document:visa': 'open', 'passport-validity': 'open', photo: 'open', 'named-hotel': 'open',
      'letter:sports-delegation': 'open',
    });
    expect(await item('document:visa')).toMatchObject({ owner: 'officer', due: '2027-03-04', late: false, waived: null, ruleIds: expect.arrayContaining(['S1.visa-card']) });
    expect((await items()).map(({ due }) => due)).toEqual((await items()).map(({ due }) => due).toSorted());
  });

  it('changes nothing when nothing has changed', async () => {
    expect(await reconcile()).toBeGreaterThan(0);
    const [before, events] = [await items(), await entry.events(desk)];
    expect(await reconcile()).toBe(0);
    expect([await items(), await entry.events(desk)]).toEqual([before, events]);
  });

  it('is settled by passport, photo and files by itself', async () => {
    await publish(ask('MORE.letter', letter));
    await reconcile({ passport: 'accepted', photo: 'doubtful', papers: new Map([['letter:invitation', '2026-11-22T11:00:00.000Z']]) });
    expect(await states()).toMatchObject({ 'passport-validity': 'checked', photo: 'given', 'letter:invitation': 'given', 'document:visa': 'open' });
  });

  it('is settled by the visa once it is issued, and stale once its traveller has changed', async () => {
    const { id } = await entry.draft(desk, travellerId);
    await reconcile();
    expect((await item('document:visa')).state).toBe('open');
    await entry.context.database.query(`update visa_application set status = 'issued' where id = $1`, [id]);
    await reconcile();
    expect(await states()).toMatchObject({ 'document:visa': 'approved', 'lead-time': 'checked' });
    await entry.context.database.query('update visa_application set outdated = true where id = $1', [id]);
    await reconcile();
    expect((await item('document:visa')).state).toBe('stale');
  });

  it('follows new rules: what is asked for joins it, what is stricter makes what was settled stale, and what ends leaves with its history', async () => {
    await reconcile({ ...nothing, passport: 'accepted' });
    await publish(ask('MORE.letter', letter, { from: '2026-11-01', to: null }));
    await reconcile({ ...nothing, passport: 'accepted' });
    valueOf(await move('letter:invitation', 'check'));
    const { id } = await item('letter:invitation');
    await publish(ask('MORE.months', months(12)));
    await reconcile({ ...nothing, passport: 'accepted' }, { facts: { ...readyFacts.facts, passportExpiresOn: addMonths(stay.exitDate, 7) } });
    expect((await item('passport-validity')).state).toBe('stale');
    await reconcile(nothing, { visit: { ...stay, purpose: 'tourism', event: undefined } });
    expect(await items()).toEqual([]);
    await reconcile();
    expect((await item('letter:invitation')).state).toBe('checked');
    expect((await read(id)).history.map(({ action }) => action)).toEqual(['asked', 'check', 'no-longer-asked', 'asked-again']);
  });

  it('takes a stricter demand on what people settled as stale', async () => {
    const group = (size: number): RequirementSpec => ({ kind: 'minimum-group', size, owner: 'operator', text: `Travel with at least ${size}` });
    await publish(ask('MORE.group', group(4)));
    await reconcile();
    valueOf(await move('minimum-group', 'give', { mover: 'operator', reason: '' }));
    await publish(ask('MORE.larger-group', group(6)));
    await reconcile();
    expect(await item('minimum-group')).toMatchObject({ state: 'stale', text: 'Travel with at least 6', ruleIds: ['MORE.larger-group', 'MORE.group'] });
  });

  it('takes another journey as a reason to ask again', async () => {
    await reconcile();
    valueOf(await move('named-hotel', 'check'));
    await reconcile(nothing, { visit: { ...stay, exitDate: '2027-04-07' } });
    expect((await item('named-hotel')).state).toBe('stale');
  });

  it('is waived by name, at a time and for a reason that is sealed', async () => {
    await reconcile();
    const officer = newId();
    valueOf(await move('named-hotel', 'waive', { actorId: officer, reason: 'Stays with the embassy' }));
    const waived = await item('named-hotel');
    expect(waived).toMatchObject({ state: 'waived', waived: { by: officer, at: '2026-11-22T12:00:00.000Z' }, late: false });
    expect((await read(waived.id)).history.at(-1)).toMatchObject({ action: 'waive', actorId: officer, reason: 'Stays with the embassy' });
    const stored = await entry.context.database.query<{ text: string }>(`select row_to_json(e)::text as text from checklist_event e`);
    expect(stored.some(({ text }) => text.includes('embassy'))).toBe(false);
    expect(JSON.stringify(await entry.events(desk))).not.toContain('embassy');
    await reconcile();
    expect((await item('named-hotel')).state).toBe('waived');
  });

  it('refuses a waiver without a reason, of the passport, and of the visa', async () => {
    await reconcile();
    expect(codeOf(await move('named-hotel', 'waive', { reason: '  ' }))).toBe('checklist.reason-required');
    for (const code of ['passport-validity', 'document:visa', 'photo']) expect(codeOf(await move(code, 'waive'))).toBe('checklist.not-waivable');
  });

  it('refuses a waiver while nobody knows whether the traveller is let in', async () => {
    await reconcile();
    await entry.context.database.query(`update checklist set verdict_outcome = 'unknown' where traveller_id = $1`, [travellerId]);
    expect(codeOf(await move('named-hotel', 'waive'))).toBe('checklist.no-entry-to-waive-for');
    expect(valueOf(await move('named-hotel', 'check'))).toBeNull();
  });

  it('has nothing to waive under a deny', async () => {
    await reconcile();
    const { id, version } = await item('named-hotel');
    await reconcile(nothing, { facts: { ...readyFacts.facts, issuingState: 'USA' } });
    expect(await items()).toEqual([]);
    expect(codeOf(await entry.context.get(MoveItem).move({ ...desk.acting, itemId: id, action: 'waive', mover: 'officer', reason: 'So what', version }))).toBe('not-found');
  });

  it('lets the first of two people move an item, and sends the other back to look', async () => {
    await reconcile();
    const { version } = await item('named-hotel');
    const moves = await Promise.all(Array.from({ length: 6 }, (_, at) => move('named-hotel', at % 2 ? 'waive' : 'check', { version })));
    expect(moves.filter(({ refused }) => !refused)).toHaveLength(1);
    expect(new Set(moves.flatMap((moved) => codeOf(moved) ?? []))).toEqual(new Set(['checklist.item-changed']));
    expect((await read((await item('named-hotel')).id)).history).toHaveLength(2);
  });

  it('refuses a move of an item that has changed since, and of one of another organisation', async () => {
    await reconcile();
    const { id, version } = await item('named-hotel');
    valueOf(await move('named-hotel', 'give'));
    expect(codeOf(await move('named-hotel', 'check', { version }))).toBe('checklist.item-changed');
    const strangers = { organisationId: newId(), actorId: newId() };
    expect(codeOf(await entry.context.get(MoveItem).move({ ...strangers, itemId: id, action: 'check', mover: 'officer', reason: '', version: version + 1 }))).toBe('not-found');
    expect(codeOf(await entry.context.get(ReadChecklist).item(strangers.organisationId, id))).toBe('not-found');
  });

  it('does not let records that were read early win over those read later', async () => {
    await reconcile();
    const reached = Promise.withResolvers<undefined>();
    const released = Promise.withResolvers<undefined>();
    let photo: ChecklistRecords['photo'] = 'none';
    const slow = entry.context.get(ReconcileChecklist).reconcile({
      ...desk.acting, travellerId, departureId: desk.departureId,
      readFacts: async () => {
        reached.resolve(undefined);
        await released.promise;
        return { records: { ...nothing, photo }, verdict: await entry.context.get(JudgeTraveller).judge({ organisationId: desk.acting.organisationId, facts: readyFacts.facts, visits: [stay] }) };
      },
    });
    await reached.promise;
    photo = 'accepted';
    const late = reconcile({ ...nothing, photo: 'accepted' });
    released.resolve(undefined);
    await Promise.all([slow, late]);
    expect((await item('photo')).state).toBe('checked');
  });

  it('leaves nothing to read of a traveller who is erased', async () => {
    await reconcile();
    valueOf(await move('named-hotel', 'waive', { reason: 'Stays with the embassy' }));
    const { id } = await item('named-hotel');
    const { organisationId } = desk.acting;
    valueOf(await entry.context.get(Database).transaction((tx) => entry.context.get(EraseTraveller).erase(tx, organisationId, travellerId)));
    expect((await read(id)).history.map(({ reason }) => reason)).toEqual([null, null]);
  });
});
