import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isRefusal, newId, refuse, type Result, success } from '#kernel';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { publish } from '../outbox/publish.js';

describe('a transaction', () => {
  let store: TestDatabase;
  const organisationId = newId();
  const count = async (type: string): Promise<number> =>
    (await store.database.query('select 1 from outbox where type = $1', [type])).length;

  beforeAll(async () => {
    store = await createTestDatabase();
  });
  afterAll(() => store.drop());

  it('keeps the change and its event together, or neither', async () => {
    await store.database.transaction((tx) => publish(tx, { type: 'kept', organisationId, subject: {} }));
    const failing = store.database.transaction(async (tx) => {
      await publish(tx, { type: 'lost', organisationId, subject: {} });
      throw new Error('the business fails after the event');
    });
    await expect(failing).rejects.toThrow('the business fails');
    expect([await count('kept'), await count('lost')]).toEqual([1, 0]);
  });

  it('rolls back on a refusal and returns it', async () => {
    const outcome = await store.database.transaction(async (tx): Promise<Result<string>> => {
      const id = await publish(tx, { type: 'refused', organisationId, subject: {} });
      return id === '' ? success(id) : refuse('not-found');
    });
    expect(isRefusal(outcome) && outcome.code).toBe('not-found');
    expect(await count('refused')).toBe(0);
  });

  it('joins the one that is open', async () => {
    const failing = store.database.transaction(async () => {
      await store.database.transaction((tx) => publish(tx, { type: 'inner', organisationId, subject: {} }));
      throw new Error('the outer one fails');
    });
    await expect(failing).rejects.toThrow();
    expect(await count('inner')).toBe(0);
  });

  it.each([
    { state: '40001', tries: 3 },
    { state: '40P01', tries: 3 },
    { state: '23505', tries: 1 },
  ])('is tried $tries times in all on $state', async ({ state, tries }) => {
    let seen = 0;
    const failing = store.database.transaction(async (tx) => {
      seen += 1;
      await tx.execute(`do $$ begin raise exception 'made to fail' using errcode = '${state}'; end $$`);
    });
    await expect(failing).rejects.toThrow('made to fail');
    expect(seen).toBe(tries);
  });

  it('gets through two transactions that lock the same rows in opposite order', async () => {
    await store.database.query('create table lockable (id integer primary key, n integer)');
    await store.database.query('insert into lockable values (1, 0), (2, 0)');
    let arrived = 0;
    let open = (): void => {};
    const both = new Promise<void>((resolve) => (open = resolve));
    const meet = async (): Promise<void> => {
      arrived += 1;
      if (arrived === 2) open();
      if (arrived <= 2) await both;
    };
    const inOrder = (first: number, second: number): Promise<void> =>
      store.database.transaction(async (tx) => {
        await tx.execute('update lockable set n = n + 1 where id = $1', [first]);
        await meet();
        await tx.execute('update lockable set n = n + 1 where id = $1', [second]);
      });
    await Promise.all([inOrder(1, 2), inOrder(2, 1)]);
    expect(await store.database.query('select n from lockable order by id')).toEqual([{ n: 2 }, { n: 2 }]);
  });
});
