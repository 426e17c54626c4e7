import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Test } from '@nestjs/testing';
import { newId } from '#kernel';
import { Files, openStorage, type Storage } from '#platform';
import { RegisterTraveller } from '#travellers';
import { codeOf, valueOf } from '../../../test/support/results.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { testPlatform } from '../../../test/support/test-platform.js';
import { DocumentsModule } from '../documents.module.js';
import { photoFinding, type PortraitResult } from '../portrait/index.js';
import type { Portrait } from '../persistence/portrait.js';
import { CheckPortrait } from './check-portrait.js';
import { ForgetPortraits } from './forget-portraits.js';
import { PictureReader } from './picture-reader.js';
import { PortraitLooker } from './portrait-looker.js';
import { ReadPortraits } from './read-portraits.js';
import { ShowPhoto } from './show-photo.js';
import { SweepPortraits } from './sweep-portraits.js';
import { UploadPortrait } from './upload-portrait.js';
import { UsePortrait } from './use-portrait.js';

const jpeg = (mark: string): Buffer => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from(mark)]);
const photo = { jpeg: jpeg('photo'), width: 413, height: 531, guides: { crown: 58, chin: 456, eyes: 257, middle: 206 } };
const look = (judgement: { outcome: 'accepted' | 'needs-review' | 'rejected'; findings: ReturnType<typeof photoFinding>[] }, made: typeof photo | null = photo): PortraitResult => ({
  kept: jpeg('kept'), judgement, measures: null, photo: made, milliseconds: 1,
});
const good = look({ outcome: 'accepted', findings: [] });
const blurred = look({ outcome: 'rejected', findings: [photoFinding('photo.blurred', 'error')] });

/** Sees what it is told to: here the steps are on trial, not the networks. */
class ScriptedLooker extends PortraitLooker {
  looks = 0;
  script: () => Promise<PortraitResult> = async () => good;

  look(): Promise<PortraitResult> {
    this.looks += 1;
    return this.script();
  }
}

describe('a portrait', () => {
  const organisationId = newId();
  const looker = new ScriptedLooker();
  let store: TestDatabase;
  let storage: Storage;
  let app: Awaited<ReturnType<typeof start>>;
  let travellerId: string;

  const start = () => {
    const platform = testPlatform(store, [{ provide: Files, useValue: new Files(storage, store.vault) }]);
    const reading = [{ provide: PictureReader, useValue: {} }, { provide: PortraitLooker, useValue: looker }];
    return Test.createTestingModule({ imports: [platform, DocumentsModule.checkingWith(...reading)] }).compile();
  };
  const upload = async (mark = 'portrait'): Promise<Portrait> => valueOf(await app.get(UploadPortrait).upload({ organisationId, travellerId, bytes: jpeg(mark) }));
  const checked = async (): Promise<Portrait> => {
    const { id } = await upload();
    await app.get(CheckPortrait).check(id);
    return now(id);
  };
  const now = async (id: string): Promise<Portrait> => valueOf(await app.get(ReadPortraits).one(organisationId, travellerId, id));
  const use = (id: string) => app.get(UsePortrait).use(organisationId, travellerId, id);
  const told = (type: string, id: string): Promise<unknown[]> => store.database.query(`select 1 from outbox where type = $1 and subject->>'portraitId' = $2`, [type, id]);

  beforeAll(async () => {
    store = await createTestDatabase();
    storage = await openStorage(pathToFileURL(mkdtempSync(join(tmpdir(), 'waypass-portraits-'))).href);
    app = await start();
  });
  beforeEach(async () => {
    looker.looks = 0;
    looker.script = async () => good;
    const person = { organisationId, givenNames: 'Anna', surname: 'Eriksson', email: 'anna@example.org', nationality: 'SWE' };
    travellerId = valueOf(await store.database.transaction((tx) => app.get(RegisterTraveller).register(tx, person))).id;
  });
  afterAll(() => store.drop());

  it('ends with its judgement and the photo that was made, and forgets the original', async () => {
    const { id, originalFile } = await upload();
    await app.get(CheckPortrait).check(id);
    expect(await now(id)).toMatchObject({ state: 'finished', outcome: 'accepted', findings: [], originalFile: null, usedAt: null, photo: { width: 413, height: 531, bytes: photo.jpeg.length } });
    expect(valueOf(await app.get(ReadPortraits).photo(await now(id)))).toEqual(photo.jpeg);
    await expect(storage.get(originalFile ?? '')).rejects.toThrow('no such file');
    expect(await told('portrait.checked', id)).toHaveLength(1);
  });

  it('lies sealed: neither findings nor pictures are in the clear', async () => {
    looker.script = async () => blurred;
    const { id } = await checked();
    const [row] = await store.database.query<Record<string, unknown>>('select * from portrait where id = $1', [id]);
    const bytes = Buffer.concat(Object.values(row ?? {}).map((value) => (Buffer.isBuffer(value) ? value : Buffer.from(JSON.stringify(value)))));
    expect(bytes.includes('blurred')).toBe(false);
    for (const name of ['kept', 'photo']) expect((await storage.get(`portraits/${id}/${name}`)).includes(name)).toBe(false);
  });

  it('whose file cannot be used is rejected in words', async () => {
    looker.script = async () => ({ refused: 'image.damaged' });
    expect(await checked()).toMatchObject({ outcome: 'rejected', photo: null, findings: [{ code: 'photo.unusable-file', severity: 'error' }] });
  });

  it('that failed on every attempt is given up, so that nobody waits', async () => {
    looker.script = () => Promise.reject(new Error('crashed'));
    const { id } = await upload();
    await expect(app.get(CheckPortrait).check(id)).rejects.toThrow('crashed');
    await app.get(CheckPortrait).giveUp(id);
    expect(await now(id)).toMatchObject({ state: 'finished', outcome: 'rejected', findings: [{ code: 'photo.check-failed' }] });
  });

  it('is ended once, however often its job comes', async () => {
    const { id } = await upload();
    await Promise.all([app.get(CheckPortrait).check(id), app.get(CheckPortrait).check(id)]);
    await app.get(CheckPortrait).check(id);
    expect(await told('portrait.checked', id)).toHaveLength(1);
  });

  it('that was left lying is found again, and so is an original that outlived its check', async () => {
    const lost = await upload('lost');
    await store.database.query(`update portrait set state = 'running', created_at = now() - interval '10 minutes' where id = $1`, [lost.id]);
    const { id } = await checked();
    await app.get(Files).put(travellerId, `portraits/${id}/upload`, jpeg('left'));
    await store.database.query(`update portrait set original_file = $2, finished_at = now() - interval '5 minutes' where id = $1`, [id, `portraits/${id}/upload`]);
    await app.get(SweepPortraits).sweep();
    expect(await told('portrait.check-lost', lost.id)).toHaveLength(1);
    await expect(storage.get(`portraits/${id}/upload`)).rejects.toThrow('no such file');
  });

  it.each([
    ['no bytes', Buffer.alloc(0), 'upload.empty'],
    ['a text', Buffer.from('%!PS-Adobe'), 'upload.not-an-image'],
    ['over 25 MB', Buffer.alloc(25 * 1024 * 1024 + 1, 0xff), 'upload.too-large'],
  ])('is not taken in with %s', async (_, bytes, code) => {
    expect(codeOf(await app.get(UploadPortrait).upload({ organisationId, travellerId, bytes }))).toBe(code);
    expect(await store.database.query('select 1 from portrait where traveller_id = $1', [travellerId])).toEqual([]);
  });

  it('is not taken in while three others wait, however many come at once', async () => {
    const outcomes = await Promise.all(Array.from({ length: 6 }, (_, at) => app.get(UploadPortrait).upload({ organisationId, travellerId, bytes: jpeg(`${at}`) })));
    expect(outcomes.map(codeOf).filter((code) => code === 'upload.too-many')).toHaveLength(3);
  });

  it('is chosen by its traveller, once, and in place of an earlier one', async () => {
    const [first, second] = [await checked(), await checked()];
    expect(valueOf(await use(first.id)).usedAt).toBeInstanceOf(Date);
    const again = valueOf(await use(second.id));
    expect(valueOf(await use(second.id))).toEqual(again);
    expect((await now(first.id)).usedAt).toBeNull();
    expect((await app.get(ReadPortraits).used(organisationId, travellerId))?.id).toBe(second.id);
    expect(await told('portrait.chosen', second.id)).toHaveLength(1);
  });

  it('two chosen at once leave one', async () => {
    const [first, second] = [await checked(), await checked()];
    await Promise.all([use(first.id), use(second.id)]);
    expect(await store.database.query('select id from portrait where traveller_id = $1 and used_at is not null', [travellerId])).toHaveLength(1);
  });

  it('that was rejected, is not checked yet, has no photo, or is somebody else’s is not chosen', async () => {
    looker.script = async () => blurred;
    expect(codeOf(await use((await checked()).id))).toBe('photo.not-usable');
    expect(codeOf(await use((await upload()).id))).toBe('photo.not-usable');
    looker.script = async () => look({ outcome: 'needs-review', findings: [photoFinding('photo.unsure', 'warning')] }, null);
    expect(codeOf(await use((await checked()).id))).toBe('photo.not-usable');
    looker.script = async () => good;
    const { id } = await checked();
    expect(codeOf(await app.get(UsePortrait).use(organisationId, newId(), id))).toBe('not-found');
    expect(codeOf(await app.get(UsePortrait).use(newId(), travellerId, id))).toBe('not-found');
  });

  it('the table itself keeps a rejected one from being used, and an accepted one from lacking its photo', async () => {
    looker.script = async () => blurred;
    const { id } = await checked();
    await expect(store.database.query('update portrait set used_at = now() where id = $1', [id])).rejects.toThrow('portrait_check');
    await expect(store.database.query(`update portrait set outcome = 'accepted', photo = null, photo_file = null where id = $1`, [id])).rejects.toThrow('portrait_check');
  });

  it('is shown to staff after a reveal alone', async () => {
    const { id } = await checked();
    const onlooker = { organisationId, userId: newId(), travellerId };
    expect(codeOf(await app.get(ShowPhoto).photo(onlooker))).toBe('not-found');
    await use(id);
    expect(codeOf(await app.get(ShowPhoto).photo(onlooker))).toBe('document.reveal-required');
    await store.database.query('insert into document_reveal (id, organisation_id, traveller_id, user_id, reason) values ($1, $2, $3, $4, $5)', [
      newId(), organisationId, travellerId, onlooker.userId, Buffer.from('sealed'),
    ]);
    expect(valueOf(await app.get(ShowPhoto).photo(onlooker))).toEqual(photo.jpeg);
    expect(codeOf(await app.get(ShowPhoto).photo({ ...onlooker, organisationId: newId() }))).toBe('not-found');
  });

  it('of an erased traveller leaves neither row nor file, not even one that a crash left behind', async () => {
    const { id } = await checked();
    const other = await upload();
    await app.get(Files).put(travellerId, `portraits/${other.id}/kept`, jpeg('orphan'));
    await app.get(ForgetPortraits).forget(organisationId, travellerId);
    expect(await store.database.query('select 1 from portrait where traveller_id = $1', [travellerId])).toEqual([]);
    for (const name of [`${id}/kept`, `${id}/photo`, `${other.id}/upload`, `${other.id}/kept`]) await expect(storage.get(`portraits/${name}`)).rejects.toThrow('no such file');
  });
});
