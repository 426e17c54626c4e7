import { connect } from 'node:net';
import { Body, Controller, Get, Module, Param, Post, Query } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { refuse } from '#kernel';
import { Database } from '#platform';
import { createTestApi, type TestApi } from '../../../../../test/support/test-api.js';
import { Public } from '../requires.js';
import { unwrap } from './unwrap.js';

const body = z.object({ travellers: z.array(z.object({ 'a/b': z.string(), age: z.int() })) });
const query = z.object({ limit: z.coerce.number().int().max(5).default(5) });

@Controller('trial')
class TrialController {
  constructor(private readonly database: Database) {}

  @Post()
  @Public('test')
  take(@Body({ schema: body }) given: unknown): unknown {
    return given;
  }

  @Get('refused')
  @Public('test')
  refused(): unknown {
    return unwrap(refuse('auth.too-many-attempts', { detail: 'Wait.', retryAfter: 7, errors: [{ pointer: '/a', detail: 'No.' }] }));
  }

  @Get('broken')
  @Public('test')
  broken(): never {
    throw new Error('the secret cause');
  }

  @Get('statement')
  @Public('test')
  statement(): Promise<unknown> {
    return this.database.query('select * from no_such_table where passport = $1', ['P1234567']);
  }

  @Get('query')
  @Public('test')
  query(@Query({ schema: query }) given: unknown): unknown {
    return given;
  }

  @Get('rows/:id')
  @Public('test')
  row(@Param('id', { schema: z.uuid() }) id: string): { id: string } {
    return { id };
  }
}

@Module({ controllers: [TrialController] })
class TrialModule {}

describe('answers that are no success', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await createTestApi({ imports: [TrialModule] });
  });
  afterAll(() => api.close());

  const post = (payload: string | object, headers: Record<string, string> = {}) => api.app.inject({ method: 'POST', url: '/api/v1/trial', payload, headers });
  const get = (path: string, headers: Record<string, string> = {}) => api.app.inject({ url: `/api/v1/trial/${path}`, headers });

  it('are problem documents with the code, the words and the correlation id', async () => {
    const answer = await get('refused', { 'x-correlation-id': 'from-the-caller-1' });
    expect(answer.statusCode).toBe(429);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.headers['retry-after']).toBe('7');
    expect(answer.headers['x-correlation-id']).toBe('from-the-caller-1');
    expect(answer.json()).toEqual({
      type: 'urn:waypass:problem:auth.too-many-attempts',
      title: 'Too many attempts',
      status: 429,
      code: 'auth.too-many-attempts',
      detail: 'Wait.',
      errors: [{ pointer: '/a', detail: 'No.' }],
      correlationId: 'from-the-caller-1',
    });
  });

  it('do not repeat a correlation id that could break a log or a header', async () => {
    const answer = await get('refused', { 'x-correlation-id': 'a b"c{}' });
    expect(answer.headers['x-correlation-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(answer.json()).toHaveProperty('correlationId', answer.headers['x-correlation-id']);
  });

  it('point at each fault in a body', async () => {
    const answer = await post({ travellers: [{ 'a/b': 'x', age: 1 }, { 'a/b': 3 }] });
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({
      code: 'request.invalid',
      errors: [{ pointer: '/travellers/1/a~1b' }, { pointer: '/travellers/1/age', detail: 'This is missing.' }],
    });
  });

  it('point into the query', async () => {
    const answer = await get('query?limit=900');
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({ errors: [{ pointer: '/query/limit' }] });
  });

  it('call a path that can name nothing not found', async () => {
    expect((await get('rows/1%20or%201=1')).json()).toMatchObject({ status: 404, code: 'not-found' });
  });

  it.each([
    ['malformed JSON', '{"travellers": [', { 'content-type': 'application/json' }, 400, 'request.malformed'],
    ['no content where JSON was announced', '', { 'content-type': 'application/json' }, 400, 'request.malformed'],
    ['a content type that no route takes', '<a/>', { 'content-type': 'application/xml' }, 415, 'request.unsupported-type'],
    ['a body over the limit', JSON.stringify({ travellers: 'x'.repeat(300_000) }), { 'content-type': 'application/json' }, 413, 'request.too-large'],
    ['a body that tries to reach the prototype', '{"__proto__": {"admin": true}}', { 'content-type': 'application/json' }, 400, 'request.malformed'],
  ])('say what is wrong with %s', async (_what, payload, headers, status, code) => {
    const answer = await post(payload, headers);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.json()).toMatchObject({ status, code, type: `urn:waypass:problem:${code}` });
    expect(answer.statusCode).toBe(status);
  });

  it.each(['/api/v1/none', '/api/none', '/none', '/api/v1/trial/..%2f..%2fetc/passwd'])('are the same for the unknown address %s', async (url) => {
    const answer = await api.app.inject(url);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.json()).toMatchObject({ status: 404, code: 'not-found' });
    expect(answer.body).not.toContain('none');
  });

  it.each(['broken', 'statement'])('tell nobody the cause of the unexpected (%s)', async (path) => {
    const answer = await get(path);
    expect(answer.statusCode).toBe(500);
    expect(Object.keys(answer.json<object>()).sort()).toEqual(['code', 'correlationId', 'status', 'title', 'type']);
    expect(answer.json()).toMatchObject({ code: 'unexpected' });
    expect(answer.body).not.toMatch(/secret|no_such_table|P1234567|Error/);
  });

  it('are never kept by a cache, and carry the security headers', async () => {
    const { headers } = await get('refused');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['content-security-policy']).toContain("script-src 'self';");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it('come for what is not even HTTP, too', async () => {
    await api.app.listen(0, '127.0.0.1');
    const { port } = api.app.getHttpServer().address() as { port: number };
    const said = await new Promise<string>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => socket.write('nonsense\r\n\r\n'));
      socket.once('data', (data) => resolve(data.toString()));
    });
    expect(said).toMatch(/^HTTP\/1\.1 400 /);
    expect(said).not.toMatch(/at .*\.js/);
  });
});
