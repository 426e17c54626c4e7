import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, valueOf } from '../../../test/support/results.js';
import { createTestContext, type TestContext } from '../../../test/support/test-context.js';
import { AccountsModule } from '../accounts.module.js';
import { permissionsOf, permissionsOfKey } from '../domain/permissions.js';
import type { StaffPrincipal } from '../domain/principal.js';
import { type CreatedApiKey, CreateApiKey } from './create-api-key.js';
import { CreateOrganisation } from './create-organisation.js';
import { CreateUser } from './create-user.js';
import { ListApiKeys } from './list-api-keys.js';
import { ReadPrincipal } from './read-principal.js';
import { RevokeApiKey } from './revoke-api-key.js';

describe('API keys', () => {
  let context: TestContext;
  let maker: StaffPrincipal;

  beforeAll(async () => {
    context = await createTestContext([AccountsModule]);
    maker = await context.database.transaction(async (tx) => {
      const { id: organisationId } = await context.get(CreateOrganisation).create(tx, { name: 'Marathon Tours' });
      const user = { organisationId, email: 'ada@example.org', name: 'Ada Berg', role: 'operator', password: 'a long enough password' } as const;
      const { id: userId } = valueOf(await context.get(CreateUser).create(tx, user));
      return { kind: 'user', userId, organisationId, role: 'operator', permissions: permissionsOf('operator') };
    });
  });
  afterAll(() => context.close());

  const create = async (name: string): Promise<CreatedApiKey> =>
    valueOf(await context.database.transaction((tx) => context.get(CreateApiKey).create(tx, maker, { name, role: 'operator' })));
  const read = (bearer: string, ip = '198.51.100.1', cookie?: string) => context.get(ReadPrincipal).read({ bearer, cookie, ip });

  it('act for the organisation with the permissions of their role, less those for people alone', async () => {
    const { id, key } = await create('export');
    expect(key).toMatch(/^wp_[0-9a-f]{12}_[\w-]{43}$/);
    expect(valueOf(await read(key))).toEqual({
      kind: 'api-key',
      apiKeyId: id,
      userId: maker.userId,
      organisationId: maker.organisationId,
      role: 'operator',
      permissions: permissionsOfKey('operator'),
    });
    expect(permissionsOfKey('operator')).not.toContain('api-key.manage');
    expect(permissionsOfKey('operator')).toContain('booking.read');
  });

  it('are stored as a hash alone', async () => {
    const { key } = await create('hashed');
    const rows = await context.database.query<{ found: string }>('select row_to_json(k)::text as found from api_key k');
    expect(rows.some(({ found }) => found.includes(key.slice(-43)))).toBe(false);
  });

  it('are not known with another secret behind a known prefix', async () => {
    const { key } = await create('guessed');
    const forged = `${key.slice(0, -4)}${key.endsWith('AAAA') ? 'BBBB' : 'AAAA'}`;
    expect(codeOf(await read(forged))).toBe('auth.required');
    expect(codeOf(await read(''))).toBe('auth.required');
  });

  it('cannot be given a role that their maker does not have', async () => {
    const outcome = await context.database.transaction((tx) => context.get(CreateApiKey).create(tx, maker, { name: 'officer', role: 'officer' }));
    expect(codeOf(outcome)).toBe('auth.forbidden');
  });

  it('stop working when they are revoked, once', async () => {
    const { id, key } = await create('short-lived');
    expect(codeOf(await context.get(RevokeApiKey).revoke(maker.organisationId, id))).toBeUndefined();
    expect(codeOf(await read(key))).toBe('auth.required');
    expect(codeOf(await context.get(RevokeApiKey).revoke(maker.organisationId, id))).toBe('not-found');
  });

  it('cannot be revoked or listed by another organisation', async () => {
    const stranger = await context.database.transaction((tx) => context.get(CreateOrganisation).create(tx, { name: 'Walks' }));
    const { id, key } = await create('ours');
    expect(codeOf(await context.get(RevokeApiKey).revoke(stranger.id, id))).toBe('not-found');
    expect((await context.get(ListApiKeys).list(stranger.id, { limit: 10 })).items).toEqual([]);
    expect(codeOf(await read(key))).toBeUndefined();
  });

  it('are listed page by page without their secret', async () => {
    const first = await context.get(ListApiKeys).list(maker.organisationId, { limit: 2 });
    expect(first.items).toHaveLength(2);
    expect(Object.keys(first.items[0] ?? {}).sort()).toEqual(['createdAt', 'id', 'lastUsedAt', 'name', 'prefix', 'role']);
    const rest = await context.get(ListApiKeys).list(maker.organisationId, { cursor: first.nextCursor ?? '', limit: 200 });
    expect(rest.nextCursor).toBeNull();
    expect(rest.items.map(({ id }) => id)).not.toContain(first.items[1]?.id);
  });

  it('are slowed down for a network that tries and tries; a good key still works from there', async () => {
    const { key } = await create('neighbour');
    const codes = [];
    for (let attempt = 0; attempt < 22; attempt += 1) codes.push(codeOf(await read('wp_no', '192.0.2.4')));
    expect(codes.slice(0, 20)).toEqual(Array(20).fill('auth.required'));
    expect(codes.slice(20)).toEqual(Array(2).fill('auth.too-many-attempts'));
    expect(codeOf(await read(key, '192.0.2.4'))).toBeUndefined();
  });

  it('say when they were last used', async () => {
    const { id, key } = await create('busy');
    const lastUse = async () => (await context.get(ListApiKeys).list(maker.organisationId, { limit: 200 })).items.find((item) => item.id === id)?.lastUsedAt;
    expect(await lastUse()).toBeNull();
    await read(key);
    expect(await lastUse()).toEqual(expect.stringMatching(/^\d{4}-/));
  });

  it('are made by an administrator for operators and officers, and never can administer', async () => {
    const administrator = { ...maker, role: 'administrator', permissions: permissionsOf('administrator') } as const;
    const made = valueOf(await context.database.transaction((tx) => context.get(CreateApiKey).create(tx, administrator, { name: 'officer', role: 'officer' })));
    expect(valueOf(await read(made.key)).permissions).not.toContain('person.manage');
  });

  it('go with the person who made them', async () => {
    const { key } = await create('orphan');
    await context.database.query('update app_user set disabled_at = now() where id = $1', [maker.userId]);
    expect(codeOf(await read(key))).toBe('auth.required');
  });
});
