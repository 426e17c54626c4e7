import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FixedClock, newId } from '#kernel';
import { KeepRetention } from '#readiness';
import { MarathonTrip } from '../../../../test/support/marathon.js';
import { People, type Person } from '../../../../test/support/people.js';
import { createTestApi, type TestApi } from '../../../../test/support/test-api.js';

interface Due {
  readonly count: number;
  readonly nextCursor: string | null;
  readonly items: readonly { readonly travellerId: string; readonly name: string; readonly endedOn: string }[];
}

describe('the end of what is kept of travellers', () => {
  let api: TestApi;
  let administrator: Person;
  let trip: MarathonTrip;
  let travellers: readonly string[];
  const clock = new FixedClock(new Date('2026-11-22T12:00:00Z'));

  beforeAll(async () => {
    api = await createTestApi({ clock });
    const people = new People(api);
    administrator = await people.staff('administrator', await people.organisation());
    trip = await MarathonTrip.schedule(administrator.organisationId, api.database, (type) => api.app.get(type, { strict: false }));
    travellers = (await trip.book({ surname: 'Quillfeather' }, { surname: 'Wren' }, { surname: 'Late' })).travellerIds;
  });
  afterAll(() => api.close());

  const ask = async (method: 'GET' | 'POST', path = '') => {
    const { statusCode, body } = await api.app.inject({ method, url: `/api/v1/retention/travellers${path}`, headers: administrator.headers });
    return { status: statusCode, body: (body === '' ? {} : JSON.parse(body)) as Due & { code?: string } };
  };
  const due = async (): Promise<string[]> => (await ask('GET')).body.items.map(({ travellerId }) => travellerId);
  const endedOn = async (day: string): Promise<void> => {
    await api.database.query(`update departure set starts_on = $2::date - 5, ends_on = $2::date where id = $1`, [trip.ids.departureId, day]);
  };
  const settings = (more: string): Promise<unknown> => api.database.query(`update organisation set ${more} where id = $1`, [administrator.organisationId]);
  const keys = (): Promise<unknown[]> => api.database.query('select from traveller_key where traveller_id = any($1) and wrapped_key is not null', [travellers]);

  it('is no sooner than the organisation says, by its own calendar', async () => {
    await endedOn('2025-11-22');
    expect(await due()).toEqual([]);
    expect((await ask('POST', `/${travellers[0]}/erase`)).body).toMatchObject({ code: 'retention.not-due' });
    await endedOn('2025-11-21');
    expect((await ask('GET')).body).toMatchObject({ count: 3, items: expect.arrayContaining([{ travellerId: travellers[0], name: expect.stringContaining('Quillfeather'), endedOn: '2025-11-21' }]) });
    await settings(`time_zone = 'Pacific/Kiritimati'`);
    await endedOn('2025-11-22');
    expect(await due()).toHaveLength(3);
    await settings(`time_zone = 'UTC', retention_days = 400`);
    expect(await due()).toEqual([]);
    await settings('retention_days = 365');
  });

  it('is listed page by page', async () => {
    await endedOn('2025-01-01');
    const first = (await ask('GET', '?limit=2')).body;
    const rest = (await ask('GET', `?limit=2&cursor=${first.nextCursor}`)).body;
    expect([...first.items, ...rest.items].map(({ travellerId }) => travellerId).sort()).toEqual([...travellers].sort());
  });

  it('is final, once, and leaves the others alone', async () => {
    expect((await ask('POST', `/${travellers[0]}/erase`)).status).toBe(204);
    expect((await ask('POST', `/${travellers[0]}/erase`)).status).toBe(404);
    expect((await ask('POST', `/${newId()}/erase`)).status).toBe(404);
    expect(await keys()).toHaveLength(2);
    expect(await due()).toHaveLength(2);
    expect(await api.database.query(`select from outbox where type = 'traveller.erased' and subject->>'travellerId' = $1`, [travellers[0]])).toHaveLength(1);
  });

  it('is told every night, and erased by night alone where the organisation asked for it', async () => {
    const keep = api.app.get(KeepRetention, { strict: false });
    expect(await keep.keep()).toBe(0);
    expect(await keys()).toHaveLength(2);
    expect(await api.database.query(`select subject from outbox where type = 'retention.due'`)).toEqual([{ subject: { travellers: 2 } }]);
    await settings('erases_by_itself = true');
    expect(await keep.keep()).toBe(2);
    expect(await keys()).toHaveLength(0);
    expect(await keep.keep()).toBe(0);
  });
});
