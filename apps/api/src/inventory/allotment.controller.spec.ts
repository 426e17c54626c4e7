import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FixedClock, newId } from '#kernel';
import { MarathonTrip } from '../../../../test/support/marathon.js';
import { People, type Person } from '../../../../test/support/people.js';
import { createTestApi, type TestApi } from '../../../../test/support/test-api.js';

interface Allotment {
  readonly id: string;
  readonly version: number;
  readonly capacity: number;
}

describe('allotments over HTTP', () => {
  let api: TestApi;
  let operator: Person;
  let officer: Person;
  let departureId: string;

  beforeAll(async () => {
    api = await createTestApi({ clock: new FixedClock(new Date('2026-11-22T12:00:00Z')) });
    const people = new People(api);
    const organisationId = await people.organisation();
    [operator, officer] = [await people.staff('operator', organisationId), await people.staff('officer', organisationId)];
    const trip = await MarathonTrip.schedule(organisationId, api.database, (type) => api.app.get(type, { strict: false }));
    ({ departureId } = trip.ids);
  });
  afterAll(() => api.close());

  const first = async (): Promise<Allotment> => {
    const answer = await api.app.inject({ url: `/api/v1/departures/${departureId}`, headers: operator.headers });
    return answer.json<{ allotments: Allotment[] }>().allotments[0]!;
  };
  const put = async (id: string, version: string | null, body: object, person = operator) => {
    const headers = { ...person.headers, ...(version === null ? {} : { 'if-match': version }) };
    const answer = await api.app.inject({ method: 'PUT', url: `/api/v1/allotments/${id}`, headers, payload: body });
    return { status: answer.statusCode, body: answer.body === '' ? null : answer.json<Record<string, unknown>>() };
  };
  const terms = (more: object = {}) => ({ capacity: 200, overbooking: 0, releaseOn: null, reason: 'The hotel gave more', ...more });

  it('change with the version that was read, and tell who did it and why', async () => {
    const { id, version } = await first();
    expect(await put(id, `"${version}"`, terms({ overbooking: 4, releaseOn: '2027-03-01' }))).toEqual({ status: 204, body: null });
    expect(await first()).toMatchObject({ capacity: 200, overbooking: 4, releaseOn: '2027-03-01', version: version + 1 });
    const changes = await api.app.inject({ url: `/api/v1/allotments/${id}/changes`, headers: officer.headers });
    expect(changes.json()).toEqual({ items: [{ capacity: 200, overbooking: 4, releaseOn: '2027-03-01', reason: 'The hotel gave more', at: expect.any(String), by: expect.any(String) }] });
  });

  it('of two who change the same version, change for one', async () => {
    const { id, version } = await first();
    const both = await Promise.all([100, 300].map((capacity) => put(id, `"${version}"`, terms({ capacity }))));
    expect(both.map(({ status }) => status).sort()).toEqual([204, 412]);
    expect(both.find(({ status }) => status === 412)?.body).toMatchObject({ code: 'inventory.allotment-changed', detail: expect.stringMatching(/It now has [13]00/) });
  });

  it.each([
    { what: 'half a place', body: { capacity: 1.5 }, status: 422, code: 'request.invalid', pointer: '/capacity' },
    { what: 'a day that is none', body: { releaseOn: '2027-02-30' }, status: 422, code: 'request.invalid', pointer: '/releaseOn' },
    { what: 'fewer than none', body: { overbooking: -1 }, status: 422, code: 'request.invalid', pointer: '/overbooking' },
    { what: 'no reason', body: { reason: '   ' }, status: 422, code: 'inventory.reason-required', pointer: '/reason' },
    { what: 'what is not its own', body: { sold: 0 }, status: 422, code: 'request.invalid', pointer: '/sold' },
  ])('refuse $what', async ({ body, status, code, pointer }) => {
    const before = await first();
    const answer = await put(before.id, `"${before.version}"`, terms(body));
    expect([answer.status, answer.body]).toEqual([status, expect.objectContaining({ code, errors: expect.arrayContaining([expect.objectContaining({ pointer })]) })]);
    expect(await first()).toEqual(before);
  });

  it('refuse whoever names no version, may not change them, or names none that is there', async () => {
    const { id, version } = await first();
    expect(await put(id, null, terms())).toMatchObject({ status: 428, body: { code: 'edit.version-required' } });
    expect(await put(id, `"${version}"`, terms(), officer)).toMatchObject({ status: 403 });
    expect(await put(newId(), '"1"', terms())).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });
});
