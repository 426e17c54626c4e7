import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CreateApiKey } from '#accounts';
import { FixedClock, newId } from '#kernel';
import { type FurnishedOrganisation, furnishOrganisation } from '../../../../test/support/furnished-organisation.js';
import { People, type Person } from '../../../../test/support/people.js';
import { valueOf } from '../../../../test/support/results.js';
import { createTestApi, type TestApi } from '../../../../test/support/test-api.js';

interface Queued { readonly id: string; readonly travellerName: string; readonly review: { readonly revision: string; readonly taken: { readonly by: { readonly name: string } } | null } }

describe('the officers’ queue over HTTP', () => {
  let api: TestApi;
  let ours: FurnishedOrganisation;
  let colleague: Person;
  let key: { readonly headers: Record<string, string> };
  let address: string;

  beforeAll(async () => {
    api = await createTestApi({ clock: new FixedClock(new Date('2026-11-22T12:00:00Z')) });
    ours = await furnishOrganisation(api, 'Quillfeather');
    address = `/api/v1/applications/${ours.ids.application}`;
    colleague = await new People(api).staff('officer', ours.id);
    const maker = { kind: 'user', userId: ours.officer.id, organisationId: ours.id, role: 'officer', permissions: [] } as const;
    const made = await api.database.transaction((tx) => api.app.get(CreateApiKey, { strict: false }).create(tx, maker, { name: 'machine', role: 'officer' }));
    key = { headers: { authorization: `Bearer ${valueOf(made).key}` } };
  }, 60_000);
  afterAll(() => api.close());

  const ask = (who: { readonly headers: Record<string, string> }, method: 'GET' | 'POST', url: string, payload?: object) =>
    api.app.inject({ method, url, headers: { ...who.headers, 'idempotency-key': newId() }, ...(payload ? { payload } : {}) });
  const queue = async (filter: string): Promise<Queued[]> => (await ask(ours.officer, 'GET', `/api/v1/applications?${filter}`)).json<{ items: Queued[] }>().items;
  const manner = (review: object) => api.database.query('update authority set profile = $2 where organisation_id = $1', [ours.id, JSON.stringify({ review })]);
  const revision = async (): Promise<string> => (await ask(ours.officer, 'GET', address)).json<{ revision: string }>().revision;

  it('is asked by what matters, and says how many each further question would leave', async () => {
    const { departure, authority, application } = ours.ids;
    expect((await queue(`status=in-review&departureId=${departure}&authorityId=${authority}&dueBefore=2027-03-05&highRisk=false&assigned=nobody`)).map(({ id }) => id)).toEqual([application]);
    expect(await queue('status=in-review&dueBefore=2027-03-04')).toEqual([]);
    const counts = await ask(ours.officer, 'GET', '/api/v1/applications/counts?status=in-review');
    expect(counts.json()).toMatchObject({ total: 1, late: 0, dueSoon: 0, nobodys: 1, mine: 0, authorities: [{ id: authority, count: 1 }], departures: [{ id: departure, count: 1 }] });
  });

  it.each(['verdict=maybe', 'dueBefore=soon', 'finding=%27;drop', 'assigned=somebody', 'order=name', 'highRisk=perhaps'])('calls %s no question', async (filter) => {
    expect((await ask(ours.officer, 'GET', `/api/v1/applications?${filter}`)).json()).toMatchObject({ status: 422, code: 'request.invalid' });
  });

  it('leads from one application to its neighbours', async () => {
    expect((await ask(ours.officer, 'GET', `${address}/neighbours?status=in-review`)).json()).toEqual({ previous: null, next: null });
    expect((await ask(ours.officer, 'GET', `${address}/neighbours`)).json()).toMatchObject({ next: expect.any(String) });
  });

  it('lets one officer take an application, and names them to the other', async () => {
    expect((await ask(ours.officer, 'POST', `${address}/take`)).json()).toEqual({ until: '2026-11-22T12:15:00.000Z' });
    expect((await ask(colleague, 'POST', `${address}/take`)).json()).toMatchObject({ status: 409, code: 'entry.application-taken' });
    const seen = (await ask(colleague, 'GET', address)).json<Queued>().review.taken;
    expect(seen?.by.name).toBe(await nameOf(ours.officer));
    expect((await ask(ours.officer, 'GET', '/api/v1/applications?assigned=me')).json()).toMatchObject({ items: [{ id: ours.ids.application }] });
    expect((await ask(colleague, 'GET', '/api/v1/applications?assigned=me')).json()).toMatchObject({ items: [] });
    expect((await ask(ours.officer, 'POST', `${address}/release`)).statusCode).toBe(204);
    expect((await ask(colleague, 'POST', `${address}/take`)).statusCode).toBe(200);
    await ask(colleague, 'POST', `${address}/release`);
  });

  it('does not take a key for a second person: it acts as who made it', async () => {
    await manner({ fourEyes: true });
    const review = { reason: 'It fits', revision: await revision() };
    expect((await ask(ours.officer, 'POST', `${address}/approve`, review)).json()).toMatchObject({ status: 'in-review', review: { firstApproval: { by: { id: ours.officer.id } } } });
    expect((await ask(key, 'POST', `${address}/approve`, review)).json()).toMatchObject({ status: 409, code: 'entry.second-person-required' });
    expect((await ask(ours.officer, 'GET', '/api/v1/applications?awaitsSecond=true')).json()).toMatchObject({ items: [{ id: ours.ids.application }] });
  });

  it('lets no machine approve, and nobody who has not looked, where journeys are marked as high risk', async () => {
    await manner({ highRisk: 'Two of our guides were questioned.' });
    const review = { reason: 'It fits', revision: await revision() };
    const why = expect.stringContaining('Two of our guides were questioned.');
    expect((await ask(key, 'POST', `${address}/approve`, review)).json()).toMatchObject({ status: 403, code: 'entry.person-required', detail: why });
    expect((await ask(colleague, 'POST', `${address}/approve`, review)).json()).toMatchObject({ status: 409, code: 'entry.look-required', detail: why });
    const together = { decision: 'approve', items: [{ applicationId: ours.ids.application, revision: review.revision }], reason: '' };
    for (const path of ['decisions/preview', 'decisions']) {
      expect((await ask(colleague, 'POST', `/api/v1/applications/${path}`, together)).json()).toMatchObject({
        items: [{ travellerName: 'Philippa Quillfeather', refusal: { code: 'entry.not-ordinary', detail: why } }],
      });
    }
    await ask(colleague, 'POST', `${address}/reveal`, { reason: 'Review of the application' });
    expect((await ask(colleague, 'POST', `${address}/approve`, review)).json()).toMatchObject({ status: 'approved', review: { highRisk: 'Two of our guides were questioned.' } });
  });

  it('sends back with a usual reason, which stands in every language', async () => {
    await manner({});
    const rejection = { reason: '', revision: await revision(), code: 'picture-unreadable' };
    expect((await ask(colleague, 'POST', `${address}/reject`, { ...rejection, code: 'because' })).json()).toMatchObject({ status: 422, errors: [{ pointer: '/code' }] });
    const { history } = (await ask(colleague, 'POST', `${address}/reject`, rejection)).json<{ history: object[] }>();
    expect(history.at(-1)).toMatchObject({ action: 'reject', reasonCode: 'picture-unreadable', reason: null });
    const { items } = (await ask(colleague, 'GET', '/api/v1/rejection-reasons')).json<{ items: { code: string; words: Record<string, object> }[] }>();
    expect(items.find(({ code }) => code === 'picture-unreadable')?.words).toMatchObject({ en: { what: expect.any(String) }, de: { change: expect.any(String) }, 'zh-hans': {} });
    const trip = (await ask(ours.traveller, 'GET', '/api/v1/me/trip')).json<{ application: unknown }>();
    expect(trip.application).toMatchObject({ status: 'rejected', reason: null, rejection: { de: { change: expect.stringContaining('Bild') } } });
  });

  it('decides on no more than a hundred at once, and on none twice', async () => {
    const item = { applicationId: newId(), revision: '' };
    const together = (items: object[]) => ask(colleague, 'POST', '/api/v1/applications/decisions', { decision: 'approve', items, reason: '' });
    expect((await together([])).statusCode).toBe(422);
    expect((await together([item, item])).statusCode).toBe(422);
    expect((await together(Array.from({ length: 101 }, () => ({ ...item, applicationId: newId() })))).statusCode).toBe(422);
    expect((await together([item])).json()).toEqual({ items: [{ pointer: '/items/0', travellerName: '', refusal: { code: 'not-found', title: expect.any(String), detail: null } }] });
  });

  const nameOf = async ({ id }: Person): Promise<string> => (await api.database.query<{ name: string }>('select name from app_user where id = $1', [id]))[0]?.name ?? '';
});
