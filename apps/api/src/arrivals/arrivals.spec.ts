import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#kernel';
import { ReadReadinessHistory } from '#readiness';
import type { Person } from '../../../../test/support/people.js';
import { ReadinessDesk } from '../../../../test/support/readiness-desk.js';
import type { BoardBody, GuideBoardBody } from './arrivals.schema.js';

const landed = new Date('2027-04-01T08:00:00Z');

describe('arrivals over HTTP', () => {
  let desk: ReadinessDesk;
  let operator: Person;
  let travellerId: string;

  beforeAll(async () => {
    desk = await ReadinessDesk.open();
    desk.clock.set(landed);
    operator = await desk.people.staff('operator', desk.organisationId);
  });
  afterAll(() => desk.api.close());
  beforeEach(async () => {
    desk.clock.set(new Date('2026-11-22T12:00:00Z'));
    const booked = await desk.trip.book({});
    await desk.trip.seat(booked.bookingId);
    desk.clock.set(landed);
    travellerId = booked.travellerIds[0]!;
  });

  const send = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object, headers: Record<string, string> = {}, person = operator) =>
    desk.api.app.inject({ method, url: `/api/v1${url}`, headers: { ...person.headers, 'idempotency-key': newId(), ...headers }, ...(payload ? { payload } : {}) });
  const leg = () => desk.trip.ids.arrivalLegId;
  const record = (change: object = {}, legId = leg()) => send('POST', `/legs/${legId}/arrivals`, { id: newId(), travellerId, outcome: 'arrived', seenAt: '2027-04-01T07:40:00Z', ...change });
  const undo = (reason = 'Tapped by mistake') => send('POST', `/legs/${leg()}/arrivals/undo`, { travellerId, reason });
  const board = async (): Promise<BoardBody> => (await send('GET', `/departures/${desk.trip.ids.departureId}/arrivals`)).json();
  const lineOf = async (id = travellerId) => (await board()).legs[0]!.travellers.find((one) => one.travellerId === id);
  const link = async (days = 3): Promise<{ id: string; token: string }> => {
    const made = (await send('POST', `/departures/${desk.trip.ids.departureId}/guide-links`, { days })).json<{ id: string; url: string }>();
    return { id: made.id, token: made.url.split('#')[1]! };
  };
  const guide = (path: 'board' | 'arrivals', payload: object) => desk.api.app.inject({ method: 'POST', url: `/api/v1/guide/${path}`, payload });

  it('shows who lands when, in the local time of the place, with what is missing', async () => {
    const { legs } = await board();
    expect(legs[0]).toMatchObject({ number: 'CA121', from: 'PEK', to: 'FNJ', arrivesAt: '2027-04-01T16:30:00.000+09:00', guide: null, guideVersion: 0 });
    expect(await lineOf()).toMatchObject({ name: 'Philippa Quillfeather', arrival: null, remark: null, missing: expect.arrayContaining(['answers-missing', 'passport-missing']) });
  });

  it('records an arrival once, and feeds readiness', async () => {
    await desk.follow();
    const id = newId();
    expect((await record({ id })).statusCode).toBe(204);
    expect((await record({ id })).statusCode).toBe(204);
    expect((await record()).statusCode).toBe(204);
    expect(await lineOf()).toMatchObject({ arrival: { outcome: 'arrived', seenAt: '2027-04-01T07:40:00.000Z', byGuide: false } });
    expect(await desk.api.database.query('select 1 from leg_arrival where traveller_id = $1', [travellerId])).toHaveLength(1);
    const readiness = (await send('GET', `/departures/${desk.trip.ids.departureId}/readiness`)).json<{ items: { travellerId: string; arrived: boolean }[] }>();
    expect(readiness.items.find((one) => one.travellerId === travellerId)).toMatchObject({ arrived: true });
  });

  it('makes a no-show a blocker of the operator, by its event, until it is undone or they come after all', async () => {
    await desk.follow();
    expect((await record({ outcome: 'no-show' })).statusCode).toBe(204);
    expect((await desk.follow()).map(({ type }) => type)).toContain('arrival.recorded');
    const changes = await desk.get(ReadReadinessHistory).changes(desk.departure, null, 5);
    expect(changes).toMatchObject({ value: { items: expect.arrayContaining([expect.objectContaining({ travellerId, added: ['no-show'], reason: 'arrival-recorded' })]) } });
    expect((await lineOf())?.missing[0]).toBe('no-show');
    expect((await undo()).statusCode).toBe(204);
    await desk.follow();
    expect((await lineOf())?.missing).not.toContain('no-show');
    const [kept] = await desk.api.database.query<{ undone_by: string; undo_reason: Buffer }>('select undone_by, undo_reason from leg_arrival where traveller_id = $1', [travellerId]);
    expect(kept).toMatchObject({ undone_by: `staff:${operator.id}` });
    expect(kept!.undo_reason.toString()).not.toContain('mistake');
  });

  it('keeps one record of a traveller on a leg when two people tap at once, because the database does', async () => {
    const twice = () => Promise.all([record(), record({ outcome: 'no-show' }), record(), record({ outcome: 'no-show' })]);
    expect((await twice()).map(({ statusCode }) => statusCode).toSorted()).toEqual([204, 204, 409, 409]);
    const standing = () => desk.api.database.query('select 1 from leg_arrival where traveller_id = $1 and undone_at is null', [travellerId]);
    expect(await standing()).toHaveLength(1);
    await undo();
    await desk.api.database.query('drop index leg_arrival_once');
    await twice();
    expect((await standing()).length).toBeGreaterThan(1);
    await desk.api.database.query(`delete from leg_arrival where traveller_id = $1`, [travellerId]);
    await desk.api.database.query('create unique index leg_arrival_once on leg_arrival (organisation_id, leg_id, traveller_id) where undone_at is null');
  });

  it('refuses what cannot be, each with its reason', async () => {
    const refused = async (answer: ReturnType<typeof record>): Promise<string> => {
      const { statusCode, body } = await answer;
      return `${statusCode} ${(JSON.parse(body) as { code: string }).code}`;
    };
    expect(await refused(record({ travellerId: newId() }))).toBe('404 arrival.not-on-leg');
    expect(await refused(record({}, newId()))).toBe('404 leg.unknown');
    expect(await refused(record({ outcome: 'late' }))).toBe('422 request.invalid');
    expect(await refused(record({ id: 'one' }))).toBe('422 request.invalid');
    expect(await refused(record({ seenAt: 'yesterday' }))).toBe('422 request.invalid');
    expect(await refused(undo())).toBe('409 arrival.not-recorded');
    expect(await refused(undo('x'))).toBe('422 request.invalid');
    await record();
    expect(await refused(record({ outcome: 'no-show' }))).toBe('409 arrival.recorded-otherwise');
    desk.clock.set(new Date('2027-03-01T00:00:00Z'));
    await undo();
    expect(await refused(record())).toBe('409 arrival.too-early');
    expect(await refused(send('PUT', `/legs/${leg()}/guide`, { name: 'Kim', phone: 'call me' }, { 'if-match': '"0"' }))).toBe('422 request.invalid');
    expect(await refused(send('PUT', `/legs/${leg()}/guide`, { name: 'Kim', phone: '+850 2 381' }))).toBe('428 edit.version-required');
    expect(await refused(send('PUT', `/legs/${leg()}/guide`, { name: 'Kim', phone: '+850 2 381' }, { 'if-match': '"7"' }))).toBe('412 arrival.changed');
    expect(await refused(send('PUT', `/legs/${leg()}/remark`, { travellerId, remark: 'x'.repeat(301) }, { 'if-match': '"0"' }))).toBe('422 request.invalid');
    expect(await refused(send('POST', `/departures/${desk.trip.ids.departureId}/guide-links`, { days: 31 }))).toBe('422 request.invalid');
    expect(await refused(send('DELETE', `/guide-links/${newId()}`))).toBe('404 guide-link.unknown');
  });

  it('takes what was seen as no earlier than the leg left, and no later than now', async () => {
    await record({ seenAt: '2031-01-01T00:00:00Z' });
    expect((await lineOf())?.arrival?.seenAt).toBe(landed.toISOString());
    await undo();
    await record({ seenAt: '2020-01-01T00:00:00Z' });
    expect((await lineOf())?.arrival?.seenAt).toBe('2027-04-01T05:25:00.000Z');
  });

  it('keeps who meets a leg and what they have to know, sealed', async () => {
    const { guideVersion } = (await board()).legs[0]!;
    expect((await send('PUT', `/legs/${leg()}/guide`, { name: 'Kim Ok', phone: '+850 2 381 0000' }, { 'if-match': `"${guideVersion}"` })).statusCode).toBe(204);
    expect((await send('PUT', `/legs/${leg()}/remark`, { travellerId, remark: 'Brings a tuba' }, { 'if-match': '"0"' })).statusCode).toBe(204);
    expect((await board()).legs[0]).toMatchObject({ guide: { name: 'Kim Ok', phone: '+850 2 381 0000' }, guideVersion: guideVersion + 1 });
    expect(await lineOf()).toMatchObject({ remark: 'Brings a tuba', remarkVersion: 1 });
    const rows = await desk.api.database.query<{ content: Buffer }>('select content from leg_guide union all select content from leg_remark where content is not null');
    expect(rows.map(({ content }) => content.toString('latin1')).join()).not.toMatch(/Kim|tuba/);
    expect((await send('PUT', `/legs/${leg()}/remark`, { travellerId, remark: '' }, { 'if-match': '"1"' })).statusCode).toBe(204);
    expect(await lineOf()).toMatchObject({ remark: null, remarkVersion: 2 });
  });

  describe('a guide’s link', () => {
    it('shows names, parties, rooms and remarks, and not one field more', async () => {
      const { token } = await link();
      const shown = (await guide('board', { token })).json<GuideBoardBody>();
      const one = shown.legs[0]!.travellers.find((traveller) => traveller.travellerId === travellerId)!;
      expect(Object.keys(one).toSorted()).toEqual(['name', 'outcome', 'party', 'remark', 'room', 'travellerId']);
      expect(JSON.stringify(shown)).not.toMatch(/925665416|1988|example\.org|GBR|phone|missing|\+850/);
      expect(shown.until).toBe('2027-04-04T08:00:00.000Z');
    });

    it('takes taps whenever they come, each by itself, and twice without harm', async () => {
      const { token, id } = await link();
      const taps = [{ id: newId(), legId: leg(), travellerId, outcome: 'arrived', seenAt: '2027-04-01T07:35:00Z' }, { id: newId(), legId: leg(), travellerId: newId(), outcome: 'arrived', seenAt: '2027-04-01T07:35:00Z' }];
      const results = [{ id: taps[0]!.id, code: null }, { id: taps[1]!.id, code: 'arrival.not-on-leg' }];
      expect((await guide('arrivals', { token, arrivals: taps })).json()).toEqual({ results });
      expect((await guide('arrivals', { token, arrivals: taps })).json()).toEqual({ results });
      expect(await lineOf()).toMatchObject({ arrival: { outcome: 'arrived', byGuide: true } });
      expect(await desk.api.database.query('select recorded_by from leg_arrival where traveller_id = $1', [travellerId])).toEqual([{ recorded_by: `guide:${id}` }]);
    });

    it('does not bring back what an operator has taken back', async () => {
      const { token } = await link();
      const arrivals = [{ id: newId(), legId: leg(), travellerId, outcome: 'arrived', seenAt: '2027-04-01T07:35:00Z' }];
      await guide('arrivals', { token, arrivals });
      await undo();
      expect((await guide('arrivals', { token, arrivals })).json()).toEqual({ results: [{ id: arrivals[0]!.id, code: null }] });
      expect(await lineOf()).toMatchObject({ arrival: null });
    });

    it('opens no more once it expired or was taken back, and no other departure’s legs', async () => {
      const [{ token, id }, late] = [await link(), await link(1)];
      expect((await send('DELETE', `/guide-links/${id}`)).statusCode).toBe(204);
      expect((await guide('board', { token })).json()).toMatchObject({ status: 410, code: 'link.revoked' });
      desk.clock.set(new Date('2027-04-02T08:00:00Z'));
      expect((await guide('arrivals', { token: late.token, arrivals: [{ id: newId(), legId: leg(), travellerId, outcome: 'arrived', seenAt: '2027-04-01T07:35:00Z' }] })).json()).toMatchObject({ status: 410, code: 'link.expired' });
      expect((await guide('board', { token: 'A'.repeat(43) })).json()).toMatchObject({ status: 404, code: 'link.unknown' });
      expect((await guide('board', { token: 'short' })).json()).toMatchObject({ code: 'request.invalid' });
      const stored = await desk.api.database.query<{ row: string }>('select g::text as row from guide_link g');
      expect(stored.map(({ row }) => row).join()).not.toContain(token);
    });
  });
});
