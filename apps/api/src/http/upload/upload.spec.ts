import { Controller, Module, Post } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel';
import { People, type Person } from '../../../../../test/support/people.js';
import { createTestApi, type TestApi } from '../../../../../test/support/test-api.js';
import { Idempotent } from '../idempotency/idempotent.js';
import { Requires } from '../requires.js';
import { TakesUpload, UploadedBytes } from './upload.js';

@Controller('trial')
class TrialController {
  @Post()
  @Requires('session.read')
  @TakesUpload()
  take(@UploadedBytes() bytes: Buffer): { size: number } {
    return { size: bytes.length };
  }

  @Post('once')
  @Requires('session.read')
  @Idempotent()
  @TakesUpload()
  takeOnce(@UploadedBytes() bytes: Buffer): { size: number; id: string } {
    return { size: bytes.length, id: newId() };
  }
}

@Module({ controllers: [TrialController] })
class TrialModule {}

const megabyte = 1024 * 1024;

describe('an upload', () => {
  let api: TestApi;
  let person: Person;
  let url: string;

  beforeAll(async () => {
    api = await createTestApi({ imports: [TrialModule] });
    const people = new People(api);
    person = await people.staff('operator', await people.organisation());
    await api.app.listen(0, '127.0.0.1');
    const { port } = api.app.getHttpServer().address() as { port: number };
    url = `http://127.0.0.1:${port}/api/v1/trial`;
  });
  afterAll(() => api.close());

  const send = async (field: string, bytes: Uint8Array<ArrayBuffer>, { path = '', headers = {} }: { path?: string; headers?: Record<string, string> } = {}) => {
    const form = new FormData();
    form.set(field, new Blob([bytes]), 'passport.jpg');
    const response = await fetch(`${url}${path}`, { method: 'POST', body: form, headers: { ...person.headers, ...headers } });
    return { status: response.status, replay: response.headers.get('idempotent-replay'), body: (await response.json()) as Record<string, unknown> };
  };

  it('arrives whole, up to 25 MB', async () => {
    expect(await send('file', new Uint8Array(25 * megabyte))).toMatchObject({ status: 201, body: { size: 25 * megabyte } });
  });

  it('of one byte more, or of 60 MB, is refused in words', async () => {
    for (const size of [25 * megabyte + 1, 60 * megabyte]) {
      expect(await send('file', new Uint8Array(size))).toMatchObject({ status: 413, body: { code: 'upload.too-large' } });
    }
  });

  it('without bytes, or under another name, is empty', async () => {
    expect(await send('file', new Uint8Array(0))).toMatchObject({ status: 422, body: { code: 'upload.empty' } });
    expect(await send('picture', new Uint8Array(10))).toMatchObject({ status: 422, body: { code: 'upload.empty' } });
  });

  it('that is no form is not taken', async () => {
    const response = await fetch(url, { method: 'POST', body: '{}', headers: { ...person.headers, 'content-type': 'application/json' } });
    expect(await response.json()).toMatchObject({ status: 415, code: 'request.unsupported-type' });
  });

  it('that breaks off is a malformed request, not an error of ours', async () => {
    const headers = { ...person.headers, 'content-type': 'multipart/form-data; boundary=x' };
    const response = await fetch(url, { method: 'POST', body: '--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nbytes', headers });
    expect(await response.json()).toMatchObject({ status: 400, code: 'request.malformed' });
  });

  it('is one and the same under one key only when its bytes are', async () => {
    const headers = { 'idempotency-key': newId() };
    const first = await send('file', new Uint8Array([1, 2, 3]), { path: '/once', headers });
    const again = await send('file', new Uint8Array([1, 2, 3]), { path: '/once', headers });
    const other = await send('file', new Uint8Array([4, 5, 6]), { path: '/once', headers });
    expect(again).toEqual({ ...first, replay: 'true' });
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency.key-reused' } });
  });
});
