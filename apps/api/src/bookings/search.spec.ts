import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MarathonTrip } from '../../../../test/support/marathon.js';
import { People, type Person } from '../../../../test/support/people.js';
import { createTestApi, type TestApi } from '../../../../test/support/test-api.js';
import { FixedClock } from '#kernel';

describe('searching over HTTP', () => {
  let api: TestApi;
  let operator: Person;
  let officer: Person;
  let stranger: Person;

  const ask = async (path: string, person = operator) => {
    const { statusCode, body } = await api.app.inject({ url: `/api/v1${path}`, headers: person.headers });
    return { status: statusCode, body: JSON.parse(body) as Record<string, never> };
  };

  beforeAll(async () => {
    api = await createTestApi({ clock: new FixedClock(new Date('2026-11-22T12:00:00Z')) });
    const people = new People(api);
    const organisationId = await people.organisation();
    [operator, officer] = [await people.staff('operator', organisationId), await people.staff('officer', organisationId)];
    stranger = await people.staff('operator', await people.organisation('Other Tours'));
    const trip = await MarathonTrip.schedule(organisationId, api.database, (type) => api.app.get(type, { strict: false }));
    await trip.book({ givenNames: 'Jürgen', surname: 'Müller' }, {});
    await trip.book({});
  });
  afterAll(() => api.close());

  it('tells bookings from travellers, and why each was found', async () => {
    expect(await ask('/search?q=mueller')).toMatchObject({
      status: 200,
      body: { bookings: [], travellers: [{ surname: 'Müller', matched: 'name', closeness: 'exact', booking: { status: 'confirmed', partySize: 2, leader: { name: 'Lena Wanderer' } } }] },
    });
    expect(await ask('/search?q=lena&limit=1')).toMatchObject({ body: { bookings: [{ matched: 'leader' }], travellers: [] } });
  });

  it('shows another organisation nothing, and an officer a refusal', async () => {
    expect((await ask('/search?q=mueller', stranger)).body).toEqual({ bookings: [], travellers: [] });
    expect((await ask('/bookings?q=mueller', stranger)).body).toEqual({ items: [], nextCursor: null, count: 0 });
    expect((await ask('/search?q=mueller', officer)).status).toBe(403);
  });

  it('narrows the list of bookings down, and keeps the travellers out of it', async () => {
    const { body } = await ask('/bookings?q=mueller&status=held,confirmed&order=dearest');
    expect(body).toMatchObject({ count: 1, items: [{ partySize: 2 }] });
    expect(JSON.stringify(body)).not.toContain('travellers');
  });

  it.each([
    '/search', '/search?q=', '/search?q=%20%20', '/search?q=%3F%3F', `/search?q=${'x'.repeat(101)}`, '/search?q=a&q=b', '/search?q=a&limit=0', '/search?q=a&limit=21', '/search?q=a&limit=x', '/search?q[]=a',
    '/bookings?status=lost', '/bookings?status=', '/bookings?order=alphabet', '/bookings?cursor=1', '/bookings?departureId=x', '/bookings?limit=201', '/bookings?limit=-1', '/bookings?q=', `/bookings?q=${'x'.repeat(101)}`, '/bookings?status=held,held,held,held,held',
  ])('refuses %s', async (path) => {
    expect(await ask(path)).toMatchObject({ status: 422, body: { code: 'request.invalid' } });
  });
});
