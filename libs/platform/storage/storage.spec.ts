import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import S3rver from 's3rver';
import { newId } from '#kernel';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { Files } from './files.js';
import { MissingFileError, type Storage } from './storage.js';
import { openStorage } from './storage.module.js';

const folder = mkdtempSync(join(tmpdir(), 'waypass-storage-'));

describe.each(['folder', 's3'])('storage in a %s', (kind) => {
  let storage: Storage;
  let server: S3rver | undefined;

  beforeAll(async () => {
    if (kind === 'folder') {
      storage = await openStorage(pathToFileURL(folder).href);
      return;
    }
    process.env['AWS_ACCESS_KEY_ID'] = 'S3RVER';
    process.env['AWS_SECRET_ACCESS_KEY'] = 'S3RVER';
    server = new S3rver({ port: 0, address: '127.0.0.1', silent: true, directory: mkdtempSync(join(tmpdir(), 's3-')), configureBuckets: [{ name: 'waypass', configs: [] }] });
    const { port } = await server.run();
    storage = await openStorage(`s3://waypass?endpoint=http://127.0.0.1:${port}`);
  });
  afterAll(async () => {
    await server?.close();
  });

  it('gives back the bytes that were put, and the newest of two', async () => {
    await storage.put('uploads/a', Buffer.from('first'));
    await storage.put('uploads/a', Buffer.from([0, 255, 10]));
    expect([...(await storage.get('uploads/a'))]).toEqual([0, 255, 10]);
  });

  it('tells a missing file from every other failure', async () => {
    await expect(storage.get('uploads/none')).rejects.toThrow(MissingFileError);
  });

  it('removes, and removing again is no error', async () => {
    await storage.put('uploads/b', Buffer.from('b'));
    await storage.remove('uploads/b');
    await storage.remove('uploads/b');
    await expect(storage.get('uploads/b')).rejects.toThrow(MissingFileError);
  });

  it.each(['../outside', '/etc/passwd', 'a/../../b', 'a//b', ''])('refuses the name %j', async (name) => {
    await expect(storage.put(name, Buffer.from('x'))).rejects.toThrow('unsafe file name');
  });
});

describe('files of a traveller', () => {
  let store: TestDatabase;
  beforeAll(async () => {
    store = await createTestDatabase();
  });
  afterAll(() => store.drop());

  it('lie sealed in the storage and open for their traveller alone', async () => {
    const [traveller, other] = [newId(), newId()];
    for (const id of [traveller, other]) await store.database.transaction(async (tx) => void store.vault.createKey(tx, id));
    const sealedFolder = mkdtempSync(join(tmpdir(), 'waypass-files-'));
    const files = new Files(await openStorage(pathToFileURL(sealedFolder).href), store.vault);
    await files.put(traveller, 'documents/page', Buffer.from('P<UTOERIKSSON'));
    const onDisk = readdirSync(join(sealedFolder, 'documents')).map((name) => readFileSync(join(sealedFolder, 'documents', name)));
    expect(onDisk.some((bytes) => bytes.includes('ERIKSSON'))).toBe(false);
    expect((await files.get(traveller, 'documents/page')).toString()).toBe('P<UTOERIKSSON');
    await expect(files.get(other, 'documents/page')).rejects.toThrow();
  });
});
