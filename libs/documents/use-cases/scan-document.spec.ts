import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Test } from '@nestjs/testing';
import { newId } from '#kernel';
import { Files, freePort, openStorage, type Storage } from '#platform';
import { RegisterTraveller } from '#travellers';
import { checkingDocuments } from '../../../test/support/checking-documents.js';
import { checkDocument } from '../../../test/support/check-document.js';
import { type Clamd, EICAR, hasClamd, startClamd } from '../../../test/support/clamd.js';
import { valueOf } from '../../../test/support/results.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { testPlatform } from '../../../test/support/test-platform.js';
import type { DocumentCheck } from '../persistence/document-check.js';
import { PictureReader } from './picture-reader.js';
import { ReadDocumentChecks } from './read-document-checks.js';
import { UploadDocument } from './upload-document.js';

/** Refuses every picture, and counts them: what matters here is whether it was asked at all. */
class CountingReader extends PictureReader {
  asked = 0;

  async takeIn(): ReturnType<PictureReader['takeIn']> {
    this.asked += 1;
    return { refused: 'image.damaged' };
  }

  read(): never {
    throw new Error('nothing was taken in');
  }
}

const gather = () => Promise.reject(new Error('there is nothing to judge'));

(hasClamd() ? describe : describe.skip)('a picture where a virus scanner is set up', () => {
  const organisationId = newId();
  const reader = new CountingReader();
  let port: number;
  let clamd: Clamd | undefined;
  let store: TestDatabase;
  let storage: Storage;
  let app: Awaited<ReturnType<typeof start>>;

  const start = () => {
    const platform = testPlatform(store, [{ provide: Files, useValue: new Files(storage, store.vault) }]);
    return Test.createTestingModule({ imports: [platform, checkingDocuments(reader)] }).compile();
  };

  async function upload(content: string): Promise<DocumentCheck> {
    const identity = { givenNames: 'Anna', surname: 'Eriksson', email: 'anna@example.org', nationality: 'SWE' };
    const registered = await store.database.transaction((tx) => app.get(RegisterTraveller).register(tx, { organisationId, ...identity }));
    const bytes = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from(content)]);
    return valueOf(await app.get(UploadDocument).upload({ organisationId, travellerId: valueOf(registered).id, bytes }));
  }
  const now = async ({ travellerId, id }: DocumentCheck): Promise<DocumentCheck> =>
    valueOf(await app.get(ReadDocumentChecks).one(organisationId, travellerId, id));
  const check = ({ id }: DocumentCheck): Promise<void> => checkDocument(app, id, gather);

  beforeAll(async () => {
    port = await freePort();
    store = await createTestDatabase({ CLAMAV_URL: `tcp://127.0.0.1:${port}` });
    storage = await openStorage(pathToFileURL(mkdtempSync(join(tmpdir(), 'waypass-scan-'))).href);
    app = await start();
  });
  afterAll(async () => {
    await clamd?.stop();
    await store.drop();
  });

  it('waits while the scanner is down, and is scanned by the next attempt', async () => {
    const waiting = await upload('nobody looks');
    await expect(check(waiting)).rejects.toThrow('ECONNREFUSED');
    await expect(check(waiting)).rejects.toThrow('ECONNREFUSED');
    expect([reader.asked, (await now(waiting)).state]).toEqual([0, 'running']);
    clamd = await startClamd({ port });
    await check(waiting);
    expect([reader.asked, (await now(waiting)).findings.map(({ code }) => code)]).toEqual([1, ['image.damaged']]);
  });

  it('is rejected when it is infected, never decoded, and its file removed', async () => {
    const before = reader.asked;
    const infected = await upload(`a comment with ${EICAR}`);
    await check(infected);
    expect(await now(infected)).toMatchObject({ state: 'finished', outcome: 'rejected', findings: [{ code: 'image.infected', severity: 'error' }], originalFile: null, keptFile: null });
    await expect(storage.get(infected.originalFile ?? '')).rejects.toThrow('no such file');
    expect(reader.asked).toBe(before);
  });
});
