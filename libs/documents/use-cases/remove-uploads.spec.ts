import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel';
import { Files, openStorage, type Storage } from '#platform';
import { Test, type TestingModule } from '@nestjs/testing';
import { RegisterTraveller } from '#travellers';
import { checkingDocuments } from '../../../test/support/checking-documents.js';
import { valueOf } from '../../../test/support/results.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { testPlatform } from '../../../test/support/test-platform.js';
import type { Upload } from '../persistence/upload.js';
import { ContinueUpload } from './continue-upload.js';
import { ForgetDocuments } from './forget-documents.js';
import { OpenUpload } from './open-upload.js';
import { ReadUploads } from './read-uploads.js';

const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from('P<UTOERIKSSON<<ANNA')]);
const identity = { givenNames: 'Anna', surname: 'Eriksson', email: 'anna@example.org', nationality: 'SWE' };

describe('an erased traveller’s uploads', () => {
  const organisationId = newId();
  let store: TestDatabase;
  let storage: Storage;
  let app: TestingModule;

  beforeAll(async () => {
    store = await createTestDatabase();
    storage = await openStorage(pathToFileURL(mkdtempSync(join(tmpdir(), 'waypass-uploads-'))).href);
    const platform = testPlatform(store, [{ provide: Files, useValue: new Files(storage, store.vault) }]);
    app = await Test.createTestingModule({ imports: [platform, checkingDocuments({})] }).compile();
  });
  afterAll(() => store.drop());

  const sent = async (travellerId: string, length: number): Promise<Upload> => {
    const { id: uploadId } = valueOf(await app.get(OpenUpload).open({ organisationId, travellerId, length }));
    const bytes = (async function* once() {
      yield jpeg;
    })();
    return valueOf(await app.get(ContinueUpload).continue({ organisationId, travellerId, uploadId, offset: 0 }, bytes));
  };

  it('lie sealed until then, and are gone afterwards, finished and unfinished', async () => {
    const registered = await store.database.transaction((tx) => app.get(RegisterTraveller).register(tx, { organisationId, ...identity }));
    const { id: travellerId } = valueOf(registered);
    const [finished, unfinished] = [await sent(travellerId, jpeg.length), await sent(travellerId, 1000)];
    const [part] = await store.database.query<{ file: string }>('select file from upload_part where upload_id = $1', [unfinished.id]);
    expect((await storage.get(part?.file ?? '')).includes('ERIKSSON')).toBe(false);
    await app.get(ForgetDocuments).forget(organisationId, travellerId);
    for (const { id } of [finished, unfinished]) expect(await app.get(ReadUploads).one(organisationId, travellerId, id)).toMatchObject({ code: 'not-found' });
    await expect(storage.get(part?.file ?? '')).rejects.toThrow('no such file');
    expect(await store.database.query('select 1 from document_check where traveller_id = $1', [travellerId])).toEqual([]);
  });
});
