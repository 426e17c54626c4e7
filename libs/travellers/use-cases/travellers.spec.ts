import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FixedClock, newId, type Result } from '#kernel';
import { ErasedError, type RecordedEvent, runInContext } from '#platform';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { AnswersRepository } from '../persistence/answers.repository.js';
import { TravelDocumentRepository } from '../persistence/travel-document.repository.js';
import { TravellerRepository } from '../persistence/traveller.repository.js';
import { AnswerQuestions } from './answer-questions.js';
import { ConfirmTravelDocument } from './confirm-travel-document.js';
import { CorrectTravelDocument } from './correct-travel-document.js';
import { BeforeErasing } from './erasing/before-erasing.js';
import { EraseTraveller } from './erase-traveller.js';
import { FindTravellers } from './find-travellers.js';
import { ReadAnswers } from './read-answers.js';
import { ReadTravelDocuments } from './read-travel-documents.js';
import { ReadTravellers } from './read-travellers.js';
import { RecordTravelDocument } from './record-travel-document.js';
import { RegisterTraveller } from './register-traveller.js';

const organisationId = newId();
const otherOrganisationId = newId();
const runner = { givenNames: 'Philippa', surname: 'Quillfeather', email: 'philippa@example.org', nationality: 'GBR' };
const passport = {
  type: 'P',
  issuingState: 'GBR',
  number: '925665416',
  surname: 'QUILLFEATHER',
  givenNames: 'PHILIPPA',
  nationality: 'GBR',
  birthDate: '1988-03-04',
  sex: 'F',
  expiryDate: '2031-05-06',
} as const;
const finished = {
  surname: 'Quillfeather',
  documentNumber: '925665416',
  nationality: 'GBR',
  birthDate: '1988-03-04',
  sex: 'F',
  expiryDate: '2031-05-06',
  occupation: 'Beekeeper',
  press: false,
  purpose: 'sport',
};
const secrets = ['Philippa', 'Quillfeather', 'QUILLFEATHER', 'philippa@example.org', '925665416', '1988-03-04', 'Beekeeper'];

let db: TestDatabase;
let travellers: TravellerRepository;
let answers: AnswersRepository;
let documents: TravelDocumentRepository;

const valueOf = <T>(result: Result<T>): T => {
  if (result.refused) throw new Error(`refused: ${result.code}`);
  return result.value;
};
const register = async (more: Partial<typeof runner> = {}): Promise<string> =>
  valueOf(await db.database.transaction((tx) => new RegisterTraveller(travellers).register(tx, { organisationId, ...runner, ...more }))).id;
const answer = (travellerId: string, given: Record<string, unknown>, expectedVersion: number, organisation = organisationId) =>
  new AnswerQuestions(db.database, travellers, answers, new FixedClock(new Date('2026-11-22T12:00:00Z'))).answer({
    organisationId: organisation,
    travellerId,
    answers: given,
    expectedVersion,
  });
const record = (travellerId: string, documentCheckId = newId(), data: Omit<typeof passport, 'number'> & { number: string } = passport, organisation = organisationId) =>
  db.database.transaction((tx) =>
    new RecordTravelDocument(travellers, documents).record(tx, { organisationId: organisation, travellerId, documentCheckId, state: 'read', data }),
  );
const erase = (travellerId: string, organisation = organisationId) =>
  db.database.transaction((tx) => new EraseTraveller(travellers, new BeforeErasing()).erase(tx, organisation, travellerId));
const events = (travellerId: string) =>
  db.database.query<Pick<RecordedEvent, 'type' | 'subject'>>(`select type, subject from outbox where subject ->> 'travellerId' = $1 order by id`, [travellerId]);
const everyByteOf = async (travellerId: string): Promise<string> => {
  const tables = ['traveller', 'traveller_answers', 'travel_document', 'outbox'];
  const rows = await Promise.all(
    tables.map((table) => db.database.query<Record<string, unknown>>(`select * from ${table} t where to_jsonb(t)::text like $1`, [`%${travellerId}%`])),
  );
  const columns = rows.flat().flatMap((row) => Object.values(row));
  return columns.map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : JSON.stringify(value))).join('\n');
};

beforeAll(async () => {
  db = await createTestDatabase();
  travellers = new TravellerRepository(db.database, db.vault);
  answers = new AnswersRepository(db.database, db.vault);
  documents = new TravelDocumentRepository(db.database, db.vault);
});
afterAll(() => db.drop());

describe('registering a traveller', () => {
  it('keeps the details, readable through the traveller’s key', async () => {
    const id = await register();
    const read = await new ReadTravellers(travellers).byIds(organisationId, [id]);
    expect(read.get(id)).toEqual({ id, ...runner });
  });

  it('refuses details that no traveller can have and leaves nothing behind', async () => {
    const [before] = await db.database.query<{ n: string }>('select count(*) n from traveller_key');
    const outcome = await db.database.transaction((tx) => new RegisterTraveller(travellers).register(tx, { organisationId, ...runner, surname: 'R2D2' }));
    expect(outcome).toMatchObject({ refused: true, code: 'traveller.details-invalid', errors: [{ pointer: '/surname' }] });
    expect(await db.database.query('select count(*) n from traveller_key')).toEqual([before]);
  });

  it('leaves neither traveller nor key behind when the booking around it fails', async () => {
    let id = '';
    const failing = db.database.transaction(async (tx) => {
      id = valueOf(await new RegisterTraveller(travellers).register(tx, { organisationId, ...runner })).id;
      throw new Error('no bed left');
    });
    await expect(failing).rejects.toThrow('no bed left');
    expect(await db.database.query('select 1 from traveller_key where traveller_id = $1', [id])).toEqual([]);
    expect((await new ReadTravellers(travellers).byIds(organisationId, [id])).size).toBe(0);
  });

  it('shows nothing to another organisation', async () => {
    const id = await register();
    expect((await new ReadTravellers(travellers).byIds(otherOrganisationId, [id])).size).toBe(0);
    expect(await new FindTravellers(travellers, documents).byEmail(otherOrganisationId, runner.email)).toEqual([]);
  });

  it('finds by exact e-mail and surname, whatever the letter case', async () => {
    const id = await register({ surname: 'Vandersloot', email: 'Sloot@Example.org' });
    const find = new FindTravellers(travellers, documents);
    expect(await find.bySurname(organisationId, ' VANDERSLOOT')).toEqual([id]);
    expect(await find.byEmail(organisationId, 'sloot@example.org')).toEqual([id]);
    expect(await find.bySurname(organisationId, 'Vander')).toEqual([]);
  });
});

describe('answering the visa questions', () => {
  it('saves what is there, says what is missing, and counts versions', async () => {
    const id = await register();
    const first = valueOf(await answer(id, { occupation: 'Beekeeper' }, 0));
    expect(first).toMatchObject({ version: 1, answers: { occupation: 'Beekeeper' } });
    expect(first.errors).toContainEqual({ pointer: '/answers/purpose', detail: 'This is still needed.' });
    expect(valueOf(await answer(id, finished, 1))).toMatchObject({ version: 2, errors: [] });
    expect(await new ReadAnswers(answers).of(organisationId, id)).toEqual({ answers: finished, version: 2, complete: true });
    expect((await events(id)).map(({ type, subject }) => [type, subject['version'], subject['complete']])).toEqual([
      ['traveller.registered', undefined, undefined],
      ['traveller.answered', 1, false],
      ['traveller.answered', 2, true],
    ]);
  });

  it('refuses a stale version and keeps what was saved', async () => {
    const id = await register();
    await answer(id, { occupation: 'Beekeeper' }, 0);
    for (const stale of [0, 2]) {
      expect(await answer(id, { occupation: 'Baker' }, stale)).toMatchObject({ refused: true, code: 'traveller.answers-changed' });
    }
    expect(await new ReadAnswers(answers).of(organisationId, id)).toMatchObject({ answers: { occupation: 'Beekeeper' }, version: 1 });
  });

  it('lets one of two simultaneous first answers win', async () => {
    const id = await register();
    const outcomes = await Promise.all([answer(id, { occupation: 'Baker' }, 0), answer(id, { occupation: 'Beekeeper' }, 0)]);
    expect(outcomes.map((outcome) => outcome.refused).sort()).toEqual([false, true]);
  });

  it('saves nothing when one answer does not fit', async () => {
    const id = await register();
    expect(await answer(id, { ...finished, birthDate: '1988-02-30' }, 0)).toMatchObject({
      refused: true,
      code: 'traveller.answers-invalid',
      errors: [{ pointer: '/answers/birthDate' }],
    });
    expect(await new ReadAnswers(answers).of(organisationId, id)).toEqual({ answers: null, version: 0, complete: false });
  });

  it('is closed to another organisation and to a traveller that is not there', async () => {
    const id = await register();
    expect(await answer(id, finished, 0, otherOrganisationId)).toMatchObject({ refused: true, code: 'not-found' });
    expect(await answer(newId(), finished, 0)).toMatchObject({ refused: true, code: 'not-found' });
    await answer(id, finished, 0);
    expect(await new ReadAnswers(answers).of(otherOrganisationId, id)).toMatchObject({ answers: null });
  });
});

describe('travel documents', () => {
  const read = (id: string, organisation = organisationId) => new ReadTravelDocuments(documents).latest(organisation, [id]).then((found) => found.get(id));

  it('counts the newest, and confirms by document check', async () => {
    const id = await register();
    const check = newId();
    await record(id);
    await record(id, check, { ...passport, number: '111222333' });
    expect(await read(id)).toMatchObject({ documentCheckId: check, state: 'read', data: { number: '111222333' } });
    await db.database.transaction((tx) => new ConfirmTravelDocument(documents).confirm(tx, organisationId, check));
    expect(await read(id)).toMatchObject({ state: 'confirmed' });
  });

  it('records a document check once, however often the job runs', async () => {
    const id = await register();
    const check = newId();
    const outcomes = await Promise.all([record(id, check), record(id, check)]);
    expect(valueOf(outcomes[0])).toEqual(valueOf(outcomes[1]));
    expect((await events(id)).filter(({ type }) => type === 'travel-document.recorded')).toHaveLength(1);
  });

  it('takes what a person read in place of what the machine read, is found by it, and tells of it once', async () => {
    const id = await register();
    const check = newId();
    await record(id, check);
    const data = { ...passport, number: '925665476' };
    const correct = (organisation: string) =>
      db.database.transaction((tx) => new CorrectTravelDocument(documents).correct(tx, { organisationId: organisation, travellerId: id, documentCheckId: check, data }));
    await correct(otherOrganisationId);
    expect(await read(id)).toMatchObject({ data: passport });
    await correct(organisationId);
    await correct(organisationId);
    expect(await read(id)).toMatchObject({ state: 'read', data });
    expect(await new FindTravellers(travellers, documents).byDocumentNumber(organisationId, '925665476')).toEqual([id]);
    expect((await events(id)).filter(({ type }) => type === 'travel-document.corrected')).toHaveLength(1);
  });

  it('finds everyone who showed the same passport', async () => {
    const shared = { ...passport, number: 'SHARED123' };
    const ids = [await register(), await register()];
    for (const id of ids) await record(id, newId(), shared);
    expect(await new FindTravellers(travellers, documents).byDocumentNumber(organisationId, 'shared123')).toEqual(ids);
  });

  it('is closed to another organisation', async () => {
    const id = await register();
    expect(await record(id, newId(), passport, otherOrganisationId)).toMatchObject({ refused: true, code: 'not-found' });
    const check = newId();
    await record(id, check);
    expect(await read(id, otherOrganisationId)).toBeUndefined();
    await db.database.transaction((tx) => new ConfirmTravelDocument(documents).confirm(tx, otherOrganisationId, check));
    expect(await read(id)).toMatchObject({ state: 'read' });
  });

  it('cannot point at a traveller of another organisation, even past the use case', async () => {
    const id = await register();
    const across = db.database.query(
      `insert into travel_document (id, organisation_id, traveller_id, document_check_id, state, content, number_index)
       values ($1, $2, $3, $1, 'read', '', '')`,
      [newId(), otherOrganisationId, id],
    );
    await expect(across).rejects.toThrow(/foreign key/);
  });
});

describe('sealing and erasing', () => {
  it('stores no plaintext in any row or event', async () => {
    const id = await register();
    await answer(id, finished, 0);
    await record(id);
    const bytes = await everyByteOf(id);
    expect(bytes).toContain(id);
    for (const secret of secrets) expect(bytes).not.toContain(secret);
  });

  it('makes everything unreadable, copies of the rows included', async () => {
    const id = await register();
    await answer(id, finished, 0);
    await record(id);
    const [copy] = await db.database.query<{ identity: Buffer }>('select identity from traveller where id = $1', [id]);
    expect(valueOf(await erase(id))).toBeNull();
    await expect(db.vault.open(id, 'traveller.identity', copy!.identity)).rejects.toThrow(ErasedError);
    const read = await new ReadTravellers(travellers).byIds(organisationId, [id]);
    expect(read.get(id)).toEqual({ id, givenNames: null, surname: null, email: null, nationality: null });
    expect(await new ReadAnswers(answers).of(organisationId, id)).toMatchObject({ answers: null });
    expect((await new ReadTravelDocuments(documents).latest(organisationId, [id])).size).toBe(0);
    expect(await new FindTravellers(travellers, documents).byEmail(organisationId, runner.email)).not.toContain(id);
    expect((await events(id)).at(-1)).toMatchObject({ type: 'traveller.erased' });
  });

  it('gives null for a row that came back from a backup after the key was destroyed', async () => {
    const id = await register();
    await db.database.transaction((tx) => db.vault.destroyKey(tx, id));
    expect((await new ReadTravellers(travellers).byIds(organisationId, [id])).get(id)).toMatchObject({ surname: null });
  });

  it('takes no more answers or documents afterwards, and cannot be repeated', async () => {
    const id = await register();
    await erase(id);
    expect(await answer(id, finished, 0)).toMatchObject({ code: 'not-found' });
    expect(await record(id)).toMatchObject({ code: 'not-found' });
    expect(await erase(id)).toMatchObject({ code: 'not-found' });
  });

  it('is refused to another organisation', async () => {
    const id = await register();
    expect(await erase(id, otherOrganisationId)).toMatchObject({ code: 'not-found' });
    expect((await new ReadTravellers(travellers).byIds(organisationId, [id])).get(id)).toMatchObject(runner);
  });

  it('records who did it', async () => {
    const actor = { kind: 'user', id: newId() } as const;
    const id = await register();
    await runInContext({ correlationId: 'c-1', actor }, () => erase(id));
    const [event] = await db.database.query(`select actor_id, correlation_id from outbox where type = 'traveller.erased' and subject ->> 'travellerId' = $1`, [id]);
    expect(event).toEqual({ actor_id: actor.id, correlation_id: 'c-1' });
  });
});
