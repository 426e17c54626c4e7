import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

  describe('with a statement at its commit', () => {
    const fails = `do $$ begin raise exception 'falls short' using errcode = 'WP001'; end $$`;
    const meant = refuse('inventory.exhausted');
    const meaning = (failure: { code?: string | undefined }) => (failure.code === 'WP001' ? meant : undefined);

    it('is answered with what the failure of that means, and keeps nothing', async () => {
      const outcome = await store.database.transaction(async (tx) => {
        tx.atCommit(fails, [], meaning);
        await publish(tx, { type: 'short', organisationId, subject: {} });
        return success('as far as the work knew');
      });
      expect(outcome).toBe(meant);
      expect(await count('short')).toBe(0);
    });

    it('runs it before a statement that follows, and is answered alike', async () => {
      const outcome = await store.database.transaction(async (tx) => {
        tx.atCommit(fails, [], meaning);
        await tx.query('select 1');
        return success('never reached');
      });
      expect(outcome).toBe(meant);
      const found = await store.database.transaction((tx) => {
        tx.atCommit('create table left_at_commit ()', [], () => undefined);
        return tx.query('select from left_at_commit');
      });
      expect(found).toEqual([]);
    });

    it('throws a failure that means nothing', async () => {
      const failing = store.database.transaction((tx) => Promise.resolve(tx.atCommit('select 1 / 0', [], meaning)));
      await expect(failing).rejects.toThrow('division by zero');
    });
  });

  it('throws what failed of a statement that nobody waited for, at the next or at the commit', async () => {
    const at = (next: 'query' | 'commit') =>
      store.database.transaction(async (tx) => {
        tx.send('insert into outbox (id) values ($1)', ['no id']);
        if (next === 'query') await tx.query('select 1');
      });
    await expect(at('query')).rejects.toThrow('invalid input syntax');
    await expect(at('commit')).rejects.toThrow('invalid input syntax');
  });

  it('says so when the database rolled back although the work went on', async () => {
    const caught = store.database.transaction(async (tx) => {
      await tx.query('select 1 / 0').catch(() => undefined);
    });
    await expect(caught).rejects.toThrow('division by zero');
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
