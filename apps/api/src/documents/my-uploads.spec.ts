import { randomBytes } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Upload } from 'tus-js-client';
import { RemoveUploads } from '#documents';
import { Files, Storage } from '#platform';
import { breakingLine } from '../../../../test/support/breaking-line.js';
import { eventually } from '../../../../test/support/eventually.js';
import { People, type Person } from '../../../../test/support/people.js';
import { createTestApi, type TestApi } from '../../../../test/support/test-api.js';
import { createApi } from '../create-api.js';

const megabyte = 1024 * 1024;
const bytesType = 'application/offset+octet-stream';
const tus = { 'tus-resumable': '1.0.0' };
/** As the intake sees it at first glance, a picture: the bytes after its first are as good as any. */
const pictureOf = (size: number): Buffer => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(size - 4)]);

describe('an upload in pieces', () => {
  let api: TestApi;
  let people: People;
  let organisationId: string;
  let traveller: Person;
  let port: number;

  const newTraveller = (): Promise<Person> => people.newTraveller(organisationId);

  beforeAll(async () => {
    api = await createTestApi();
    people = new People(api);
    organisationId = await people.organisation();
    await api.app.listen(0, '127.0.0.1');
    ({ port } = api.app.getHttpServer().address() as { port: number });
  });
  beforeEach(async () => {
    traveller = await newTraveller();
  });
  afterAll(() => api.close());

  const ask = (method: 'POST' | 'HEAD' | 'GET' | 'PATCH' | 'DELETE' | 'OPTIONS', url: string, headers: Record<string, string> = {}, payload?: Buffer, app = api.app) =>
    app.inject({ method, url, headers: { ...tus, ...traveller.headers, ...headers }, ...(payload ? { payload } : {}) });
  const open = (length: number | string, headers: Record<string, string> = {}) => ask('POST', '/api/v1/me/uploads', { 'upload-length': `${length}`, ...headers });
  const opened = async (length: number): Promise<string> => (await open(length)).headers.location as string;
  const patch = (url: string, offset: number, bytes: Buffer, headers: Record<string, string> = {}, app = api.app) =>
    ask('PATCH', url, { 'upload-offset': `${offset}`, 'content-type': bytesType, ...headers }, bytes, app);
  const offsetOf = async (url: string): Promise<number> => Number((await ask('HEAD', url)).headers['upload-offset']);
  const originalOf = async (checkId: string): Promise<Buffer> => {
    const [row] = await api.database.query<{ file: string }>('select original_file as file from document_check where id = $1', [checkId]);
    return api.app.get(Files, { strict: false }).get(traveller.id, row?.file ?? '');
  };
  const filesOf = async (url: string): Promise<string[]> =>
    (await api.database.query<{ file: string }>('select file from upload_part where upload_id = $1', [url.split('/').at(-1)])).map(({ file }) => file);

  it('says what it can do before it begins', async () => {
    const { statusCode, headers } = await ask('OPTIONS', '/api/v1/me/uploads');
    expect([statusCode, headers]).toEqual([204, expect.objectContaining({ 'tus-version': '1.0.0', 'tus-extension': 'creation,termination,expiration', 'tus-max-size': `${25 * megabyte}` })]);
  });

  it('begins the check with its last bytes, and tells of it again and again', async () => {
    const picture = pictureOf(5 * megabyte + 7);
    const begun = await open(picture.length);
    expect([begun.statusCode, begun.headers]).toEqual([201, expect.objectContaining({ 'tus-resumable': '1.0.0', 'upload-expires': expect.stringMatching(/GMT$/) })]);
    const url = begun.headers.location as string;
    expect(await offsetOf(url)).toBe(0);
    const cuts = [0, 2 * megabyte + 1, 4 * megabyte, picture.length];
    const answers = [];
    for (const [at, cut] of cuts.slice(0, -1).entries()) answers.push(await patch(url, cut, picture.subarray(cut, cuts[at + 1])));
    expect(answers.map(({ statusCode, headers }) => [statusCode, headers['upload-offset']])).toEqual(cuts.slice(1).map((cut) => [204, `${cut}`]));
    const checkId = answers.at(-1)?.headers['waypass-document-check'] as string;
    expect((await ask('GET', `/api/v1/me/document-checks/${checkId}`)).json()).toMatchObject({ id: checkId, state: 'queued' });
    expect((await originalOf(checkId)).equals(picture)).toBe(true);
    expect((await ask('GET', url)).json()).toMatchObject({ length: picture.length, offset: picture.length, checkId });
    expect((await ask('HEAD', url)).headers).toMatchObject({ 'upload-offset': `${picture.length}`, 'cache-control': 'no-store', 'waypass-document-check': checkId });
    const again = await patch(url, picture.length, Buffer.alloc(0));
    expect([again.statusCode, again.headers['waypass-document-check']]).toEqual([204, checkId]);
    expect(await filesOf(url)).toEqual([]);
  });

  it('has the check that the same picture had before', async () => {
    const picture = pictureOf(100);
    const send = async (): Promise<unknown> => (await patch(await opened(picture.length), 0, picture)).headers['waypass-document-check'];
    const [first, second] = [await send(), await send()];
    expect([typeof first, second]).toEqual(['string', first]);
  });

  it('keeps what came before the connection broke', async () => {
    const picture = pictureOf(3 * megabyte);
    const url = await opened(picture.length);
    const headers = { ...tus, ...traveller.headers, 'upload-offset': '0', 'content-type': bytesType, 'content-length': picture.length };
    const sending = httpRequest({ port, path: url, method: 'PATCH', headers }).on('error', () => undefined);
    sending.write(picture.subarray(0, megabyte + 300_000), () => sending.destroy());
    await eventually(async () => expect(await offsetOf(url)).toBe(megabyte + 300_000));
    expect((await patch(url, megabyte + 300_000, picture.subarray(megabyte + 300_000))).headers['waypass-document-check']).toBeDefined();
  });

  it('goes on by another’s client over a line that breaks, from where it broke', async () => {
    const picture = pictureOf(6 * megabyte);
    const line = await breakingLine(port, 2_500_000, 1_800_000);
    const offsets: number[] = [];
    let checkId: string | undefined;
    await new Promise<void>((resolve, reject) => {
      new Upload(picture, {
        endpoint: `${line.url}/api/v1/me/uploads`,
        headers: { ...traveller.headers, connection: 'close' },
        retryDelays: Array(20).fill(50) as number[],
        onBeforeRequest: (request) => {
          if (request.getMethod() === 'PATCH') offsets.push(Number(request.getHeader('Upload-Offset')));
        },
        onAfterResponse: (_request, response) => {
          checkId = response.getHeader('waypass-document-check') ?? checkId;
        },
        onSuccess: () => resolve(),
        onError: reject,
      }).start();
    });
    await line.close();
    expect(offsets.length).toBeGreaterThan(1);
    expect(offsets).toEqual([...offsets].sort((one, other) => one - other));
    expect(offsets.at(-1)).toBeGreaterThan(megabyte);
    expect((await originalOf(checkId ?? '')).equals(picture)).toBe(true);
  });

  it('goes on in another process, as after a restart', async () => {
    const picture = pictureOf(2 * megabyte);
    const url = await opened(picture.length);
    await patch(url, 0, picture.subarray(0, megabyte));
    const other = await createApi(api.config);
    const answer = await patch(url, megabyte, picture.subarray(megabyte), {}, other);
    await other.close();
    expect((await originalOf(answer.headers['waypass-document-check'] as string)).equals(picture)).toBe(true);
  });

  it('takes one of two that write at the same place at the same time', async () => {
    const url = await opened(3 * megabyte);
    const holder = api.database.dataSource.createQueryRunner();
    await holder.startTransaction();
    await holder.query('select from upload where id = $1 for no key update', [url.split('/').at(-1)]);
    const both = ['first', 'second!'].map((text) => patch(url, 0, Buffer.from(text)).then((answer) => answer));
    await eventually(async () => {
      expect(await api.database.query(`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)).toHaveLength(2);
    });
    await holder.commitTransaction();
    await holder.release();
    const answers = await Promise.all(both);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([204, 409]);
    const taken = answers.find(({ statusCode }) => statusCode === 204);
    expect(await offsetOf(url)).toBe(Number(taken?.headers['upload-offset']));
    expect(await filesOf(url)).toHaveLength(1);
  });

  it('begins one check when its last bytes come twice at the same time', async () => {
    const picture = pictureOf(megabyte + 10);
    const url = await opened(picture.length);
    await patch(url, 0, picture.subarray(0, 10));
    const answers = await Promise.all([patch(url, 10, picture.subarray(10)), patch(url, 10, picture.subarray(10))]);
    const checks = answers.map(({ headers }) => headers['waypass-document-check']).filter(Boolean);
    expect(new Set(checks).size).toBe(1);
    expect(await api.database.query('select 1 from document_check where traveller_id = $1', [traveller.id])).toHaveLength(1);
  });

  it.each([
    { what: 'no bytes', length: 0, status: 422, code: 'upload.empty' },
    { what: 'a byte more than 25 MB', length: 25 * megabyte + 1, status: 413, code: 'upload.too-large' },
    { what: 'no length', length: '', status: 400, code: 'upload.length-required' },
    { what: 'a length below nothing', length: '-1', status: 400, code: 'upload.length-required' },
  ])('is refused before it begins: $what', async ({ length, status, code }) => {
    const answer = await open(length);
    expect([answer.statusCode, answer.json()]).toEqual([status, expect.objectContaining({ code, title: expect.any(String) })]);
  });

  it('is refused in another version of the protocol, and says which it speaks', async () => {
    const url = await opened(10);
    for (const answer of [await open(10, { 'tus-resumable': '0.2.2' }), await patch(url, 0, pictureOf(10), { 'tus-resumable': '2.0.0' })]) {
      expect([answer.statusCode, answer.headers['tus-version'], answer.json()]).toEqual([412, '1.0.0', expect.objectContaining({ code: 'upload.version-unknown' })]);
    }
    expect((await ask('HEAD', url, { 'tus-resumable': '0.2.2' })).statusCode).toBe(412);
  });

  it.each([
    { what: 'beyond where it stands', offset: 5, bytes: Buffer.from('xyz'), headers: {}, status: 409, code: 'upload.offset-differs' },
    { what: 'with more bytes than announced', offset: 0, bytes: Buffer.alloc(21), headers: {}, status: 413, code: 'upload.beyond-length' },
    { what: 'as another type', offset: 0, bytes: Buffer.from('{}'), headers: { 'content-type': 'application/json' }, status: 415, code: 'request.unsupported-type' },
    { what: 'without a place', offset: 0, bytes: Buffer.from('xyz'), headers: { 'upload-offset': 'somewhere' }, status: 400, code: 'request.malformed' },
  ])('is not continued $what', async ({ offset, bytes, headers, status, code }) => {
    const url = await opened(20);
    const answer = await patch(url, offset, bytes, headers);
    expect([answer.statusCode, answer.json()]).toEqual([status, expect.objectContaining({ code })]);
    expect(await offsetOf(url)).toBe(0);
  });

  it('answers a client that still sends what it will not take', async () => {
    const url = await opened(20);
    const response = await fetch(`http://127.0.0.1:${port}${url}`, {
      method: 'PATCH', body: new Uint8Array(20 * megabyte), headers: { ...tus, ...traveller.headers, 'upload-offset': '0', 'content-type': bytesType },
    });
    expect([response.status, await response.json()]).toEqual([413, expect.objectContaining({ code: 'upload.beyond-length' })]);
  });

  it('is gone once it turns out to be no picture', async () => {
    const text = Buffer.from('<svg onload="alert(1)"/> and so on');
    const url = await opened(text.length);
    await patch(url, 0, text.subarray(0, 10));
    const files = await filesOf(url);
    const answer = await patch(url, 10, text.subarray(10));
    expect([answer.statusCode, answer.json()]).toEqual([422, expect.objectContaining({ code: 'upload.not-an-image' })]);
    expect((await ask('HEAD', url)).statusCode).toBe(404);
    for (const file of files) await expect(api.app.get(Storage, { strict: false }).get(file)).rejects.toThrow('no such file');
  });

  it('waits with its last bytes while too many pictures wait for their checks', async () => {
    for (let index = 0; index < 5; index += 1) {
      const other = pictureOf(50);
      await patch(await opened(50), 0, other);
    }
    const picture = pictureOf(50);
    const url = await opened(50);
    const refused = await patch(url, 0, picture);
    expect([refused.statusCode, refused.headers['retry-after'], await offsetOf(url)]).toEqual([429, '10', 0]);
    await api.database.query(`update document_check set state = 'finished', step = null, outcome = 'rejected', finished_at = now() where traveller_id = $1`, [traveller.id]);
    expect((await patch(url, 0, picture)).headers['waypass-document-check']).toBeDefined();
  });

  it('is nobody else’s', async () => {
    const url = await opened(20);
    const { headers } = await newTraveller();
    const answers = [await ask('HEAD', url, headers), await ask('GET', url, headers), await patch(url, 0, pictureOf(20), headers), await ask('DELETE', url, headers)];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404, 404]);
    expect(await offsetOf(url)).toBe(0);
  });

  it('ends when its time is over, and leaves nothing behind', async () => {
    const url = await opened(20);
    await patch(url, 0, pictureOf(10));
    const [file = ''] = await filesOf(url);
    await api.database.query('update upload set expires_at = now() where traveller_id = $1', [traveller.id]);
    expect([(await ask('HEAD', url)).statusCode, (await patch(url, 10, Buffer.alloc(10))).json()]).toEqual([410, expect.objectContaining({ code: 'upload.expired' })]);
    await api.app.get(RemoveUploads, { strict: false }).removeExpired();
    expect((await ask('HEAD', url)).statusCode).toBe(404);
    await expect(api.app.get(Storage, { strict: false }).get(file)).rejects.toThrow('no such file');
  });

  it('is given up on request', async () => {
    const url = await opened(20);
    await patch(url, 0, pictureOf(10));
    const [file = ''] = await filesOf(url);
    expect((await ask('DELETE', url)).statusCode).toBe(204);
    expect((await ask('DELETE', url)).statusCode).toBe(404);
    await expect(api.app.get(Storage, { strict: false }).get(file)).rejects.toThrow('no such file');
  });

  it('makes room for a newer one when five are open', async () => {
    const urls: string[] = [];
    for (let index = 0; index < 6; index += 1) urls.push(await opened(20));
    const standing = await Promise.all(urls.map(async (url) => (await ask('HEAD', url)).statusCode));
    expect(standing).toEqual([404, 200, 200, 200, 200, 200]);
  });
});
