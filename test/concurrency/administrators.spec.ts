import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AccountsModule, CreateOrganisation, CreateUser, permissionsOf, ShutOutPerson, type StaffPrincipal } from '#accounts';
import { PersonRepository } from '../../libs/accounts/persistence/person.repository.js';
import { codeOf, valueOf } from '../support/results.js';
import { createTestContext, type TestContext } from '../support/test-context.js';
import { Barrier } from './barrier.js';

describe('administrators who shut each other out at once', () => {
  let context: TestContext;
  let administrators: StaffPrincipal[];

  beforeEach(async () => {
    context = await createTestContext([AccountsModule], undefined, { DATABASE_POOL: 20 });
    administrators = await context.database.transaction(async (tx) => {
      const { id: organisationId } = await context.get(CreateOrganisation).create(tx, { name: 'Marathon Tours' });
      const made: StaffPrincipal[] = [];
      for (const name of ['Ada', 'Ben', 'Cleo', 'Dan']) {
        const user = { organisationId, email: `${name}@example.org`, name, role: 'administrator', password: 'a long enough password' } as const;
        const { id: userId } = valueOf(await context.get(CreateUser).create(tx, user));
        made.push({ kind: 'user', userId, organisationId, role: 'administrator', permissions: permissionsOf('administrator') });
      }
      return made;
    });
  });
  afterEach(() => context.close());

  /** Each shuts out the next, the last one the first. */
  const all = () =>
    Promise.all(administrators.map((one, at) => context.get(ShutOutPerson).shutOut(one, administrators[(at + 1) % administrators.length]!.userId)));
  const left = async (): Promise<number> =>
    (await context.database.query(`select from app_user where role = 'administrator' and disabled_at is null`)).length;

  it('would leave nobody without the lock', async () => {
    const people = context.get(PersonRepository);
    const barrier = new Barrier(administrators.length);
    const count = people.otherAdministrators.bind(people);
    people.lockOrganisation = () => Promise.resolve();
    people.otherAdministrators = async (...asked) => {
      const others = await count(...asked);
      await barrier.wait();
      return others;
    };
    await all();
    expect(await left()).toBe(0);
  });

  it('leave one, and the last is told why', async () => {
    const outcomes = await all();
    expect(await left()).toBe(1);
    expect(outcomes.map(codeOf).filter(Boolean)).toEqual(['person.last-administrator']);
  });
});
