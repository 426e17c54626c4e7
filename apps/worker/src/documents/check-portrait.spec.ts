import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { INestApplicationContext, Type } from '@nestjs/common';
import sharp from 'sharp';
import { ReadPortraits, type Portrait, usualPhoto } from '#documents';
import { newId } from '#kernel';
import { Database, Files, MissingFileError, publish, Storage } from '#platform';
import { EraseTraveller, RegisterTraveller } from '#travellers';
import { pairPortrait, portrait } from '../../../../test/fixtures/portrait/index.js';
import { eventually } from '../../../../test/support/eventually.js';
import { valueOf } from '../../../../test/support/results.js';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { createWorker } from '../create-worker.js';

describe('a portrait that the worker checks', () => {
  const organisationId = newId();
  let store: TestDatabase;
  let worker: INestApplicationContext;
  let travellerId: string;

  const get = <T>(type: Type<T>): T => worker.get(type, { strict: false });

  beforeAll(async () => {
    const STORAGE_URL = pathToFileURL(mkdtempSync(join(tmpdir(), 'waypass-portrait-'))).href;
    store = await createTestDatabase({ STORAGE_URL, WORKER_HEALTH_PORT: 0 });
    worker = await createWorker(store.config);
    const person = { organisationId, givenNames: 'Eileen', surname: 'Collins', email: 'eileen@example.org', nationality: 'USA' };
    travellerId = valueOf(await get(Database).transaction((tx) => get(RegisterTraveller).register(tx, person))).id;
  });
  afterAll(async () => {
    await worker.close();
    await store.drop();
  });

  /** As the API leaves it: the file sealed, the row, the event. */
  async function upload(bytes: Buffer): Promise<string> {
    const id = newId();
    const file = `portraits/${id}/upload`;
    await get(Files).put(travellerId, file, bytes);
    await get(Database).transaction(async (tx) => {
      await tx.execute('insert into portrait (id, organisation_id, traveller_id, original_file) values ($1, $2, $3, $4)', [id, organisationId, travellerId, file]);
      await publish(tx, { type: 'portrait.uploaded', organisationId, subject: { portraitId: id, travellerId } });
    });
    return id;
  }

  async function finished(id: string): Promise<Portrait> {
    const read = () => get(ReadPortraits).one(organisationId, travellerId, id);
    await eventually(async () => expect(valueOf(await read()).state).toBe('finished'));
    await eventually(async () => expect(valueOf(await read()).originalFile).toBeNull());
    return valueOf(await read());
  }

  it('becomes a photo as the authority wants it', async () => {
    const checked = await finished(await upload(await portrait()));
    expect(checked).toMatchObject({ outcome: 'accepted', findings: [] });
    const jpeg = valueOf(await get(ReadPortraits).photo(checked));
    expect(await sharp(jpeg).metadata()).toMatchObject({ format: 'jpeg', width: 413, height: 531, density: usualPhoto.dotsPerInch });
    expect(jpeg.length).toBe(checked.photo?.bytes);
    expect(jpeg.length).toBeLessThanOrEqual(usualPhoto.maxBytes);
  });

  it('of two people comes back with what to do, and without a photo', async () => {
    expect(await finished(await upload(await pairPortrait()))).toMatchObject({ outcome: 'rejected', photo: null, findings: [{ code: 'photo.several-faces', severity: 'error' }] });
  });

  it('that cannot be decoded comes back, and harms no other', async () => {
    const [broken, good] = await Promise.all([upload(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])), upload(await portrait({ enlarged: 2.5 }))]);
    expect(await finished(broken)).toMatchObject({ outcome: 'rejected', findings: [{ code: 'photo.unusable-file' }] });
    expect(await finished(good)).toMatchObject({ outcome: 'accepted' });
  });

  it('goes with its traveller, pictures and all', async () => {
    const { id } = await finished(await upload(await portrait()));
    await get(Database).transaction((tx) => get(EraseTraveller).erase(tx, organisationId, travellerId));
    await eventually(async () => expect(await get(Database).query('select 1 from portrait where traveller_id = $1', [travellerId])).toEqual([]));
    for (const name of ['kept', 'photo']) await expect(worker.get(Storage).get(`portraits/${id}/${name}`)).rejects.toThrow(MissingFileError);
  });
});
