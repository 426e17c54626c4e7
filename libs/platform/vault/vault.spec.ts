import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel';
import { Config } from '../config/schema.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { ErasedError, Vault } from './vault.js';

describe('the vault', () => {
  let store: TestDatabase;
  const traveller = newId();
  const other = newId();

  beforeAll(async () => {
    store = await createTestDatabase();
    for (const id of [traveller, other]) await store.database.transaction(async (tx) => void store.vault.createKey(tx, id));
  });
  afterAll(() => store.drop());

  it('opens what it sealed, and seals the same text differently each time', async () => {
    const [first, second] = [await store.vault.seal(traveller, 'names', 'Ærøskøbing'), await store.vault.seal(traveller, 'names', 'Ærøskøbing')];
    expect((await store.vault.open(traveller, 'names', first)).toString()).toBe('Ærøskøbing');
    expect(first.equals(second)).toBe(false);
  });

  it('does not open for another place, another traveller, another master key, or after a byte was changed', async () => {
    const sealed = await store.vault.seal(traveller, 'names', 'secret');
    const changed = Buffer.from(sealed);
    changed.writeUInt8(changed.readUInt8(changed.length - 1) ^ 1, changed.length - 1);
    const otherMaster = new Vault(store.database, new Config({ ...store.config.settings, MASTER_KEY: Buffer.alloc(32, 8) }));
    await expect(store.vault.open(traveller, 'answers', sealed)).rejects.toThrow();
    await expect(store.vault.open(other, 'names', sealed)).rejects.toThrow();
    await expect(store.vault.open(traveller, 'names', changed)).rejects.toThrow();
    await expect(otherMaster.open(traveller, 'names', sealed)).rejects.toThrow();
  });

  it('keeps no key in the clear', async () => {
    const [row] = await store.database.query<{ wrapped_key: Buffer }>('select wrapped_key from traveller_key where traveller_id = $1', [traveller]);
    expect(row?.wrapped_key).toHaveLength(1 + 12 + 16 + 32);
  });

  it('cannot open anything once the key is destroyed, and says so', async () => {
    const erased = newId();
    await store.database.transaction(async (tx) => void store.vault.createKey(tx, erased));
    const sealed = await store.vault.seal(erased, 'names', 'gone');
    await store.database.transaction((tx) => store.vault.destroyKey(tx, erased));
    await expect(store.vault.open(erased, 'names', sealed)).rejects.toThrow(ErasedError);
    expect(await store.vault.openMany([{ travellerId: erased, context: 'names', sealed }])).toEqual([null]);
  });

  it('opens what stands for several together, until the key of any one of them is destroyed', async () => {
    const third = newId();
    await store.database.transaction(async (tx) => void store.vault.createKey(tx, third));
    const list = Buffer.from('1 Quillfeather, 2 Wanderer');
    const sealed = await store.vault.sealTogether([traveller, other, third], 'list', list);
    expect(sealed.includes('Quillfeather')).toBe(false);
    expect((await store.vault.openTogether('list', sealed)).equals(list)).toBe(true);
    await expect(store.vault.openTogether('letter', sealed)).rejects.toThrow();
    await store.database.transaction((tx) => store.vault.destroyKey(tx, third));
    await expect(store.vault.openTogether('list', sealed)).rejects.toThrow(ErasedError);
    await expect(store.vault.sealTogether([traveller, third], 'list', list)).rejects.toThrow(ErasedError);
    await expect(store.vault.sealTogether([], 'list', list)).rejects.toThrow('nobody');
  });

  it('finds equal values by an index that differs between organisations', () => {
    const index = store.vault.blindIndex('organisation-a', ' Anna@Example.org');
    expect(index.equals(store.vault.blindIndex('organisation-a', 'anna@example.org'))).toBe(true);
    expect(index.equals(store.vault.blindIndex('organisation-b', 'anna@example.org'))).toBe(false);
  });
});
