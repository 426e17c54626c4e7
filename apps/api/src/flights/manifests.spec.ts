import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Type } from '@nestjs/common';
import { defaultSettings, MarkManifestSent } from '#flights';
import { FixedClock, newId } from '#kernel';
import { Database } from '#platform';
import { MarkStale } from '#readiness';
import { RecordTravelDocument } from '#travellers';
import { Barrier } from '../../../../test/concurrency/barrier.js';
import { MarathonTrip } from '../../../../test/support/marathon.js';
import { People, type Person } from '../../../../test/support/people.js';
import { createTestApi, type TestApi } from '../../../../test/support/test-api.js';

interface Stream { readonly kind: string; readonly receiver: string; readonly held: string[]; readonly items: object[]; readonly isCurrent: boolean; readonly delta: object | null }
interface Overview { readonly items: { readonly leg: { readonly id: string }; readonly travellers: { readonly name: string; readonly missing: string[] }[]; readonly streams: Stream[] }[] }

describe('manifests over HTTP', () => {
  let api: TestApi;
  let people: People;
  let trip: MarathonTrip;
  let organisationId: string;
  let operator: Person;
  let travellerIds: string[];

  const get = <T>(type: Type<T>): T => api.app.get(type, { strict: false });
  const ask = (method: 'GET' | 'POST' | 'PUT', path: string, payload?: object, person = operator, more: Record<string, string> = {}) =>
    api.app.inject({ method, url: `/api/v1${path}`, headers: { ...person.headers, 'idempotency-key': newId(), ...more }, ...(payload ? { payload } : {}) });
  const make = async (kind: string, receiver: string) => (await ask('POST', `/legs/${trip.ids.arrivalLegId}/manifests`, { kind, receiver })).json<{ id: string; number: number; isDelta: boolean; code?: string }>();
  const send = async (kind: string, receiver: string) => {
    const { id } = await make(kind, receiver);
    return (await ask('POST', `/manifests/${id}/sent`, { to: 'desk@border.example' })).json<{ sentTo: string; sentBy: string }>();
  };
  const stream = async (kind: string, receiver: string): Promise<Stream> =>
    (await ask('GET', `/departures/${trip.ids.departureId}/manifests`)).json<Overview>().items.find(({ leg }) => leg.id === trip.ids.arrivalLegId)!.streams.find((one) => one.kind === kind && one.receiver === receiver)!;
  const giveDocument = (travellerId: string, surname: string, number: string) => get(Database).transaction((tx) => get(RecordTravelDocument).record(tx, {
    organisationId, travellerId, documentCheckId: newId(), state: 'confirmed',
    data: { type: 'P', issuingState: 'GBR', number, surname, givenNames: 'PHILIPPA', nationality: 'GBR', birthDate: '1990-01-01', sex: 'F', expiryDate: '2031-05-06' },
  }));
  const staleManifests = () => api.database.query<{ traveller_id: string }>(`select traveller_id from stale_artefact where organisation_id = $1 and kind = 'manifest' and settled_at is null`, [organisationId]);

  beforeAll(async () => {
    api = await createTestApi({ clock: new FixedClock(new Date('2026-11-22T12:00:00Z')) });
    people = new People(api);
    organisationId = await people.organisation();
    operator = await people.staff('operator', organisationId);
    trip = await MarathonTrip.schedule(organisationId, api.database, get);
    const booked = await trip.book({ surname: 'Quillfeather' }, { surname: 'Wren' });
    travellerIds = booked.travellerIds;
    await trip.seat(booked.bookingId);
  });
  afterAll(() => api.close());

  it('say who is on each leg and what keeps a message from leaving, and refuse it by name of the traveller', async () => {
    await ask('PUT', '/manifest-settings', { receiver: 'border', settings: { ...defaultSettings, sender: 'WAYPASS', recipient: 'BORDER', contactName: 'Desk' } }, operator, { 'if-match': '"0"' });
    const overview = (await ask('GET', `/departures/${trip.ids.departureId}/manifests`)).json<Overview>();
    expect(overview.items[0]!.travellers.map(({ name, missing }) => ({ name, missing }))).toEqual([
      { name: 'Quillfeather, Philippa', missing: ['passport', 'approval-number', 'ticket-number'] }, { name: 'Wren, Philippa', missing: ['passport', 'approval-number', 'ticket-number'] },
    ]);
    expect((await stream('paxlst', 'border')).held.sort()).toEqual([...travellerIds].sort());
    expect(await make('paxlst', 'border')).toMatchObject({ status: 409, code: 'manifest.incomplete', errors: expect.arrayContaining([{ pointer: `/travellers/${travellerIds[0]}/passport`, detail: 'No passport was read.' }]) });
    expect((await ask('GET', `/legs/${trip.ids.arrivalLegId}/manifest-preview?kind=paxlst&receiver=border`)).statusCode).toBe(409);
  });

  it('are previewed, made once for a key, downloaded and marked as sent, each of it recorded by who did it', async () => {
    await giveDocument(travellerIds[0]!, 'QUILLFEATHER', 'A1');
    await giveDocument(travellerIds[1]!, 'WREN', 'B2');
    const preview = await ask('GET', `/legs/${trip.ids.arrivalLegId}/manifest-preview?kind=paxlst&receiver=border`);
    expect(preview.headers['cache-control']).toBe('no-store');
    expect(preview.json()).toMatchObject({ isDelta: false, people: 2, table: null, text: expect.stringContaining("NAD+FL+++QUILLFEATHER:PHILIPPA'") });
    const key = { 'idempotency-key': newId() };
    const order = { kind: 'paxlst', receiver: 'border' };
    const [once, twice] = [await ask('POST', `/legs/${trip.ids.arrivalLegId}/manifests`, order, operator, key), await ask('POST', `/legs/${trip.ids.arrivalLegId}/manifests`, order, operator, key)];
    expect([once.statusCode, twice.json()]).toEqual([201, once.json()]);
    const { id } = once.json<{ id: string }>();
    const file = await ask('GET', `/manifests/${id}/file?format=text`);
    expect(file.headers).toMatchObject({ 'content-type': 'text/plain; charset=utf-8', 'content-disposition': 'attachment; filename="paxlst-border-CA121-2027-04-01-1.edi"' });
    expect((await ask('POST', `/manifests/${id}/sent`, { to: 'desk@border.example' })).json()).toMatchObject({ number: 1, sentTo: 'desk@border.example', sentBy: expect.any(String) });
    expect(await stream('paxlst', 'border')).toMatchObject({ isCurrent: true, delta: { added: [], changed: [], removed: [] } });
    const recorded = await api.database.query<{ type: string; actor_id: string }>(`select type, actor_id from outbox where type like 'manifest.%' order by created_at, id`);
    expect(recorded.map(({ type }) => type)).toEqual(['manifest.settings-changed', 'manifest.previewed', 'manifest.made', 'manifest.file-downloaded', 'manifest.sent']);
    expect(recorded.every(({ actor_id }) => actor_id === operator.id)).toBe(true);
  });

  it('become stale with a passport that changed, and right again once everybody who was sent one was told', async () => {
    await send('list', 'hotel');
    expect(await staleManifests()).toEqual([]);
    await giveDocument(travellerIds[1]!, 'WREN', 'B9');
    await get(MarkStale).compare(organisationId, { travellerId: travellerIds[1]! });
    expect((await staleManifests()).map(({ traveller_id }) => traveller_id)).toEqual([travellerIds[1]]);
    expect((await stream('paxlst', 'border')).delta).toMatchObject({ changed: [{ id: travellerIds[1], name: 'WREN, PHILIPPA', facts: ['documentNumber'] }] });
    await send('paxlst', 'border');
    expect(await staleManifests()).toHaveLength(1);
    await send('list', 'hotel');
    expect(await staleManifests()).toEqual([]);
  });

  it('are right again, too, when the last two are noted as sent at once', async () => {
    await giveDocument(travellerIds[1]!, 'WREN', 'B10');
    await get(MarkStale).compare(organisationId, { travellerId: travellerIds[1]! });
    const [paxlst, list] = [await make('paxlst', 'border'), await make('list', 'hotel')];
    const both = new Barrier(2);
    const marking = get(MarkManifestSent);
    const mark = marking.mark.bind(marking);
    const spy = vi.spyOn(marking, 'mark').mockImplementation(async (sent) => {
      const marked = await mark(sent);
      await both.wait();
      return marked;
    });
    await Promise.all([paxlst, list].map(({ id }) => ask('POST', `/manifests/${id}/sent`, { to: 'desk' })));
    spy.mockRestore();
    expect(await staleManifests()).toEqual([]);
  });

  it('take a crew, once for each version that was read', async () => {
    const member = { id: null, surname: 'Ri', givenNames: 'Chol', sex: 'M', birthDate: '1979-01-02', nationality: 'PRK', documentNumber: '654321', issuingState: 'PRK', expiryDate: '2030-01-01' };
    const path = `/legs/${trip.ids.arrivalLegId}/crew`;
    expect((await ask('PUT', path, { members: [member] })).statusCode).toBe(428);
    expect((await ask('PUT', path, { members: [member] }, operator, { 'if-match': '"0"' })).json()).toMatchObject({ version: 1, members: [{ surname: 'Ri' }] });
    expect((await ask('PUT', path, { members: [] }, operator, { 'if-match': '"0"' })).json()).toMatchObject({ status: 412, code: 'manifest.changed' });
    expect((await ask('PUT', path, { members: [{ ...member, expiryDate: 'soon' }] }, operator, { 'if-match': '"1"' })).json()).toMatchObject({ status: 422, errors: [{ pointer: '/members/0/expiryDate' }] });
    expect(await make('crew', 'border')).toMatchObject({ number: 1 });
  });

  it('are nobody else’s to see, make or send', async () => {
    const { id } = await make('list', 'guide');
    const officer = await people.staff('officer', organisationId);
    const traveller = await people.traveller(organisationId, travellerIds[0]);
    for (const person of [officer, traveller]) {
      for (const [method, path, payload] of [
        ['GET', `/departures/${trip.ids.departureId}/manifests`, undefined], ['GET', `/legs/${trip.ids.arrivalLegId}/manifest-preview?kind=list&receiver=guide`, undefined], ['GET', `/manifests/${id}/file?format=csv`, undefined],
        ['GET', `/legs/${trip.ids.arrivalLegId}/crew`, undefined], ['POST', `/legs/${trip.ids.arrivalLegId}/manifests`, { kind: 'list', receiver: 'guide' }], ['POST', `/manifests/${id}/sent`, { to: 'me' }],
      ] as const) expect((await ask(method, path, payload, person)).statusCode).toBe(403);
    }
  });

  it.each([['kind=letter&receiver=border'], ['kind=list&receiver=neighbour'], ['kind=list']])('refuse what there is not: %s', async (query) => {
    expect((await ask('GET', `/legs/${trip.ids.arrivalLegId}/manifest-preview?${query}`)).statusCode).toBe(422);
  });

  it('refuse a form that a receiver does not take', async () => {
    expect(await make('pnl', 'hotel')).toMatchObject({ status: 409, code: 'manifest.leg' });
  });
});
