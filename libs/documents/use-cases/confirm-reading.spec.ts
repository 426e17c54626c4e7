import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FixedClock, newId, type Result } from '#kernel';
import { Files, openStorage } from '#platform';
import { Test, type TestingModule } from '@nestjs/testing';
import { ReadTravelDocuments, RegisterTraveller } from '#travellers';
import { checkingDocuments } from '../../../test/support/checking-documents.js';
import { checkDocument } from '../../../test/support/check-document.js';
import { valueOf } from '../../../test/support/results.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { testPlatform } from '../../../test/support/test-platform.js';
import { composeZone, type Correction, type TypedAnswers } from '../domain/index.js';
import type { DocumentCheck, StoredReading } from '../persistence/document-check.js';
import { ConfirmReading } from './confirm-reading.js';
import { JudgeDocument } from './judge-document.js';
import { ReadDocumentChecks } from './read-document-checks.js';
import { UploadDocument } from './upload-document.js';

const identity = { givenNames: 'Anna Maria', surname: 'Eriksson', email: 'anna@example.org', nationality: 'SWE' };
const lines = composeZone({
  documentCode: 'P', issuingState: 'SWE', nationality: 'SWE', documentNumber: 'AA1234567', surname: 'ERIKSSON', givenNames: 'ANNA MARIA',
  birthDate: '1988-07-14', sex: 'F', expiryDate: '2033-05-01',
});
const corrections: Correction[] = [{ line: 2, column: 3, from: 'I', to: '1' }];
const size = { width: 2000, height: 1400 };
const jpeg = (mark: string): Buffer => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from(mark)]);
const typed: TypedAnswers = { surname: 'Eriksson', givenNames: 'Anna Maria', nationality: 'SWE' };
const gather = async () => ({ typed, trip: { endsOn: '2027-04-08', passportValidityMonths: 6 }, travelling: async () => [] });

describe('a traveller who confirms what was corrected', () => {
  const organisationId = newId();
  let reading: StoredReading;
  let store: TestDatabase;
  let app: TestingModule;
  let travellerId: string;

  beforeAll(async () => {
    store = await createTestDatabase();
    const storage = await openStorage(pathToFileURL(mkdtempSync(join(tmpdir(), 'waypass-confirming-'))).href);
    const platform = testPlatform(store, [{ provide: Files, useValue: new Files(storage, store.vault) }], new FixedClock(new Date('2026-11-22T12:00:00Z')));
    const takeIn = async () => ({ kept: jpeg('kept'), takenIn: { picture: size, kept: size, notes: [] } });
    const reader = { takeIn, read: async () => ({ reading }) };
    app = await Test.createTestingModule({ imports: [platform, checkingDocuments(reader)] }).compile();
  });
  beforeEach(async () => {
    reading = { lines, corrections, confidence: 0.99, picture: size, kept: size, outlines: [] };
    const registered = await store.database.transaction((tx) => app.get(RegisterTraveller).register(tx, { organisationId, ...identity }));
    travellerId = valueOf(registered).id;
  });
  afterAll(() => store.drop());

  const upload = async (mark: string): Promise<string> => valueOf(await app.get(UploadDocument).upload({ organisationId, travellerId, bytes: jpeg(mark) })).id;
  const checked = async (mark: string, context: typeof gather = gather): Promise<string> => {
    const id = await upload(mark);
    await checkDocument(app, id, context);
    return id;
  };
  const confirm = (checkId: string, who = travellerId): Promise<Result<DocumentCheck>> => app.get(ConfirmReading).confirm({ organisationId, travellerId: who, checkId });
  const checkNow = async (id: string): Promise<DocumentCheck> => valueOf(await app.get(ReadDocumentChecks).one(organisationId, travellerId, id));
  const documentState = async (): Promise<string | undefined> => (await app.get(ReadTravelDocuments).latest(organisationId, [travellerId])).get(travellerId)?.state;
  const told = async (type: string, id: string): Promise<unknown[]> =>
    (await store.database.query<{ subject: Record<string, unknown> }>(`select subject from outbox where type = $1 and subject->>'checkId' = $2 order by id`, [type, id])).map(
      ({ subject }) => subject['outcome'] ?? subject['travellerId'],
    );

  it('has the passport accepted that was in doubt for nothing else, however often they say so', async () => {
    const id = await checked('page');
    expect([(await checkNow(id)).outcome, await documentState()]).toEqual(['needs-review', 'read']);
    await Promise.all([confirm(id), confirm(id)]);
    expect(valueOf(await confirm(id))).toMatchObject({ outcome: 'accepted', findings: [{ code: 'mrz.confirmed' }], confirmedAt: expect.any(Date) });
    expect(await documentState()).toBe('confirmed');
    expect([await told('document.checked', id), await told('reading.confirmed', id)]).toEqual([['needs-review', 'accepted'], [travellerId]]);
    expect(await store.database.query('select confirmed_by from document_check where id = $1', [id])).toEqual([{ confirmed_by: travellerId }]);
  });

  it('does not talk any other doubt away', async () => {
    const id = await checked('other name', async () => ({ ...(await gather()), typed: { ...typed, surname: 'Somebody' } }));
    const { outcome, findings } = valueOf(await confirm(id));
    expect([outcome, findings.map(({ code }) => code)]).toEqual(['needs-review', ['mrz.confirmed', 'name.differs']]);
    await app.get(JudgeDocument).again(organisationId, travellerId, gather);
    expect(await checkNow(id)).toMatchObject({ outcome: 'accepted', findings: [{ code: 'mrz.confirmed' }] });
  });

  it('cannot vouch for lines whose check digits do not hold', async () => {
    reading = { ...reading, lines: [lines[0] ?? '', (lines[1] ?? '').replace('AA1234567', 'AA1234568')] };
    const id = await checked('misread');
    expect(await confirm(id)).toMatchObject({ code: 'reading.checks-fail' });
    expect(await checkNow(id)).toMatchObject({ outcome: 'needs-review', confirmedAt: null });
  });

  it('is told when there is nothing to confirm', async () => {
    reading = { ...reading, corrections: [] };
    expect(await confirm(await checked('as it was read'))).toMatchObject({ code: 'reading.nothing-to-confirm' });
    reading = { ...reading, lines: null };
    expect(await confirm(await checked('no zone'))).toMatchObject({ code: 'reading.nothing-to-confirm' });
  });

  it('confirms only the newest picture, and only once it is checked', async () => {
    const first = await checked('first');
    const second = await upload('second');
    expect([await confirm(first), await confirm(second)]).toMatchObject([{ code: 'reading.outdated' }, { code: 'reading.unfinished' }]);
  });

  it('confirms nobody else’s', async () => {
    const id = await checked('mine');
    expect(await confirm(id, newId())).toMatchObject({ code: 'not-found' });
    expect(await app.get(ConfirmReading).confirm({ organisationId: newId(), travellerId, checkId: id })).toMatchObject({ code: 'not-found' });
  });
});
