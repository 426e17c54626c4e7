import { once } from 'node:events';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import sharp from 'sharp';
import { RevokeInvitation } from '#accounts';
import { composeZone, finding } from '#documents';
import { newId } from '#kernel';
import { Files } from '#platform';
import { eventually } from '../../../../test/support/eventually.js';
import { fileForm } from '../../../../test/support/file-form.js';
import { People, type Person } from '../../../../test/support/people.js';
import { valueOf } from '../../../../test/support/results.js';
import { createTestApi, type TestApi } from '../../../../test/support/test-api.js';

interface Part {
  readonly field?: string;
  readonly bytes: Buffer;
}

describe('a traveller’s pictures over HTTP', () => {
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

  const upload = (part: Part, person = traveller) => {
    const { payload, headers } = fileForm(part.bytes, part.field);
    return api.app.inject({ method: 'POST', url: '/api/v1/me/documents', payload, headers: { ...headers, ...person.headers } });
  };

  it('are taken in, and the same picture again has the same check', async () => {
    const first = await upload({ bytes: picture });
    expect([first.statusCode, first.json()]).toEqual([202, expect.objectContaining({ state: 'queued', step: null, outcome: null, findings: [], fields: null })]);
    expect((await upload({ bytes: picture })).json()).toEqual(first.json());
  });

  it.each([
    { what: 'HEIC', bytes: Buffer.from('\0\0\0\x18ftypmif1\0\0\0\0mif1heic') },
    { what: 'TIFF', bytes: Buffer.from('MM\0*\0\0\0\x08') },
    { what: 'PDF', bytes: Buffer.from('%PDF-1.7') },
  ])('are taken in as $what, too, whatever the form calls them', async ({ bytes }) => {
    expect((await upload({ bytes })).statusCode).toBe(202);
  });

  it.each([
    { what: 'an empty file', part: { bytes: Buffer.alloc(0) }, status: 422, code: 'upload.empty' },
    { what: 'another field', part: { field: 'picture', bytes: Buffer.from('x') }, status: 422, code: 'upload.empty' },
    { what: 'a text', part: { bytes: Buffer.from('%!PS-Adobe-3.0') }, status: 422, code: 'upload.not-an-image' },
    { what: 'a drawing with a script', part: { bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>') }, status: 422, code: 'upload.not-an-image' },
    { what: 'a GIF that is a script', part: { bytes: Buffer.from('GIF89a/*\0\0\0\0*/=1;alert(1);//') }, status: 422, code: 'upload.not-an-image' },
    { what: 'a program', part: { bytes: Buffer.from('MZ\x90\0') }, status: 422, code: 'upload.not-an-image' },
    { what: 'a zip with a picture behind it', part: { bytes: Buffer.from('PK\x03\x04\xff\xd8\xff') }, status: 422, code: 'upload.not-an-image' },
    { what: 'an AVIF', part: { bytes: Buffer.from('\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf') }, status: 422, code: 'upload.not-an-image' },
    { what: '60 MB', part: { bytes: Buffer.alloc(60 * 1024 * 1024, 0xff) }, status: 413, code: 'upload.too-large' },
  ])('are refused with words and a code: $what', async ({ part, status, code }) => {
    const answer = await upload(part);
    expect([answer.statusCode, answer.json()]).toEqual([status, expect.objectContaining({ code, title: expect.any(String), correlationId: expect.any(String) })]);
    expect(await api.database.query('select 1 from document_check where traveller_id = $1', [traveller.id])).toEqual([]);
  });

  it('are refused when they come as something else than a form', async () => {
    const answer = await api.app.inject({ method: 'POST', url: '/api/v1/me/documents', payload: { file: 'x' }, headers: traveller.headers });
    expect(answer.json()).toMatchObject({ status: 415, code: 'request.unsupported-type' });
  });

  it('are nobody else’s, whether read or followed', async () => {
    const { id } = (await upload({ bytes: picture })).json<{ id: string }>();
    const other = await newTraveller();
    for (const url of [`/api/v1/me/document-checks/${id}`, `/api/v1/me/document-checks/${id}/events`]) {
      expect((await api.app.inject({ url, headers: other.headers })).json()).toMatchObject({ status: 404, code: 'not-found' });
    }
    expect((await api.app.inject({ url: `/api/v1/me/document-checks/${id}`, headers: traveller.headers })).statusCode).toBe(200);
  });

  const finish = (id: string) =>
    api.database.query(`update document_check set state = 'finished', step = null, outcome = 'rejected', finished_at = now() where id = $1`, [id]);

  it('are followed live: each step as it is taken, until the end', async () => {
    const { id } = (await upload({ bytes: picture })).json<{ id: string }>();
    const following = api.app.inject({ url: `/api/v1/me/document-checks/${id}/events`, headers: traveller.headers });
    await eventually(async () => {
      const [listening] = await api.database.query<{ n: number }>(`select count(*)::int as n from pg_stat_activity where datname = current_database() and query ilike 'listen%'`);
      expect(listening?.n).toBeGreaterThan(0);
    });
    await api.database.query(`update document_check set state = 'running', step = 'intake' where id = $1`, [id]);
    await finish(id);
    const { body, headers } = await following;
    expect(headers['content-type']).toContain('text/event-stream');
    const states = [...body.matchAll(/^data: (\{.*\})$/gm)].map(([, data]) => (JSON.parse(data ?? '') as { state: string }).state);
    expect(states.at(-1)).toBe('finished');
    expect(body).toMatch(/^event: check$/m);
  });

  it('are followed until a newer picture takes their place, which ends the stream', async () => {
    const { id } = (await upload({ bytes: picture })).json<{ id: string }>();
    const following = api.app.inject({ url: `/api/v1/me/document-checks/${id}/events`, headers: traveller.headers });
    await eventually(async () => {
      const [listening] = await api.database.query<{ n: number }>(`select count(*)::int as n from pg_stat_activity where datname = current_database() and query ilike 'listen%'`);
      expect(listening?.n).toBeGreaterThan(0);
    });
    const better = await sharp({ create: { width: 44, height: 33, channels: 3, background: '#999' } }).jpeg().toBuffer();
    const newest = (await upload({ bytes: better })).json<{ id: string }>();
    const { body } = await following;
    const told = [...body.matchAll(/^data: (\{.*\})$/gm)].map(([, data]) => JSON.parse(data ?? '') as { id: string; state: string });
    expect(told.at(-1)).toMatchObject({ id, state: 'superseded', step: null, outcome: null });
    const trip = await api.app.inject({ url: `/api/v1/me/document-checks/${newest.id}`, headers: traveller.headers });
    expect(trip.json()).toMatchObject({ state: 'queued' });
  });

  it('are followed no longer than the session lasts', async () => {
    const { id } = (await upload({ bytes: picture })).json<{ id: string }>();
    const following = await api.app.inject({ url: `/api/v1/me/document-checks/${id}/events`, headers: traveller.headers, payloadAsStream: true });
    let told = '';
    following.stream().on('data', (bytes: Buffer) => (told += bytes.toString()));
    const ended = once(following.stream(), 'end');
    await eventually(() => expect(told).toContain('queued'));
    const revoke = api.app.get(RevokeInvitation, { strict: false });
    valueOf(await api.database.transaction((tx) => revoke.revoke(tx, { organisationId, travellerId: traveller.id })));
    await finish(id);
    await ended;
    expect(told).not.toContain('"state":"finished"');
  });

  /** As a worker leaves it: read with one character corrected, and the picture kept. */
  const finishReading = async (id: string): Promise<void> => {
    const [width, height] = [400, 300];
    const lines = composeZone({
      documentCode: 'P', issuingState: 'SWE', nationality: 'SWE', documentNumber: 'AA1234567', surname: 'ERIKSSON', givenNames: 'ANNA', birthDate: '1988-07-14', sex: 'F', expiryDate: '2033-05-01',
    });
    const reading = {
      lines, confidence: 0.99, picture: { width, height }, kept: { width, height },
      corrections: [{ line: 2, column: 3, from: 'I', to: '1' }], outlines: [[[10, 200], [390, 200], [390, 220], [10, 220]], [[10, 230], [390, 230], [390, 250], [10, 250]]],
    };
    const keptFile = `documents/${id}`;
    await api.app.get(Files, { strict: false }).put(traveller.id, keptFile, picture);
    const seal = (context: string, value: unknown): Promise<Buffer> => api.vault.seal(traveller.id, context, JSON.stringify(value));
    await api.database.query(
      `update document_check set state = 'finished', step = null, outcome = 'needs-review', finished_at = now(), reading = $2, findings = $3, kept_file = $4 where id = $1`,
      [id, await seal('document.reading', reading), await seal('document.findings', [finding('mrz.corrected')]), keptFile],
    );
  };

  it('are shown to their traveller once they are kept, and nowhere stored on the way', async () => {
    const { id } = (await upload({ bytes: picture })).json<{ id: string }>();
    const look = (person = traveller) => api.app.inject({ url: `/api/v1/me/document-checks/${id}/picture`, headers: person.headers });
    expect((await look()).json()).toMatchObject({ status: 404, code: 'not-found' });
    await finishReading(id);
    const { statusCode, headers, rawPayload } = await look();
    expect([statusCode, headers]).toEqual([200, expect.objectContaining({ 'content-type': 'image/jpeg', 'cache-control': 'no-store' })]);
    expect(rawPayload.equals(picture)).toBe(true);
    expect((await look(await newTraveller())).json()).toMatchObject({ status: 404, code: 'not-found' });
  });

  it('say what was corrected and where, and are judged anew once their traveller confirms it', async () => {
    const { id } = (await upload({ bytes: picture })).json<{ id: string }>();
    const confirm = () => api.app.inject({ method: 'POST', url: `/api/v1/me/document-checks/${id}/confirmation`, headers: traveller.headers });
    expect((await confirm()).json()).toMatchObject({ status: 409, code: 'reading.unfinished' });
    await finishReading(id);
    const read = (await api.app.inject({ url: `/api/v1/me/document-checks/${id}`, headers: traveller.headers })).json<object>();
    expect(read).toMatchObject({
      picture: { width: 400, height: 300 },
      zone: {
        lines: [{ text: expect.stringMatching(/^P<SWEERIKSSON/) }, { corners: [{ x: 10, y: 230 }, { x: 390, y: 230 }, { x: 390, y: 250 }, { x: 10, y: 250 }] }],
        corrections: [{ line: 2, column: 3, from: 'I', to: '1' }],
        confirmedAt: null,
      },
    });
    const confirmed = await confirm();
    expect([confirmed.statusCode, confirmed.json()]).toEqual([
      200,
      expect.objectContaining({ outcome: 'accepted', findings: [expect.objectContaining({ code: 'mrz.confirmed' })], zone: expect.objectContaining({ confirmedAt: expect.any(String) }) }),
    ]);
  });

  it('have no check under an id that is none', async () => {
    for (const id of [newId(), 'none', "1' or '1'='1"]) {
      const answer = await api.app.inject({ url: `/api/v1/me/document-checks/${encodeURIComponent(id)}`, headers: traveller.headers });
      expect(answer.json()).toMatchObject({ status: 404, code: 'not-found' });
    }
  });
});
