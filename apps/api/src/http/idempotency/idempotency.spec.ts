import { Body, Controller, HttpCode, Injectable, Module, Post } from '@nestjs/common';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { newId, refuse } from '#kernel';
import { Database } from '#platform';
import { People, type Person } from '../../../../../test/support/people.js';
import { createTestApi, type TestApi } from '../../../../../test/support/test-api.js';
import { unwrap } from '../problems/unwrap.js';
import { Requires } from '../requires.js';
import { Idempotent } from './idempotent.js';

const body = z.object({ name: z.string(), refused: z.boolean().default(false), fails: z.boolean().default(false), empty: z.boolean().default(false) });

/** Lets a test hold a request in the middle of its work. */
@Injectable()
class Gate {
  entered = 0;
  reached: () => void = () => undefined;
  hold: Promise<void> = Promise.resolve();
}

@Controller('trial')
class TrialController {
  constructor(
    private readonly database: Database,
    private readonly gate: Gate,
  ) {}

  @Post()
  @HttpCode(201)
  @Requires('session.read')
  @Idempotent()
  create(@Body({ schema: body }) { name, refused, fails, empty }: z.output<typeof body>): Promise<unknown> {
    return this.database.transaction(async (tx) => {
      this.gate.entered += 1;
      await tx.execute('insert into trial (id, name) values ($1, $2)', [newId(), name]);
      this.gate.reached();
      await this.gate.hold;
      if (refused) unwrap(refuse('not-found'));
      if (fails) throw new Error('in the middle');
      return empty ? undefined : { id: newId(), name };
    });
  }

  @Post('elsewhere')
  @Requires('session.read')
  @Idempotent()
  elsewhere(): Promise<unknown> {
    return Promise.resolve({ elsewhere: true });
  }
}

@Module({ controllers: [TrialController], providers: [Gate] })
class TrialModule {}

describe('a request with an Idempotency-Key', () => {
  let api: TestApi;
  let gate: Gate;
  let person: Person;
  let other: Person;
  let key: string;

  beforeAll(async () => {
    api = await createTestApi({ imports: [TrialModule] });
    gate = api.app.get(Gate, { strict: false });
    await api.database.query('create table trial (id uuid primary key, name text not null)');
    const people = new People(api);
    const organisationId = await people.organisation();
    [person, other] = [await people.staff('operator', organisationId), await people.staff('operator', organisationId)];
  });
  afterAll(() => api.close());

  beforeEach(async () => {
    key = newId();
    Object.assign(gate, new Gate());
    await api.database.query('delete from trial');
  });

  const post = (
    payload: object,
    { as = person, path = 'trial', headers = { 'idempotency-key': key } }: { as?: Person; path?: string; headers?: Record<string, string> } = {},
  ) =>
    api.app.inject({ method: 'POST', url: `/api/v1/${path}`, payload, headers: { ...as.headers, ...headers } });
  const rows = async (): Promise<number> => (await api.database.query('select 1 from trial')).length;
  const holdOpen = (): { release: () => void; reached: Promise<void> } => {
    let release = (): void => undefined;
    gate.hold = new Promise((resolve) => (release = resolve));
    const reached = new Promise<void>((resolve) => (gate.reached = resolve));
    return { release, reached };
  };

  it('is answered again with the same status and body, and done once', async () => {
    const first = await post({ name: 'a' });
    const again = await post({ name: 'a' });
    expect(first.statusCode).toBe(201);
    expect(first.headers['idempotent-replay']).toBeUndefined();
    expect(again.statusCode).toBe(201);
    expect(again.json()).toEqual(first.json());
    expect(again.headers['idempotent-replay']).toBe('true');
    expect(await rows()).toBe(1);
  });

  it('is the same request whatever the order of its fields', async () => {
    await post({ name: 'a', refused: false });
    expect((await post({ refused: false, name: 'a' })).headers['idempotent-replay']).toBe('true');
  });

  it('is answered again with nothing, where the answer was nothing', async () => {
    const first = await post({ name: 'a', empty: true });
    const again = await post({ name: 'a', empty: true });
    expect([first.body, again.body, again.statusCode]).toEqual(['', '', 201]);
  });

  it('is refused with another body, and with another address', async () => {
    await post({ name: 'a' });
    expect((await post({ name: 'b' })).json()).toMatchObject({ status: 422, code: 'idempotency.key-reused' });
    expect((await post({ name: 'a' }, { path: 'trial/elsewhere' })).json()).toMatchObject({ status: 422, code: 'idempotency.key-reused' });
    expect(await rows()).toBe(1);
  });

  it('is somebody else’s request from somebody else', async () => {
    const mine = await post({ name: 'a' });
    const theirs = await post({ name: 'a' }, { as: other });
    expect(theirs.headers['idempotent-replay']).toBeUndefined();
    expect(theirs.json()).not.toEqual(mine.json());
    expect(await rows()).toBe(2);
  });

  it('is told to wait while the first is still running', async () => {
    const { release, reached } = holdOpen();
    const first = post({ name: 'a' });
    await reached;
    const second = await post({ name: 'a' });
    expect(second.json()).toMatchObject({ status: 409, code: 'idempotency.still-running' });
    expect(second.headers['retry-after']).toBe('1');
    release();
    expect((await first).statusCode).toBe(201);
    expect((await post({ name: 'a' })).headers['idempotent-replay']).toBe('true');
    expect(await rows()).toBe(1);
  });

  it('is done once however many come at the same time', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => post({ name: 'a' })));
    const done = answers.filter(({ statusCode }) => statusCode === 201);
    expect(done.length).toBeGreaterThanOrEqual(1);
    expect(new Set(done.map(({ body }) => body)).size).toBe(1);
    expect(answers.every(({ statusCode }) => statusCode === 201 || statusCode === 409)).toBe(true);
    expect(await rows()).toBe(1);
    expect(gate.entered).toBe(1);
  });

  it('leaves nothing behind when it is refused, and may be tried again', async () => {
    expect((await post({ name: 'a', refused: true })).statusCode).toBe(404);
    expect(await rows()).toBe(0);
    expect((await post({ name: 'a', refused: true })).statusCode).toBe(404);
    expect((await post({ name: 'a' })).statusCode).toBe(201);
  });

  it('leaves nothing behind when it fails in the middle, and may be tried again', async () => {
    expect((await post({ name: 'a', fails: true })).statusCode).toBe(500);
    expect(await rows()).toBe(0);
    expect((await post({ name: 'a' })).statusCode).toBe(201);
  });

  it('is not done at all when its body is not valid', async () => {
    expect((await post({ name: 3 })).statusCode).toBe(422);
    expect(gate.entered).toBe(0);
    expect((await post({ name: 'a' })).statusCode).toBe(201);
  });

  it.each([
    ['missing', {}],
    ['too short', { 'idempotency-key': 'abc' }],
    ['too long', { 'idempotency-key': 'x'.repeat(201) }],
    ['not visible', { 'idempotency-key': 'with space in it' }],
  ])('is asked for one that is not %s', async (_what, headers) => {
    expect((await post({ name: 'a' }, { headers })).json()).toMatchObject({ status: 428, code: 'idempotency.key-required' });
    expect(await rows()).toBe(0);
  });

  it('has its answer kept sealed', async () => {
    await post({ name: 'Wanderer' });
    const [row] = await api.database.query<{ body: Buffer }>('select body from idempotency_key where key = $1', [key]);
    expect(row?.body.length).toBeGreaterThan(0);
    expect(row?.body.includes('Wanderer')).toBe(false);
  });
});
