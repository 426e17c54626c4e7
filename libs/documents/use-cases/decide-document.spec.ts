import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Test } from '@nestjs/testing';
import { FixedClock, newId, type Result } from '#kernel';
import { Files, openStorage } from '#platform';
import { type Identity, ReadTravelDocuments, RecordTravelDocument, RegisterTraveller } from '#travellers';
import { checkingDocuments } from '../../../test/support/checking-documents.js';
import { codeOf, valueOf } from '../../../test/support/results.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { testPlatform } from '../../../test/support/test-platform.js';
import { composeZone, finding, judge, type TypedAnswers } from '../domain/index.js';
import type { StoredReading } from '../persistence/document-check.js';
import { DecideDocument, type DecideDocumentInput } from './decide-document.js';
import { ForgetDocuments } from './forget-documents.js';
import { JudgeDocument } from './judge-document.js';
import { ListDocumentChecks } from './list-document-checks.js';
import { PictureReader } from './picture-reader.js';
import { ReadDocumentReview } from './read-document-review.js';
import { ReportDocuments } from './report-documents.js';
import { travelDocumentOf } from './travel-document-of.js';
import { UploadDocument } from './upload-document.js';

const identity: Identity = { givenNames: 'Anna Maria', surname: 'Eriksson', email: 'anna@example.org', nationality: 'SWE' };
const content = {
  documentCode: 'P', issuingState: 'SWE', nationality: 'SWE', documentNumber: 'AA1234567', surname: 'ERIKSSON', givenNames: 'ANNA MARIA',
  birthDate: '1988-07-14', sex: 'F', expiryDate: '2033-05-01',
} as const;
const truth = composeZone(content);
const misread = truth.map((line) => line.replace('AA1234567', 'AA1234S67'));
const jpeg = (mark: string): Buffer => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from(mark)]);
const size = { width: 2000, height: 1400 };
const reads = (lines: readonly string[] | null): StoredReading => ({ lines, corrections: [], confidence: 0.99, picture: size, kept: size, outlines: [] });
const typed: TypedAnswers = { surname: 'Eriksson', givenNames: 'Anna Maria', nationality: 'SWE' };
const trip = { endsOn: '2027-04-08', passportValidityMonths: 6 };
const period = { from: '2026-01-01', to: '2099-12-31' };

/** Nothing is read here: what was read is given. */
class NoReader extends PictureReader {
  takeIn(): never {
    throw new Error('nobody takes anything in here');
  }

  read(): never {
    throw new Error('nobody reads here');
  }
}

describe('an officer’s word on a document', () => {
  let organisationId: string;
  let store: TestDatabase;
  let app: Awaited<ReturnType<ReturnType<typeof Test.createTestingModule>['compile']>>;
  let travellerId: string;

  /** A check that has ended as the worker ends it; null for a file that was refused. */
  const checked = async (reading: StoredReading | null, answers: TypedAnswers = typed): Promise<string> => {
    const id = newId();
    const judgement = reading ? judge(reading, answers, { ...trip, today: '2026-11-22' }) : { outcome: 'rejected', findings: [finding('image.damaged')], fields: null };
    const seal = (context: string, value: unknown): Promise<Buffer> => store.vault.seal(travellerId, context, JSON.stringify(value));
    await store.database.query(
      `insert into document_check (id, organisation_id, traveller_id, content_index, kept_file, state, outcome, findings, reading, finished_at, created_at)
       values ($1::uuid, $2, $3, uuid_send($1::uuid), $4, 'finished', $5, $6, $7, now(), clock_timestamp())`,
      [
        id, organisationId, travellerId, reading && `documents/${id}`, judgement.outcome, await seal('document.findings', judgement.findings),
        reading && (await seal('document.reading', reading)),
      ],
    );
    const data = judgement.fields && judgement.outcome !== 'rejected' && travelDocumentOf(judgement.fields, '2026-11-22');
    const state = judgement.outcome === 'accepted' ? 'confirmed' : 'read';
    if (data) valueOf(await store.database.transaction((tx) => app.get(RecordTravelDocument).record(tx, { organisationId, travellerId, documentCheckId: id, state, data })));
    return id;
  };
  const differing = (): Promise<string> => checked(reads(truth), { ...typed, givenNames: 'Anna' });
  const review = async (id: string) => valueOf(await app.get(ReadDocumentReview).read(organisationId, id));
  const decide = async (checkId: string, more: Partial<DecideDocumentInput> = {}): Promise<Result<null>> => {
    const { revision } = await review(checkId);
    return app.get(DecideDocument).decide({ organisationId, actorId: newId(), checkId, decision: 'accept', reason: 'Compared by hand', revision, ...more });
  };
  const document = async () => (await app.get(ReadTravelDocuments).latest(organisationId, [travellerId])).get(travellerId);
  const again = (answers: TypedAnswers) => app.get(JudgeDocument).again(organisationId, travellerId, async () => ({ typed: answers, trip, travelling: async () => [] }));
  const told = async (type: string, checkId: string): Promise<Record<string, unknown>[]> =>
    (await store.database.query<{ subject: Record<string, unknown> }>(`select subject from outbox where type = $1 and subject->>'checkId' = $2 order by id`, [type, checkId])).map(({ subject }) => subject);

  beforeAll(async () => {
    store = await createTestDatabase();
    const storage = await openStorage(pathToFileURL(mkdtempSync(join(tmpdir(), 'waypass-decisions-'))).href);
    const platform = testPlatform(store, [{ provide: Files, useValue: new Files(storage, store.vault) }], new FixedClock(new Date('2026-11-22T12:00:00Z')));
    app = await Test.createTestingModule({ imports: [platform, checkingDocuments(new NoReader())] }).compile();
  });
  beforeEach(async () => {
    organisationId = newId();
    travellerId = valueOf(await store.database.transaction((tx) => app.get(RegisterTraveller).register(tx, { organisationId, ...identity }))).id;
  });
  afterAll(() => store.drop());

  it('accepts what needed review: findings stay, the passport is confirmed, and everyone who follows is told', async () => {
    const id = await differing();
    valueOf(await decide(id));
    const { check, history } = await review(id);
    expect(check).toMatchObject({ outcome: 'accepted', findings: [{ code: 'name.incomplete' }], decision: { decision: 'accepted', reason: 'Compared by hand', lines: null } });
    expect(history).toHaveLength(1);
    expect((await document())?.state).toBe('confirmed');
    expect(await told('document.checked', id)).toEqual([expect.objectContaining({ outcome: 'accepted' })]);
    expect(JSON.stringify(await told('document.decided', id))).not.toContain('hand');
  });

  it('rejects even what the machine accepted, and takes the confirmation back', async () => {
    const id = await checked(reads(truth));
    valueOf(await decide(id, { decision: 'reject', reason: 'The page is a copy' }));
    expect((await review(id)).check).toMatchObject({ outcome: 'rejected', findings: [], decision: { decision: 'rejected' } });
    expect((await document())?.state).toBe('read');
  });

  it('puts the officer’s lines in place of those that were read', async () => {
    const id = await checked(reads(misread));
    expect((await document())?.data.number).toBe('AA1234S67');
    valueOf(await decide(id, { lines: truth.map((line) => ` ${line.toLowerCase()} `) }));
    expect(await document()).toMatchObject({ state: 'confirmed', data: { number: 'AA1234567' } });
    expect((await review(id)).check.decision?.lines).toEqual(truth);
  });

  it('keeps nothing of reason and lines in the clear', async () => {
    const id = await checked(reads(misread));
    valueOf(await decide(id, { lines: truth, reason: 'Asked Anna by telephone' }));
    const rows = await store.database.query<{ row: string }>('select d::text as row from document_decision d');
    const hex = (text: string): string => Buffer.from(text).toString('hex');
    for (const secret of ['ERIKSSON', 'AA1234567', 'telephone', hex('ERIKSSON'), hex('telephone')]) expect(JSON.stringify(rows)).not.toContain(secret);
  });

  it('accepts a page on which nothing was found, once the officer types its lines', async () => {
    const id = await checked(reads(null));
    expect(await decide(id)).toMatchObject({ code: 'document.lines-unusable', errors: [{ pointer: '/lines' }] });
    valueOf(await decide(id, { lines: truth }));
    expect(await document()).toMatchObject({ state: 'confirmed', data: { number: 'AA1234567' } });
  });

  it.each([
    { what: 'no reason', more: { reason: '   ' }, code: 'document.reason-required', pointer: '/reason' },
    { what: 'a reason of two letters', more: { reason: 'ok' }, code: 'document.reason-required', pointer: '/reason' },
    { what: 'lines of another shape', more: { lines: ['P<SWE'] }, code: 'document.lines-unusable', pointer: '/lines' },
    { what: 'lines with signs that no zone has', more: { lines: truth.map((line) => line.replace('<', '?')) }, code: 'document.lines-unusable', pointer: '/lines' },
    { what: 'a check digit that does not hold', more: { lines: misread }, code: 'document.lines-unusable', pointer: '/checkDigitsWrongOnDocument' },
  ])('is refused with $what, at its pointer', async ({ more, code, pointer }) => {
    const id = await differing();
    expect(await decide(id, more)).toMatchObject({ code, errors: [{ pointer }] });
    expect((await review(id)).history).toEqual([]);
  });

  it('accepts check digits that do not hold only when the officer saw them on the document', async () => {
    const id = await checked(reads(misread));
    expect(await decide(id)).toMatchObject({ errors: [{ pointer: '/checkDigitsWrongOnDocument' }] });
    valueOf(await decide(id, { checkDigitsWrongOnDocument: true }));
    expect((await review(id)).check.outcome).toBe('accepted');
  });

  it('can reject whatever the check digits say, also with the lines written right', async () => {
    const id = await checked(reads(truth.map((line) => line.replace('AA', 'BB'))));
    valueOf(await decide(id, { decision: 'reject', reason: 'Printed by somebody else', lines: misread }));
    expect((await review(id)).check.decision).toMatchObject({ decision: 'rejected', lines: misread });
  });

  it.each([
    { what: 'a visa', lines: composeZone({ ...content, documentCode: 'V' }) },
    { what: 'a specimen', lines: composeZone({ ...content, issuingState: 'UTO', nationality: 'UTO' }) },
  ])('cannot make a passport of $what', async ({ lines }) => {
    const id = await checked(reads(lines));
    expect(codeOf(await decide(id))).toBe('document.finding-stands');
    valueOf(await decide(id, { decision: 'reject', reason: 'Not a passport' }));
  });

  it('can accept an expired passport, with its reason', async () => {
    const id = await checked(reads(composeZone({ ...content, expiryDate: '2026-05-01' })));
    expect((await review(id)).check.outcome).toBe('rejected');
    valueOf(await decide(id, { reason: 'The embassy has prolonged it on page 5' }));
    expect((await review(id)).check.outcome).toBe('accepted');
  });

  it('cannot accept a file of which no picture was kept', async () => {
    const id = await checked(null);
    expect(codeOf(await decide(id, { lines: truth }))).toBe('document.nothing-kept');
  });

  it('is only for the newest picture, and only once it is checked', async () => {
    const id = await differing();
    const { revision } = await review(id);
    const { id: newer } = valueOf(await app.get(UploadDocument).upload({ organisationId, travellerId, bytes: jpeg('newer') }));
    expect((await review(id)).supersededBy).toBe(newer);
    expect(codeOf(await decide(id, { revision }))).toBe('document.superseded');
    expect(codeOf(await decide(newer))).toBe('document.not-finished');
  });

  it('is not there for another organisation', async () => {
    const id = await differing();
    const { revision } = await review(id);
    const theirs = { organisationId: newId(), actorId: newId(), checkId: id, decision: 'accept', reason: 'Mine it is not', revision } as const;
    expect(codeOf(await app.get(DecideDocument).decide(theirs))).toBe('not-found');
    expect(codeOf(await app.get(ReadDocumentReview).read(theirs.organisationId, id))).toBe('not-found');
  });

  it('given twice counts once; a contrary one needs to have seen the first, and both stay', async () => {
    const id = await differing();
    const { revision } = await review(id);
    valueOf(await decide(id, { revision }));
    valueOf(await decide(id, { revision }));
    expect(codeOf(await decide(id, { decision: 'reject', revision }))).toBe('document.check-changed');
    valueOf(await decide(id, { decision: 'reject', reason: 'Looked once more' }));
    expect((await review(id)).history.map(({ decision }) => decision)).toEqual(['accepted', 'rejected']);
    expect(await told('document.decided', id)).toHaveLength(2);
  });

  it('of two officers who decide at once otherwise, holds of one, and the other is told', async () => {
    const id = await differing();
    const { revision } = await review(id);
    const answers = await Promise.all((['accept', 'reject', 'accept', 'reject'] as const).map((decision) => decide(id, { decision, revision })));
    const { check, history } = await review(id);
    expect(history).toHaveLength(1);
    const won = check.outcome === 'accepted' ? [undefined, 'document.check-changed'] : ['document.check-changed', undefined];
    expect(answers.map(codeOf)).toEqual([...won, ...won]);
  });

  it('stands while the same is found, and lapses when something else is', async () => {
    const id = await differing();
    valueOf(await decide(id));
    await again({ ...typed, givenNames: 'Anna' });
    expect((await review(id)).check).toMatchObject({ outcome: 'accepted', decision: { decision: 'accepted' } });
    await again({ ...typed, givenNames: 'Berta' });
    const { check, history } = await review(id);
    expect(check).toMatchObject({ outcome: 'needs-review', decision: null, findings: [{ code: 'name.differs' }] });
    expect(history.map(({ decision }) => decision)).toEqual(['accepted', 'lapsed']);
    expect((await document())?.state).toBe('read');
  });

  it('and an answer that is saved at the same moment end in one order or the other: never in a yes to what nobody saw', async () => {
    for (let round = 0; round < 5; round += 1) {
      const id = await differing();
      const { revision } = await review(id);
      const [decided] = await Promise.all([decide(id, { revision }), again({ ...typed, givenNames: 'Berta' })]);
      const { check, history } = await review(id);
      expect(check).toMatchObject({ outcome: 'needs-review', decision: null, findings: [{ code: 'name.differs' }] });
      expect(history.map(({ decision }) => decision)).toEqual(codeOf(decided) === 'document.check-changed' ? [] : ['accepted', 'lapsed']);
    }
  });

  it('is never followed by a machine’s yes', async () => {
    const id = await differing();
    valueOf(await decide(id, { decision: 'reject', reason: 'The page is a copy' }));
    await again(typed);
    expect((await review(id)).check).toMatchObject({ outcome: 'needs-review', decision: null, findings: [] });
    await again({ ...typed, givenNames: 'Berta' });
    await again(typed);
    expect((await review(id)).check.outcome).toBe('needs-review');
  });

  it('cannot be changed, not even in the database', async () => {
    valueOf(await decide(await differing()));
    await expect(store.database.query(`update document_decision set decision = 'rejected'`)).rejects.toThrow('never changed');
  });

  it('goes with the traveller who is erased', async () => {
    const id = await differing();
    valueOf(await decide(id));
    await app.get(ForgetDocuments).forget(organisationId, travellerId);
    expect(await store.database.query('select 1 from document_decision where document_check_id = $1', [id])).toEqual([]);
  });

  it('takes a document off the queue, which shows each traveller’s newest alone', async () => {
    await differing();
    const id = await differing();
    const queue = app.get(ListDocumentChecks);
    const listed = async (decided?: boolean) => (await queue.list({ organisationId, outcome: 'needs-review', decided, limit: 10 })).items;
    expect(await listed(false)).toEqual([expect.objectContaining({ id, travellerId, outcome: 'needs-review', decision: null, lapsed: false })]);
    expect(await queue.waiting(organisationId)).toBe(1);
    valueOf(await decide(id));
    expect([await listed(), await queue.waiting(organisationId)]).toEqual([[], 0]);
    expect((await queue.list({ organisationId, decided: true, limit: 10 })).items).toEqual([expect.objectContaining({ id, decision: 'accepted' })]);
    await again({ ...typed, givenNames: 'Berta' });
    expect(await listed(false)).toEqual([expect.objectContaining({ id, decision: null, lapsed: true })]);
  });

  it('makes pages of the queue, the longest wait first', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 3; count += 1) {
      travellerId = valueOf(await store.database.transaction((tx) => app.get(RegisterTraveller).register(tx, { organisationId, ...identity }))).id;
      ids.push(await differing());
    }
    const queue = app.get(ListDocumentChecks);
    const first = await queue.list({ organisationId, outcome: 'needs-review', limit: 2 });
    const second = await queue.list({ organisationId, outcome: 'needs-review', limit: 2, cursor: first.nextCursor ?? '' });
    expect([first, second].flatMap(({ items }) => items.map(({ id }) => id))).toEqual(ids);
    expect(second.nextCursor).toBeNull();
  });

  it('feeds a report of where the reader was wrong, in counts that tell of nobody', async () => {
    valueOf(await decide(await checked(reads(misread)), { lines: truth }));
    travellerId = valueOf(await store.database.transaction((tx) => app.get(RegisterTraveller).register(tx, { organisationId, ...identity }))).id;
    valueOf(await decide(await differing()));
    const report = await app.get(ReportDocuments).report({ organisationId, ...period });
    expect(report).toMatchObject({ outcomes: { accepted: 2 }, decisions: { accepted: 2, rejected: 0, lapsed: 0 }, reader: { compared: 2, exact: 1, unread: 0 } });
    expect(report.findings).toContainEqual({ code: 'name.incomplete', severity: 'warning', raised: 1, overruled: 1 });
    expect(report.reader.characters).toEqual([{ read: 'S', truth: '5', count: 1 }]);
    expect(report.reader.parts).toEqual([{ part: 'documentNumber', count: 1 }]);
    expect(JSON.stringify(report)).not.toMatch(/ERIKSSON|AA1234567|[0-9a-f]{8}-/);
    expect(await app.get(ReportDocuments).report({ organisationId, from: '2020-01-01', to: '2020-12-31' })).toMatchObject({ outcomes: { accepted: 0 }, findings: [], reader: { compared: 0 } });
  });
});
