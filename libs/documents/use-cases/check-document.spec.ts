import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FixedClock, newId, type Result } from '#kernel';
import { Files, openStorage, type Storage } from '#platform';
import { Test } from '@nestjs/testing';
import { type Identity, ReadTravelDocuments, RegisterTraveller } from '#travellers';
import { checkingDocuments } from '../../../test/support/checking-documents.js';
import { checkDocument } from '../../../test/support/check-document.js';
import { jpeg, ScriptedReader } from '../../../test/support/document-desk.js';
import { eventually } from '../../../test/support/eventually.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { testPlatform } from '../../../test/support/test-platform.js';
import { composeZone, type TypedAnswers } from '../domain/index.js';
import type { DocumentCheck, StoredIntake, StoredReading } from '../persistence/document-check.js';
import { JudgeDocument, type JudgingContext } from './judge-document.js';
import { ReadDocumentChecks } from './read-document-checks.js';
import { RevealDocument } from './reveal-document.js';
import { UploadDocument } from './upload-document.js';

const identity: Identity = { givenNames: 'Anna Maria', surname: 'Eriksson', email: 'anna@example.org', nationality: 'SWE' };
const lines = composeZone({
  documentCode: 'P', issuingState: 'SWE', nationality: 'SWE', documentNumber: 'AA1234567', surname: 'ERIKSSON', givenNames: 'ANNA MARIA',
  birthDate: '1988-07-14', sex: 'F', expiryDate: '2033-05-01',
});
const picture = { width: 2000, height: 1400 };
const takenIn: StoredIntake = { picture, kept: picture, notes: [] };
const reading: StoredReading = { lines, corrections: [], confidence: 0.99, picture, kept: picture, outlines: [] };
const kept = jpeg('kept');
const typed: TypedAnswers = { surname: 'Eriksson', givenNames: 'Anna Maria', nationality: 'SWE' };
const trip = { endsOn: '2027-04-08', passportValidityMonths: 6 };
const travelling = async (): Promise<string[]> => [];
const gather = async (): Promise<JudgingContext> => ({ typed, trip, travelling });

const valueOf = <T>(result: Result<T>): T => {
  if (result.refused) throw new Error(`refused: ${result.code}`);
  return result.value;
};

describe('a document check', () => {
  const organisationId = newId();
  const reader = new ScriptedReader();
  let store: TestDatabase;
  let storage: Storage;
  let app: Awaited<ReturnType<typeof start>>;
  let travellerId: string;

  const start = async () => {
    const given = [{ provide: Files, useValue: new Files(storage, store.vault) }];
    const platform = testPlatform(store, given, new FixedClock(new Date('2026-11-22T12:00:00Z')));
    return Test.createTestingModule({ imports: [platform, checkingDocuments(reader)] }).compile();
  };
  const upload = async (mark: string): Promise<DocumentCheck> =>
    valueOf(await app.get(UploadDocument).upload({ organisationId, travellerId, bytes: jpeg(mark) }));
  const check = (id: string, gathered = gather, change = {}): Promise<void> => checkDocument({ get: (type) => app.get(type) }, id, gathered, change);
  const checkNow = async (id: string): Promise<DocumentCheck> => valueOf(await app.get(ReadDocumentChecks).one(organisationId, travellerId, id));
  const told = async (checkId: string): Promise<unknown[]> =>
    (await store.database.query<{ subject: { outcome: string } }>(`select subject from outbox where type = 'document.checked' and subject->>'checkId' = $1 order by id`, [checkId])).map(
      ({ subject }) => subject.outcome,
    );

  const waitingForLocks = async (): Promise<number> =>
    (await store.database.query(`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)).length;

  beforeAll(async () => {
    store = await createTestDatabase();
    storage = await openStorage(pathToFileURL(mkdtempSync(join(tmpdir(), 'waypass-documents-'))).href);
    app = await start();
  });
  beforeEach(async () => {
    reader.intakes = 0;
    reader.reads = 0;
    reader.intake = async () => ({ kept, takenIn });
    reader.reading = async () => ({ reading });
    const registered = await store.database.transaction((tx) => app.get(RegisterTraveller).register(tx, { organisationId, ...identity }));
    travellerId = valueOf(registered).id;
  });
  afterAll(() => store.drop());

  it('ends accepted, leaves the passport with the traveller, and forgets the original', async () => {
    const { id, originalFile } = await upload('page');
    await check(id, gather);
    expect(await checkNow(id)).toMatchObject({ state: 'finished', outcome: 'accepted', findings: [], originalFile: null });
    const document = (await app.get(ReadTravelDocuments).latest(organisationId, [travellerId])).get(travellerId);
    expect(document).toMatchObject({ state: 'confirmed', data: { number: 'AA1234567', birthDate: '1988-07-14' } });
    await expect(storage.get(originalFile ?? '')).rejects.toThrow('no such file');
    expect(await told(id)).toEqual(['accepted']);
  });

  it('keeps nothing of the passport in the clear', async () => {
    const { id } = await upload('clear');
    await check(id, async () => ({ typed: { ...typed, surname: 'Somebody' }, trip, travelling }));
    const [row] = await store.database.query<Record<string, unknown>>('select * from document_check where id = $1', [id]);
    const bytes = Buffer.concat(Object.values(row ?? {}).map((value) => (Buffer.isBuffer(value) ? value : Buffer.from(JSON.stringify(value)))));
    for (const secret of ['ERIKSSON', 'AA1234567', 'Somebody']) expect(bytes.includes(secret)).toBe(false);
  });

  it('goes on after a worker died in the middle of reading, and ends once', async () => {
    const { id } = await upload('crash');
    reader.reading = () => Promise.reject(new Error('the reading process was killed'));
    await expect(check(id, gather)).rejects.toThrow('killed');
    expect((await checkNow(id)).state).toBe('running');
    reader.reading = async () => ({ reading });
    await check(id, gather);
    await check(id, gather);
    expect((await checkNow(id)).outcome).toBe('accepted');
    expect(await told(id)).toEqual(['accepted']);
  });

  it('takes in and reads nothing again that an attempt before had done', async () => {
    const { id } = await upload('resume');
    await expect(check(id, () => Promise.reject(new Error('the database went away')))).rejects.toThrow();
    await check(id);
    expect([reader.intakes, reader.reads, (await checkNow(id)).outcome]).toEqual([1, 1, 'accepted']);
  });

  it('has forgotten the original before it is read', async () => {
    const { id, originalFile } = await upload('forgotten');
    reader.reading = () => Promise.reject(new Error('the reading process was killed'));
    await expect(check(id)).rejects.toThrow('killed');
    expect(await checkNow(id)).toMatchObject({ state: 'running', step: 'read', originalFile: null });
    await expect(storage.get(originalFile ?? '')).rejects.toThrow('no such file');
  });

  it('ends once when two workers carry it out side by side', async () => {
    const { id } = await upload('twice');
    await Promise.all([check(id, gather), check(id, gather)]);
    expect(await told(id)).toEqual(['accepted']);
  });

  it('is rejected with the reader’s reason when the file will not do', async () => {
    const { id } = await upload('damaged');
    reader.intake = async () => ({ refused: 'image.damaged' });
    await check(id, gather);
    expect(await checkNow(id)).toMatchObject({ outcome: 'rejected', findings: [{ code: 'image.damaged' }] });
  });

  it('is judged again when the answers change, and tells of it only when something is different', async () => {
    const { id } = await upload('again');
    await check(id, async () => ({ typed: { ...typed, surname: 'Erikson' }, trip, travelling }));
    const judge = app.get(JudgeDocument);
    await judge.again(organisationId, travellerId, gather);
    await judge.again(organisationId, travellerId, gather);
    expect(await told(id)).toEqual(['needs-review', 'accepted']);
    const stateNow = async () => (await app.get(ReadTravelDocuments).latest(organisationId, [travellerId])).get(travellerId)?.state;
    expect(await stateNow()).toBe('confirmed');
    await judge.again(organisationId, travellerId, async () => ({ typed: { ...typed, givenNames: 'Berta' }, trip, travelling }));
    expect([await told(id), await stateNow()]).toEqual([['needs-review', 'accepted', 'needs-review'], 'read']);
  });

  it('is judged by the newest answers when they are saved while it ends', async () => {
    const { id } = await upload('meanwhile');
    const reached = Promise.withResolvers<void>();
    const goOn = Promise.withResolvers<void>();
    const ending = check(id, async () => {
      reached.resolve();
      await goOn.promise;
      return { typed: { ...typed, surname: 'Erikson' }, trip, travelling };
    });
    await reached.promise;
    const saved = app.get(JudgeDocument).again(organisationId, travellerId, gather);
    goOn.resolve();
    await Promise.all([ending, saved]);
    expect(await checkNow(id)).toMatchObject({ outcome: 'accepted', findings: [] });
  });

  it('is judged by the newest answers when two jobs judge it again at once', async () => {
    const { id } = await upload('both');
    await check(id, gather);
    let answers: TypedAnswers = { ...typed, surname: 'Erikson' };
    const now = async (): Promise<JudgingContext> => ({ typed: answers, trip, travelling });
    const reached = Promise.withResolvers<void>();
    const goOn = Promise.withResolvers<void>();
    const judge = app.get(JudgeDocument);
    const first = judge.again(organisationId, travellerId, async () => {
      const context = await now();
      reached.resolve();
      await goOn.promise;
      return context;
    });
    await reached.promise;
    answers = typed;
    const second = judge.again(organisationId, travellerId, now);
    await Promise.race([second, eventually(async () => expect(await waitingForLocks()).toBe(1))]);
    goOn.resolve();
    await Promise.all([first, second]);
    expect((await checkNow(id)).outcome).toBe('accepted');
  });

  it('checks an earlier picture anew when the traveller goes back to it after another one', async () => {
    const first = await upload('right page');
    await upload('wrong page');
    const again = await upload('right page');
    expect(again.id).not.toBe(first.id);
    expect((await app.get(ReadDocumentChecks).latest(organisationId, travellerId))?.id).toBe(again.id);
    expect((await upload('right page')).id).toBe(again.id);
  });

  it('answers the same bytes with the check that they had, also when they come twice at once', async () => {
    const both = await Promise.all([upload('same'), upload('same')]);
    const third = await upload('same');
    expect(new Set([...both, third].map(({ id }) => id)).size).toBe(1);
  });

  it.each([
    { what: 'no bytes', bytes: Buffer.alloc(0), code: 'upload.empty' },
    { what: '60 MB', bytes: Buffer.alloc(60 * 1024 * 1024, 0xff), code: 'upload.too-large' },
    { what: 'a text', bytes: Buffer.from('<svg onload="alert(1)"/>'), code: 'upload.not-an-image' },
  ])('refuses an upload of $what', async ({ bytes, code }) => {
    expect(await app.get(UploadDocument).upload({ organisationId, travellerId, bytes })).toMatchObject({ code });
  });

  it('refuses more pictures of one traveller than may wait at a time, however fast they come', async () => {
    const sendAll = (mark: string) =>
      Promise.all(Array.from({ length: 12 }, (_, index) => app.get(UploadDocument).upload({ organisationId, travellerId, bytes: jpeg(`${mark} ${index}`) })));
    const taken = (await sendAll('flood')).filter(({ refused }) => !refused);
    expect(taken).toHaveLength(5);
    expect(await sendAll('more')).toEqual(Array(12).fill(expect.objectContaining({ code: 'upload.too-many' })));
    await check((await app.get(ReadDocumentChecks).latest(organisationId, travellerId))?.id ?? '');
    await upload('one more');
  });

  it('is not there for another traveller or another organisation', async () => {
    const { id } = await upload('private');
    const checks = app.get(ReadDocumentChecks);
    expect(await checks.one(organisationId, newId(), id)).toMatchObject({ code: 'not-found' });
    expect(await checks.one(newId(), travellerId, id)).toMatchObject({ code: 'not-found' });
  });

  it('shows its picture only to who said why, within fifteen minutes, and has it on record', async () => {
    const { id } = await upload('shown');
    await check(id, gather);
    const reveal = app.get(RevealDocument);
    const officer = { organisationId, travellerId, userId: newId() };
    expect(await reveal.picture(officer)).toMatchObject({ code: 'document.reveal-required' });
    valueOf(await reveal.reveal(officer, 'Review of the application'));
    expect(valueOf(await reveal.picture(officer))).toEqual(kept);
    expect(await reveal.picture({ ...officer, userId: newId() })).toMatchObject({ code: 'document.reveal-required' });
    await store.database.query(`update document_reveal set created_at = now() - interval '16 minutes'`);
    expect(await reveal.picture(officer)).toMatchObject({ code: 'document.reveal-required' });
    const rows = await store.database.query<{ subject: unknown }>(`select subject from outbox where type = 'document.revealed' and subject->>'checkId' = $1`, [id]);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain('Review of');
  });
});
