import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FixedClock, newId } from '#kernel';
import { MarathonTrip } from '../../../../test/support/marathon.js';
import { People, type Person } from '../../../../test/support/people.js';
import { createTestApi, type TestApi } from '../../../../test/support/test-api.js';

interface Plan {
  readonly version: number;
  readonly rooms: { code: string; number: number; guests: (string | null)[] }[];
}

describe('rooms over HTTP', () => {
  let api: TestApi;
  let operator: Person;
  let officer: Person;
  let departureId: string;
  let travellerIds: string[];

  beforeAll(async () => {
    api = await createTestApi({ clock: new FixedClock(new Date('2026-11-22T12:00:00Z')) });
    const people = new People(api);
    const organisationId = await people.organisation();
    [operator, officer] = [await people.staff('operator', organisationId), await people.staff('officer', organisationId)];
    const trip = await MarathonTrip.schedule(organisationId, api.database, (type) => api.app.get(type, { strict: false }));
    ({ departureId } = trip.ids);
    ({ travellerIds } = await trip.book({ surname: 'Quillfeather' }, { surname: 'Đorđević' }));
  });
  afterAll(() => api.close());

  const ask = async (method: 'GET' | 'POST' | 'PUT', path: string, { body, version, person = operator }: { body?: object; version?: number; person?: Person } = {}) => {
    const headers = { ...person.headers, 'idempotency-key': newId(), ...(version === undefined ? {} : { 'if-match': `"${version}"` }) };
    const answer = await api.app.inject({ method, url: `/api/v1${path}`, headers, ...(body ? { payload: body } : {}) });
    return { status: answer.statusCode, headers: answer.headers, body: answer.body, json: <T>() => answer.json<T>() };
  };
  const rooming = (path = '') => `/departures/${departureId}/rooming${path}`;
  const plan = async () => (await ask('GET', rooming())).json<Plan>();

  it('are proposed, assigned as proposed, put on a list, downloaded and sent', async () => {
    const proposal = (await ask('GET', rooming('/proposal?mode=keep'))).json<{ version: number; fingerprint: string; moves: unknown[] }>();
    expect(proposal.moves).toEqual(travellerIds.map((travellerId) => ({ travellerId, from: null, to: { code: 'twin', number: 1 } })));
    const { version, fingerprint } = proposal;
    const assigned = await ask('POST', rooming('/assign'), { version, body: { mode: 'keep', fingerprint } });
    expect([assigned.status, assigned.headers.etag, assigned.json<Plan>().rooms]).toEqual([200, '"1"', [{ code: 'twin', number: 1, beds: 2, locked: false, guests: travellerIds }]]);

    const made = await ask('POST', rooming('/lists'));
    expect(made.status).toBe(201);
    const { id } = made.json<{ id: string }>();
    const file = await ask('GET', `/rooming-lists/${id}/file?format=csv`);
    expect(file.headers).toMatchObject({ 'content-type': expect.stringContaining('text/csv'), 'content-disposition': 'attachment; filename="rooming-list-1.csv"', 'cache-control': 'no-store' });
    expect(file.body).toContain('Đorđević, Philippa');
    expect((await ask('GET', `/rooming-lists/${id}/file?format=pdf`)).headers['content-type']).toBe('application/pdf');
    const sent = await ask('POST', `/rooming-lists/${id}/sent`, { body: { to: 'bookings@hotel.example' } });
    expect(sent.json()).toMatchObject({ number: 1, sentTo: 'bookings@hotel.example', sentBy: 'The operator' });
    expect((await ask('GET', rooming('/lists'))).json()).toMatchObject({ items: [{ id, number: 1 }], lastSent: { id }, delta: { added: [], removed: [], moved: [], renamed: [] }, lines: 2 });
  });

  it('change for one of two who read the same version', async () => {
    const { version } = await plan();
    const both = await Promise.all(travellerIds.map((travellerId) => ask('POST', rooming('/place'), { version, body: { travellerId, to: 'new-room' } })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(both.find(({ status }) => status === 412)!.json()).toMatchObject({ code: 'rooming.plan-changed', detail: expect.stringContaining('1 traveller was given a bed or another one') });
  });

  it.each<[string, 'POST' | 'PUT', string, object, number, string, string]>([
    ['a traveller who is nobody', 'POST', '/place', { travellerId: newId(), to: 'new-room' }, 404, 'rooming.traveller-unknown', ''],
    ['a room without a number', 'POST', '/place', { travellerId: newId(), to: { code: 'twin' } }, 422, 'request.invalid', '/to'],
    ['a swap with nobody', 'POST', '/swap', { travellerId: newId() }, 422, 'request.invalid', '/withId'],
    ['a lock of a room that is not there', 'PUT', '/lock', { room: { code: 'suite', number: 1 }, locked: true }, 404, 'rooming.room-unknown', ''],
    ['a way to assign that there is not', 'POST', '/assign', { mode: 'best' }, 422, 'request.invalid', '/mode'],
    ['a wish of another kind', 'PUT', '/wishes', { travellerId: newId(), otherId: newId(), wish: 'maybe' }, 422, 'request.invalid', '/wish'],
  ])('refuse %s', async (_what, method, path, body, status, code, pointer) => {
    const before = await plan();
    const answer = await ask(method, rooming(path), { version: before.version, body });
    expect([answer.status, answer.json()]).toEqual([status, expect.objectContaining({ code })]);
    if (pointer) expect(answer.json<{ errors: object[] }>().errors).toContainEqual(expect.objectContaining({ pointer }));
    expect(await plan()).toEqual(before);
  });

  it('refuse whoever names no version, may not see them, or asks for a format that there is not', async () => {
    expect(await ask('POST', rooming('/assign'), { body: {} })).toMatchObject({ status: 428 });
    expect(await ask('GET', rooming(), { person: officer })).toMatchObject({ status: 403 });
    expect(await ask('GET', `/rooming-lists/${newId()}/file?format=docx`)).toMatchObject({ status: 422 });
    expect(await ask('GET', `/rooming-lists/${newId()}/file?format=pdf`)).toMatchObject({ status: 404 });
  });

  it('have start numbers beside them', async () => {
    const bibs = `/departures/${departureId}/bibs`;
    expect((await ask('GET', bibs)).json()).toMatchObject({ version: 0, ranges: [], runners: [{ number: null, because: 'no-range' }, {}] });
    expect(await ask('PUT', `${bibs}/ranges`, { version: 0, body: { ranges: [{ category: '42', from: 9, to: 1 }] } })).toMatchObject({ status: 422 });
    expect(await ask('PUT', `${bibs}/ranges`, { version: 3, body: { ranges: [] } })).toMatchObject({ status: 412 });
    expect(await ask('PUT', `${bibs}/ranges`, { version: 0, body: { ranges: [{ category: '42', from: 1, to: 999 }] } })).toMatchObject({ status: 200 });
    expect((await ask('POST', `${bibs}/assign`)).json()).toMatchObject({ runners: [{ number: 1, because: null }, { number: 2 }] });
    const { id } = (await ask('POST', `${bibs}/lists`)).json<{ id: string }>();
    expect((await ask('GET', `/bib-lists/${id}/file?format=csv`)).body).toContain('Marathon,1,"Quillfeather, Philippa"');
    expect(await ask('GET', `/rooming-lists/${id}`)).toMatchObject({ status: 404 });
  });
});
