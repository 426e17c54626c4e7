import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import sharp from 'sharp';
import { newId } from '#kernel';
import { Files } from '#platform';
import { eventually } from '../../../../test/support/eventually.js';
import { fileForm } from '../../../../test/support/file-form.js';
import { People, type Person } from '../../../../test/support/people.js';
import { createTestApi, type TestApi } from '../../../../test/support/test-api.js';

const guides = { crown: 58, chin: 456, eyes: 257, middle: 206 };
const finding = { code: 'photo.background', severity: 'warning', message: 'Stand in front of a wall.' };

describe('a traveller’s photo over HTTP', () => {
  let api: TestApi;
  let people: People;
  let organisationId: string;
  let traveller: Person;
  let picture: Buffer;

  const newTraveller = (): Promise<Person> => people.newTraveller(organisationId);

  beforeAll(async () => {
    api = await createTestApi();
    people = new People(api);
    organisationId = await people.organisation();
    picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#888' } }).jpeg().toBuffer();
  });
  beforeEach(async () => {
    traveller = await newTraveller();
  });
  afterAll(() => api.close());

  const upload = (bytes = picture, field?: string) => {
    const { payload, headers } = fileForm(bytes, field);
    return api.app.inject({ method: 'POST', url: '/api/v1/me/photo', payload, headers: { ...headers, ...traveller.headers } });
  };
  const ask = (path: string, person = traveller, method: 'GET' | 'POST' = 'GET') => api.app.inject({ method, url: `/api/v1/me/photo${path}`, headers: person.headers });
  const idOf = async (): Promise<string> => (await upload()).json<{ id: string }>().id;

  /** As the worker leaves it. */
  const finish = async (id: string, outcome = 'needs-review'): Promise<void> => {
    await api.app.get(Files, { strict: false }).put(traveller.id, `portraits/${id}/photo`, picture);
    const seal = (context: string, value: unknown) => api.vault.seal(traveller.id, context, JSON.stringify(value));
    await api.database.query(
      `update portrait set state = 'finished', outcome = $2, findings = $3, photo = $4, photo_file = $5, kept_file = 'kept', finished_at = now() where id = $1`,
      [id, outcome, await seal('portrait.findings', [finding]), await seal('portrait.photo', { width: 413, height: 531, bytes: 9, guides }), `portraits/${id}/photo`],
    );
  };

  it('is taken in, and is the latest from then on', async () => {
    expect((await ask('')).json()).toEqual({ portrait: null, chosenId: null });
    const answer = await upload();
    expect([answer.statusCode, answer.json()]).toEqual([202, expect.objectContaining({ state: 'queued', outcome: null, findings: [], photo: null, usable: false, usedAt: null })]);
    expect((await ask('')).json()).toEqual({ portrait: answer.json<object>(), chosenId: null });
  });

  it.each([
    { what: 'an empty file', bytes: Buffer.alloc(0), status: 422, code: 'upload.empty' },
    { what: 'another field', bytes: Buffer.from('x'), field: 'picture', status: 422, code: 'upload.empty' },
    { what: 'a text', bytes: Buffer.from('%!PS-Adobe-3.0'), status: 422, code: 'upload.not-an-image' },
    { what: '30 MB', bytes: Buffer.alloc(30 * 1024 * 1024, 0xff), status: 413, code: 'upload.too-large' },
  ])('is refused with words and a code: $what', async ({ bytes, field, status, code }) => {
    const answer = await upload(bytes, field);
    expect([answer.statusCode, answer.json()]).toEqual([status, expect.objectContaining({ code, title: expect.stringMatching(/./), correlationId: expect.stringMatching(/./) })]);
    expect(await api.database.query('select 1 from portrait where traveller_id = $1', [traveller.id])).toEqual([]);
  });

  it('is told with what was found, and shown as the JPEG that was made, which no cache keeps', async () => {
    const id = await idOf();
    expect((await ask(`/${id}/crop`)).json()).toMatchObject({ status: 404, code: 'not-found' });
    await finish(id);
    expect((await ask('')).json()).toMatchObject({ portrait: { id, outcome: 'needs-review', usable: true, findings: [finding], photo: { width: 413, height: 531, guides } } });
    const shown = await ask(`/${id}/crop`);
    expect([shown.statusCode, shown.headers['content-type'], shown.headers['cache-control'], shown.rawPayload]).toEqual([200, 'image/jpeg', 'no-store', picture]);
  });

  it('is chosen, and choosing it again changes nothing', async () => {
    const id = await idOf();
    await finish(id);
    const chosen = await ask(`/${id}/use`, traveller, 'POST');
    expect([chosen.statusCode, chosen.json()]).toEqual([200, expect.objectContaining({ id, usedAt: expect.stringMatching(/^2/) })]);
    expect((await ask(`/${id}/use`, traveller, 'POST')).json()).toEqual(chosen.json());
    const newer = await idOf();
    expect((await ask('')).json()).toMatchObject({ portrait: { id: newer, usedAt: null }, chosenId: id });
  });

  it('is not chosen when it was rejected or is not checked yet', async () => {
    const id = await idOf();
    expect((await ask(`/${id}/use`, traveller, 'POST')).json()).toMatchObject({ status: 409, code: 'photo.not-usable' });
    await finish(id, 'rejected');
    expect((await ask(`/${id}/use`, traveller, 'POST')).json()).toMatchObject({ status: 409, code: 'photo.not-usable' });
  });

  it('is nobody else’s, whether followed, seen or chosen, and there is none under an id that is none', async () => {
    const id = await idOf();
    await finish(id);
    const other = await newTraveller();
    for (const [path, method] of [['events', 'GET'], ['crop', 'GET'], ['use', 'POST']] as const) {
      expect((await ask(`/${id}/${path}`, other, method)).json()).toMatchObject({ status: 404, code: 'not-found' });
      for (const none of [newId(), 'none', encodeURIComponent("1' or '1'='1")]) {
        expect((await ask(`/${none}/${path}`, traveller, method)).json()).toMatchObject({ status: 404, code: 'not-found' });
      }
    }
    expect((await ask('', other)).json()).toEqual({ portrait: null, chosenId: null });
  });

  it('is refused to whoever is not signed in, and to staff', async () => {
    const { payload, headers } = fileForm(picture);
    const officer = await people.staff('officer', organisationId);
    const send = (person: Record<string, string>) =>
      api.app.inject({ method: 'POST', url: '/api/v1/me/photo', payload, headers: { ...headers, ...person } });
    expect((await send({})).json()).toMatchObject({ status: 401, code: 'auth.required' });
    expect((await send(officer.headers)).json()).toMatchObject({ status: 403, code: 'auth.forbidden' });
  });

  it('is followed live until it is checked', async () => {
    const id = await idOf();
    const following = ask(`/${id}/events`);
    await eventually(async () => {
      const [listening] = await api.database.query<{ n: number }>(`select count(*)::int as n from pg_stat_activity where datname = current_database() and query ilike 'listen%'`);
      expect(listening?.n).toBeGreaterThan(0);
    });
    await finish(id);
    const { body, headers } = await following;
    expect(headers['content-type']).toContain('text/event-stream');
    const states = [...body.matchAll(/^data: (\{.*\})$/gm)].map(([, data]) => (JSON.parse(data ?? '') as { state: string }).state);
    expect(states.at(-1)).toBe('finished');
    expect(body).toMatch(/^event: portrait$/m);
  });
});
