import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PostCharges, RecordPayment } from '#billing';
import { ReadBill } from '#bookings';
import { ReadRuleDraft } from '#entry';
import { FixedClock, newId } from '#kernel';
import { ChooseReminders, SimulateRules } from '#readiness';
import { ChangedRules } from '../../../../test/support/changed-rules.js';
import { People } from '../../../../test/support/people.js';
import { valueOf } from '../../../../test/support/results.js';
import { createTestApi, type TestApi } from '../../../../test/support/test-api.js';
import type { RuleChangeBody, TouchedPageBody } from './rule-change.schema.js';
import type { WhatIfBody } from './what-if.schema.js';

const closed = {
  authority: 'PRK', summary: 'Closed to GBR,DEU', region: { country: 'PRK' }, passports: { in: ['GBR', 'DEU'] }, effect: { kind: 'deny', explicit: true },
  inForce: { from: '2026-01-01', to: null }, insideIncluded: false,
};

describe('changes of the rules over HTTP', () => {
  let api: TestApi;
  let met: ChangedRules;
  beforeAll(async () => {
    api = await createTestApi({ clock: new FixedClock(new Date('2026-11-22T12:00:00Z')) });
    met = await ChangedRules.meet(api, [{}, { nationality: 'DEU', givenNames: 'Dorothea', surname: 'Kranz' }], [{ nationality: 'SWE', surname: 'Sundqvist' }]);
    const { organisationId } = met.trip.ids;
    const bill = valueOf(await api.app.get(ReadBill, { strict: false }).read(organisationId, met.bookingIds[0]!));
    await api.app.get(PostCharges, { strict: false }).post(bill);
    valueOf(await api.app.get(RecordPayment, { strict: false }).record({
      bill, payerId: bill.bookingId, money: { amount: 50_000, currency: 'EUR' }, receivedOn: '2026-11-20', method: 'cash', reference: 'x', userId: met.officer.id,
    }));
  });
  afterAll(() => api.close());

  const ask = async <Body>(method: 'GET' | 'POST' | 'PUT', path: string, payload?: object, version?: number): Promise<{ status: number; body: Body }> => {
    const headers = { ...met.officer.headers, 'idempotency-key': newId(), ...(version === undefined ? {} : { 'if-match': `"${version}"` }) };
    const answer = await api.app.inject({ method, url: `/api/v1${path}`, headers, ...(payload ? { payload } : {}) });
    return { status: answer.statusCode, body: answer.json<Body>() };
  };
  const simulate = (payload: object) => ask<WhatIfBody>('POST', '/rule-simulations', payload);

  it('are told beforehand as they will be, with the money at stake, and nothing is written', async () => {
    const before = await api.database.query(`select (select count(*) from trip_verdict) as verdicts, (select count(*) from rule_change) as changes, (select count(*) from outbox) as events`);
    const { status, body } = await simulate({ rules: [closed] });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      judged: 2, affected: 2, flows: [{ from: 'conditional', to: 'deny', trips: 2 }],
      money: [{ currency: 'EUR', bookings: 1, booked: 328_000, paid: 50_000 }],
      departures: [{ departureId: met.trip.ids.departureId, travellers: 2 }],
    });
    expect(await api.database.query(`select (select count(*) from trip_verdict) as verdicts, (select count(*) from rule_change) as changes, (select count(*) from outbox) as events`)).toEqual(before);
    const id = await met.close('GBR', 'DEU');
    const { body: change } = await ask<RuleChangeBody>('GET', `/rule-changes/${id}`);
    const { body: touched } = await ask<TouchedPageBody>('GET', `/rule-changes/${id}/travellers`);
    expect({ flows: change.flows, money: change.money, departures: change.departures }).toEqual({ flows: body.flows, money: body.money, departures: body.departures });
    const who = ({ items }: TouchedPageBody) => items.map(({ travellerId, name, from, to, message }) => ({ travellerId, name, from, to, message }));
    expect(who(touched)).toEqual(who(body.travellers));
    expect(change).toMatchObject({ state: 'ready', affected: 2, messages: 2, rules: [{ id: 'T.GBR.DEU' }] });
  });

  it('show each message as it would go out, in the traveller’s language, with the note', async () => {
    const [{ id, version }] = (await ask<{ items: [RuleChangeBody] }>('GET', '/rule-changes')).body.items;
    expect(await ask('PUT', `/rule-changes/${id}/note`, { note: 'Bitte rufen Sie uns an.' }, version)).toMatchObject({ status: 200, body: { note: 'Bitte rufen Sie uns an.', version: version + 1 } });
    const { items } = (await ask<TouchedPageBody>('GET', `/rule-changes/${id}/travellers`)).body;
    const message = items.find(({ name }) => name === 'Dorothea Kranz')?.message;
    expect(message).toMatchObject({ locale: 'de', subject: 'Ihre Einreise hat sich geändert: Pyongyang Marathon' });
    expect(message?.text).toContain('können Sie nicht einreisen');
    expect(message?.text).toContain('Bitte rufen Sie uns an.');
    expect(items.find(({ name }) => name === 'Philippa Quillfeather')?.message?.locale).toBe('en');
  });

  it('are written in the language that the traveller chose, or that their booking is in, rather than that of their passport', async () => {
    const [{ id }] = (await ask<{ items: [RuleChangeBody] }>('GET', '/rule-changes')).body.items;
    const localeOf = async (who: string) => (await ask<TouchedPageBody>('GET', `/rule-changes/${id}/travellers`)).body.items.find(({ name }) => name === who)?.message?.locale;
    const [dorothea] = await api.database.query<{ id: string; booking: string }>(
      `select traveller_id as id, booking_id as booking from booking_traveller where booking_id = any($1) order by traveller_id`, [met.bookingIds],
    ).then((rows) => rows.filter(({ id: one }) => one === met.travellerIds[1]));
    const speaks = (locale: string) => api.database.query('update booking set locale = $2 where id = $1', [dorothea!.booking, locale]);
    await speaks('zh');
    expect(await localeOf('Dorothea Kranz')).toBe('zh');
    valueOf(await api.app.get(ChooseReminders, { strict: false }).choose({ organisationId: met.trip.ids.organisationId, travellerId: dorothea!.id }, { locale: 'en', wanted: false, version: 0 }));
    expect(await localeOf('Dorothea Kranz')).toBe('en');
    await api.database.query('delete from reminder_choice where traveller_id = $1', [dorothea!.id]);
    await speaks('en');
    expect(await localeOf('Dorothea Kranz')).toBe('de');
  });

  it('are approved once, as they were looked at', async () => {
    const [{ id, version }] = (await ask<{ items: [RuleChangeBody] }>('GET', '/rule-changes')).body.items;
    expect(await ask('POST', `/rule-changes/${id}/approve`)).toMatchObject({ status: 428 });
    expect(await ask('POST', `/rule-changes/${id}/approve`, undefined, version - 1)).toMatchObject({ status: 412, body: { code: 'rule-change.changed' } });
    expect(await ask('POST', `/rule-changes/${id}/approve`, undefined, version)).toMatchObject({ status: 200, body: { state: 'approved' } });
    expect(await ask('POST', `/rule-changes/${id}/dismiss`, undefined, version + 1)).toMatchObject({ status: 409, body: { code: 'rule-change.not-ready' } });
  });

  it('of rules that cannot be are refused, each fault at its place', async () => {
    expect(await simulate({ rules: [{ ...closed, inForce: { from: '2026-02-01', to: '2026-01-01' } }] })).toMatchObject({
      status: 422, body: { code: 'entry.rule-invalid', errors: [{ pointer: '/rules/0/inForce/to' }] },
    });
    expect(await simulate({ rules: [{ ...closed, authority: 'XYZ' }] })).toMatchObject({ status: 422, body: { errors: [{ pointer: '/rules/0/authority' }] } });
    expect((await simulate({ rules: [] })).status).toBe(422);
    expect((await simulate({ rules: Array.from({ length: 21 }, () => closed) })).status).toBe(422);
  });

  it('can be promoted to a draft that, once published, does what the simulation said', async () => {
    const rule = { ...closed, passports: { in: ['SWE'] }, summary: 'Closed to SWE' };
    const simulated = (await simulate({ rules: [rule] })).body;
    const { status, body } = await ask<{ draftId: string }>('POST', '/rule-simulations/promote', { rules: [rule], note: 'The border said so' });
    expect(status).toBe(201);
    const { organisationId } = met.trip.ids;
    const pack = valueOf(await api.app.get(ReadRuleDraft, { strict: false }).pack(organisationId, body.draftId));
    const promoted = valueOf(await api.app.get(SimulateRules, { strict: false }).simulate(organisationId, pack));
    const effects = (of: { travellers: { items: readonly { travellerId: string; from: string; to: string }[] } }) => of.travellers.items.map(({ travellerId, from, to }) => [travellerId, from, to]);
    expect(effects(promoted)).toEqual(effects(simulated));
    expect(effects(promoted)).toHaveLength(1);
  });

  it('of a draft are told with what is thought up besides, and are what the draft does once both stand in it', async () => {
    const swedes = { ...closed, passports: { in: ['SWE'] }, summary: 'Closed to SWE' };
    const { draftId } = (await ask<{ draftId: string }>('POST', '/rule-simulations/promote', { rules: [swedes], note: 'The border said so' })).body;
    const touched = ({ affected, flows, travellers }: WhatIfBody) => ({ affected, flows, who: travellers.items.map(({ travellerId, from, to }) => [travellerId, from, to]) });
    const ofDraft = async () => touched((await ask<WhatIfBody>('GET', `/rule-drafts/${draftId}/simulation`)).body);
    const alone = touched((await simulate({ rules: [], draftId })).body);
    expect(alone).toEqual(await ofDraft());
    expect(alone.affected).toBe(1);
    const frozen = { ...closed, passports: { in: ['GBR', 'DEU'] }, summary: 'Nobody is processed', effect: { kind: 'deny', explicit: true }, region: { country: 'CHN' }, authority: 'CHN' };
    const both = touched((await simulate({ rules: [frozen], draftId })).body);
    expect(both.affected).toBeGreaterThanOrEqual(alone.affected);
    const into = { rules: [frozen], draft: { id: draftId, version: 1 } };
    expect(await ask('POST', '/rule-simulations/promote-into-draft', into)).toMatchObject({ status: 201, body: { draftId } });
    expect(await ofDraft()).toEqual(both);
    expect((await ask<{ status: number }>('POST', '/rule-simulations/promote-into-draft', into)).status).toBe(412);
    expect((await simulate({ rules: [], draftId: newId() })).status).toBe(404);
  });

  it('go on behind a cursor, without the figures', async () => {
    const { body } = await simulate({ rules: [{ ...closed, passports: { in: ['SWE'] } }] });
    const [first] = body.travellers.items;
    expect(body.travellers).toMatchObject({ items: [{ name: 'Philippa Sundqvist' }], nextCursor: null });
    const after = await simulate({ rules: [{ ...closed, passports: { in: ['SWE'] } }], cursor: `${first!.travellerId}.${first!.departureId}` });
    expect(after.body).toMatchObject({ affected: 0, travellers: { items: [], nextCursor: null } });
  });

  it('are for officers', async () => {
    const operator = await new People(api).staff('operator', met.trip.ids.organisationId);
    for (const [method, url] of [['GET', '/rule-changes'], ['POST', '/rule-simulations']] as const) {
      expect((await api.app.inject({ method, url: `/api/v1${url}`, headers: { ...operator.headers, 'idempotency-key': newId() } })).statusCode).toBe(403);
    }
  });
});

describe('stored verdicts over HTTP', () => {
  let api: TestApi;
  let met: ChangedRules;
  beforeAll(async () => {
    api = await createTestApi({ clock: new FixedClock(new Date('2026-11-22T12:00:00Z')) });
    met = await ChangedRules.meet(api, [{}]);
  });
  afterAll(() => api.close());

  const ask = async (method: 'GET' | 'POST', path: string) =>
    (await api.app.inject({ method, url: `/api/v1${path}`, headers: { ...met.officer.headers, 'idempotency-key': newId() } })).json<Record<string, never>>();

  it('come with their receipt, and can be drawn up again', async () => {
    const [traveller] = met.travellerIds;
    const first = await ask('GET', `/travellers/${traveller}/verdict`);
    expect(first).toMatchObject({ outcome: 'conditional', receipt: { ruleSetVersion: 1, asKnownOn: '2026-11-22', current: true, replayable: true } });
    expect(await ask('GET', `/travellers/${traveller}/verdict/explanation`)).toMatchObject({ ruleSetVersion: 1, asKnownOn: '2026-11-22', advice: [] });
    await met.close('GBR');
    const near = await ask('GET', `/travellers/${traveller}/verdict/explanation`);
    expect(near).toMatchObject({ ruleSetVersion: 2, nearMisses: expect.arrayContaining([expect.objectContaining({ condition: expect.any(String), words: expect.stringMatching(/^It is /), country: 'PRK' })]) });
    expect(await ask('GET', `/travellers/${newId()}/verdict/explanation`)).toMatchObject({ status: 404 });
    expect(await ask('GET', `/travellers/${traveller}/verdict`)).toMatchObject({ outcome: 'deny', receipt: { ruleSetVersion: 2 } });
    const { items } = (await ask('GET', `/travellers/${traveller}/verdicts`)) as unknown as { items: { id: string; outcome: string }[] };
    expect(items.map(({ outcome }) => outcome)).toEqual(['deny', 'conditional']);
    for (const { id, outcome } of items) expect(await ask('POST', `/verdicts/${id}/replay`)).toMatchObject({ state: 'equal', stored: { outcome }, again: { outcome } });
    expect(await ask('POST', `/verdicts/${newId()}/replay`)).toMatchObject({ code: 'verdict.unknown' });
  });
});
