import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Type } from '@nestjs/common';
import sharp from 'sharp';
import { DraftApplication, ListAuthorities, WriteAuthorityProfile } from '#entry';
import { FixedClock, newId } from '#kernel';
import { Database, Files } from '#platform';
import { FillForm, KeepChecklist, type Paperwork, ReadApplicationFacts, ReadApplicationFiles } from '#readiness';
import { AnswerQuestions, EraseTraveller, RecordTravelDocument } from '#travellers';
import { fileForm } from '../../../../test/support/file-form.js';
import { MarathonTrip } from '../../../../test/support/marathon.js';
import { People, type Person } from '../../../../test/support/people.js';
import { valueOf } from '../../../../test/support/results.js';
import { createTestApi, type TestApi } from '../../../../test/support/test-api.js';

const answers = {
  surname: 'Quillfeather', givenNames: 'Philippa', documentNumber: '925665416', nationality: 'GBR', birthDate: '1988-03-04', sex: 'F',
  expiryDate: '2031-05-06', occupation: 'Beekeeper', press: false, purpose: 'sport',
};
const further = {
  birthPlace: 'York, United Kingdom', homeAddress: 'Long Street 17, York', phone: '+44 20 7946 0000', education: 'BA, York', employer: 'Crumb Ltd', employerAddress: 'Short Street 3, York',
};
const stroke = [[100, 200], [300, 50], [500, 250], [700, 120]];

describe('a traveller’s paperwork over HTTP', () => {
  let api: TestApi;
  let people: People;
  let organisationId: string;
  let trip: MarathonTrip;
  let authorityId: string;
  let traveller: Person;
  let officer: Person;

  const get = <T>(type: Type<T>): T => api.app.get(type, { strict: false });
  const ask = (path: string, person = traveller) => api.app.inject({ url: `/api/v1${path}`, headers: person.headers });
  const post = (path: string, payload: object, person = traveller, headers = {}) => api.app.inject({ method: 'POST', url: `/api/v1${path}`, payload, headers: { ...person.headers, ...headers } });
  const read = async (): Promise<Paperwork & { applications: { declaration: { digest: string; textVersion: string } }[] }> => (await ask('/me/paperwork')).json();
  const application = async () => (await read()).applications[0]!;
  const item = async (code: string) => (await read()).items.find((one) => one.code === code)!;
  const save = async (given: object, version: number) => {
    const saved = await api.app.inject({ method: 'PUT', url: '/api/v1/me/answers', payload: { answers: given }, headers: { ...traveller.headers, 'if-match': `"${version}"` } });
    return { status: saved.statusCode, body: saved.json<{ errors: { pointer: string }[] }>() };
  };

  const finishCheck = async (): Promise<void> => {
    const id = newId();
    await get(Files).put(traveller.id, `documents/${id}`, Buffer.from('the passport page'));
    await api.database.query(
      `insert into document_check (id, organisation_id, traveller_id, content_index, kept_file, reading, state, outcome, finished_at, created_at)
       values ($1::uuid, $2, $3, uuid_send($1::uuid), $5, $4, 'finished', 'accepted', now(), clock_timestamp())`,
      [id, organisationId, traveller.id, await api.vault.seal(traveller.id, 'document.reading', 'null'), `documents/${id}`],
    );
    const data = {
      type: 'P', issuingState: 'GBR', number: '925665416', surname: 'QUILLFEATHER', givenNames: 'PHILIPPA', nationality: 'GBR', birthDate: '1988-03-04', sex: 'F', expiryDate: '2031-05-06',
    } as const;
    await get(Database).transaction((tx) => get(RecordTravelDocument).record(tx, { organisationId, travellerId: traveller.id, documentCheckId: id, state: 'read', data }));
  };
  const choosePhoto = async (noise = false): Promise<void> => {
    const id = newId();
    const flat = sharp({ create: { width: 413, height: 531, channels: 3, background: '#789', ...(noise ? { noise: { type: 'gaussian', mean: 120, sigma: 60 } } : {}) } });
    const jpeg = await flat.jpeg({ quality: 95 }).toBuffer();
    await get(Files).put(traveller.id, `portraits/${id}/photo`, jpeg);
    const seal = (context: string, value: unknown) => api.vault.seal(traveller.id, context, JSON.stringify(value));
    await api.database.query(
      `insert into portrait (id, organisation_id, traveller_id, kept_file, photo_file, state, outcome, findings, photo, finished_at, used_at)
       values ($1, $2, $3, 'kept', $6, 'finished', 'accepted', $4, $5, now(), now())`,
      [id, organisationId, traveller.id, await seal('portrait.findings', []), await seal('portrait.photo', { width: 413, height: 531, bytes: jpeg.length, guides: { crown: 58, chin: 456, eyes: 257, middle: 206 } }), `portraits/${id}/photo`],
    );
  };
  /** As the worker does after every change. */
  const work = async (): Promise<void> => {
    const readFacts = async () => (await get(ReadApplicationFacts).of(organisationId, traveller.id, authorityId))!;
    const { departureId } = trip.ids;
    valueOf(await get(DraftApplication).draft({ organisationId, actorId: 'waypass', travellerId: traveller.id, departureId, authorityCode: 'PRK', readFacts }));
    await get(KeepChecklist).keep(organisationId, traveller.id, 'waypass');
  };
  const sign = async (different: object = {}, person = traveller) => {
    const { id, declaration } = await application();
    const signature = { manner: 'drawn', name: 'Philippa Quillfeather', strokes: [stroke] };
    return post(`/me/applications/${id}/declaration`, { textVersion: declaration?.textVersion, digest: declaration?.digest, language: 'de', signature, ...different }, person);
  };
  /** Everything that is needed, but the signature. */
  const prepare = async (): Promise<void> => {
    await save({ ...answers, ...further }, 0);
    await finishCheck();
    await choosePhoto();
    await work();
  };
  const setProfile = async (applications: { form: string; photoBytes?: number }): Promise<void> => {
    const authority = (await get(ListAuthorities).list(organisationId)).find(({ code }) => code === 'PRK')!;
    valueOf(await get(WriteAuthorityProfile).write({ organisationId, actorId: officer.id, authorityId: authority.id, version: authority.profileVersion, profile: { ...authority.profile, applications } }));
    authorityId = authority.id;
  };

  beforeAll(async () => {
    api = await createTestApi({ clock: new FixedClock(new Date('2026-11-22T12:00:00Z')) });
    people = new People(api);
    organisationId = await people.organisation();
    officer = await people.staff('officer', organisationId);
    trip = await MarathonTrip.schedule(organisationId, api.database, get);
    await setProfile({ form: 'pyongyang', photoBytes: 100_000 });
  });
  beforeEach(async () => {
    const { travellerIds } = await trip.book({});
    traveller = await people.traveller(organisationId, travellerIds[0]);
  });
  afterAll(() => api.close());

  it('asks for what this authority’s form needs, once, and refuses what its fields cannot take', async () => {
    const { questions } = (await ask('/me/trip')).json<{ questions: { code: string }[] }>();
    expect(questions.map(({ code }) => code)).toEqual(expect.arrayContaining(Object.keys(further)));
    const part = await save(answers, 0);
    expect([part.status, part.body.errors.map(({ pointer }) => pointer)]).toEqual([200, Object.keys(further).map((code) => `/answers/${code}`)]);
    const wrong = await save({ ...answers, ...further, employer: '北京大学', phone: 'x'.repeat(30), homeAddress: 'x'.repeat(121) }, 1);
    expect([wrong.status, wrong.body.errors.map(({ pointer }) => pointer)]).toEqual([422, ['/answers/homeAddress', '/answers/phone', '/answers/employer']]);
    expect((await save({ ...answers, ...further }, 1)).body.errors).toEqual([]);
  });

  it('says exactly what keeps an application from review, and puts it there when nothing does', async () => {
    const lacks = async () => {
      await work();
      const { status, lacks: missing } = await application();
      return [status, ...missing];
    };
    expect(await lacks()).toEqual(['draft', 'answers', 'passport', 'photo', 'declaration']);
    await save(answers, 0);
    expect(await lacks()).toEqual(['draft', 'answers', 'passport', 'photo', 'declaration']);
    await save({ ...answers, ...further }, 1);
    await finishCheck();
    expect(await lacks()).toEqual(['draft', 'photo', 'declaration']);
    await choosePhoto();
    expect(await lacks()).toEqual(['draft', 'declaration']);
    expect((await sign()).statusCode).toBe(200);
    expect(await lacks()).toEqual(['in-review']);
  });

  it('is not signed before the form is complete, and names what is missing', async () => {
    await work();
    const refused = (await sign()).json<{ code: string; errors: { pointer: string }[] }>();
    expect(refused.code).toBe('declaration.form-incomplete');
    expect(refused.errors.map(({ pointer }) => pointer)).toEqual(expect.arrayContaining(['/fields/passport-number', '/fields/answer-homeAddress']));
  });

  it('keeps the very text that was signed, sealed, and asks again when an answer changes', async () => {
    await prepare();
    expect((await sign()).json()).toMatchObject({ applications: [{ declaration: { state: 'signed', signedAt: '2026-11-22T12:00:00.000Z' } }] });
    const stored = await api.database.query<{ text: string }>('select row_to_json(d)::text as text from declaration d');
    expect(stored.some(({ text }) => /Quillfeather|Ich erkl/.test(text))).toBe(false);
    await save({ ...answers, ...further, employer: 'Another Ltd' }, 1);
    await work();
    expect(await application()).toMatchObject({ status: 'draft', lacks: ['declaration'], declaration: { state: 'outdated' } });
    expect((await sign()).statusCode).toBe(200);
    await work();
    expect(await application()).toMatchObject({ status: 'in-review', lacks: [], declaration: { state: 'signed' } });
  });

  it('refuses to sign what has changed since it was shown, and signs for nobody else', async () => {
    await prepare();
    const { declaration } = await application();
    await save({ ...answers, ...further, employer: 'Another Ltd' }, 1);
    expect((await sign({ digest: declaration?.digest })).json()).toMatchObject({ status: 412, code: 'declaration.outdated' });
    expect((await sign({ textVersion: 'pyongyang-0' })).json()).toMatchObject({ status: 412, code: 'declaration.outdated' });
    const { travellerIds } = await trip.book({ surname: 'Stranger' });
    expect((await sign({}, await people.traveller(organisationId, travellerIds[0]))).json()).toMatchObject({ status: 404 });
  });

  it.each([
    ['nothing drawn', { manner: 'drawn', name: 'Philippa', strokes: [] }, '/signature/strokes'],
    ['a dot', { manner: 'drawn', name: 'Philippa', strokes: [[[10, 10]]] }, '/signature/strokes'],
    ['no name', { manner: 'drawn', name: '  ', strokes: [stroke] }, '/signature/name'],
    ['a typed name without consent', { manner: 'typed', name: 'Philippa', consent: false }, '/signature/consent'],
  ])('takes no signature that is none: %s', async (_what, signature, pointer) => {
    await prepare();
    expect((await sign({ signature })).json()).toMatchObject({ status: 422, code: 'declaration.signature-unusable', errors: [{ pointer }] });
    expect(await application()).toMatchObject({ declaration: { state: 'unsigned' } });
  });

  it.each([
    ['lines beyond the field', { manner: 'drawn', name: 'Philippa', strokes: [[[10, 10], [1001, 10]]] }],
    ['a line that never ends', { manner: 'drawn', name: 'Philippa', strokes: [Array.from({ length: 2_001 }, () => [1, 1])] }],
    ['a picture', { manner: 'drawn', name: 'Philippa', strokes: 'data:image/png;base64,AAAA' }],
  ])('takes no signature of another shape: %s', async (_what, signature) => {
    await prepare();
    expect((await sign({ signature })).json()).toMatchObject({ status: 422, code: 'request.invalid' });
  });

  it('takes a typed name with consent from whoever cannot draw', async () => {
    await prepare();
    expect((await sign({ signature: { manner: 'typed', name: 'Philippa Quillfeather', consent: true } })).statusCode).toBe(200);
    await work();
    expect(await application()).toMatchObject({ status: 'in-review' });
  });

  it('fills the form the same way, byte by byte, and shows it to its own traveller', async () => {
    await prepare();
    await sign();
    const { id } = await application();
    const first = valueOf(await get(FillForm).fill(organisationId, id));
    expect(valueOf(await get(FillForm).fill(organisationId, id))).toEqual(first);
    const shown = await ask(`/me/applications/${id}/form`);
    expect([shown.statusCode, shown.headers['content-type'], shown.headers['cache-control']]).toEqual([200, 'application/pdf', 'no-store']);
    expect(shown.rawPayload.equals(first.bytes)).toBe(true);
  });

  it('puts together form, photo at the limit and passport page for the pack', async () => {
    await prepare();
    await choosePhotoAgain();
    await sign();
    const { id } = await application();
    const { files, declaration } = valueOf(await get(ReadApplicationFiles).of(organisationId, id));
    expect(files.map(({ kind, mediaType }) => [kind, mediaType])).toEqual([['form', 'application/pdf'], ['photo', 'image/jpeg'], ['passport', 'image/jpeg']]);
    expect(files.find(({ kind }) => kind === 'photo')!.bytes.length).toBeLessThanOrEqual(100_000);
    expect(declaration).toMatchObject({ name: 'Philippa Quillfeather', manner: 'drawn', textVersion: 'pyongyang-1', text: expect.stringMatching(/^Ich erkl/) });
    expect(valueOf(await get(ReadApplicationFiles).of(organisationId, id)).files.map(({ sha256 }) => sha256)).toEqual(files.map(({ sha256 }) => sha256));
  });

  const choosePhotoAgain = async (): Promise<void> => {
    await api.database.query('update portrait set used_at = null where traveller_id = $1', [traveller.id]);
    await choosePhoto(true);
  };

  it('refuses a photo that no authority would recognise any more, and says what to do', async () => {
    await prepare();
    await choosePhotoAgain();
    await setProfile({ form: 'pyongyang', photoBytes: 2_000 });
    const { id } = await application();
    expect((await ask(`/me/applications/${id}/form`)).json()).toMatchObject({ code: 'photo.too-large-for-authority', detail: expect.stringContaining('Take another photo') });
    await setProfile({ form: 'pyongyang', photoBytes: 100_000 });
  });

  it('takes files for what asks for them, by what they are, and for nothing else', async () => {
    await work();
    const letter = await item('letter:sports-delegation');
    const hand = (itemId: string, bytes: Buffer, person = traveller) => {
      const { payload, headers } = fileForm(bytes);
      return api.app.inject({ method: 'POST', url: `/api/v1/me/checklist-items/${itemId}/papers`, payload, headers: { ...headers, ...person.headers } });
    };
    const picture = await sharp({ create: { width: 20, height: 20, channels: 3, background: '#888' } }).png().toBuffer();
    const taken = await hand(letter.id, picture);
    expect([taken.statusCode, taken.json()]).toEqual([202, expect.objectContaining({ code: 'letter:sports-delegation', type: 'png', state: 'queued' })]);
    expect((await hand((await item('passport-validity')).id, picture)).json()).toMatchObject({ code: 'paper.not-asked' });
    for (const bytes of [Buffer.from('MZ\u0090 a program'), picture.subarray(0, picture.length - 20), Buffer.from('%PDF-1.7\nnothing more'), Buffer.from('<svg onload="alert(1)"/>'), Buffer.from('GIF89a')]) {
      expect((await hand(letter.id, bytes)).json()).toMatchObject({ status: 422, code: 'paper.type-unknown' });
    }
    expect((await hand(letter.id, Buffer.concat([picture, Buffer.alloc(11 * 1024 * 1024)]))).json()).toMatchObject({ status: 413, code: 'paper.too-large' });
    const { travellerIds } = await trip.book({ surname: 'Stranger' });
    const stranger = await people.traveller(organisationId, travellerIds[0]);
    expect((await hand(letter.id, picture, stranger)).json()).toMatchObject({ status: 404 });
    const { id } = taken.json<{ id: string }>();
    expect((await ask(`/me/papers/${id}/file`)).rawPayload.equals(picture)).toBe(true);
    expect((await ask(`/me/papers/${id}/file`, stranger)).json()).toMatchObject({ status: 404 });
    for (let at = 1; at < 8; at += 1) expect((await hand(letter.id, picture)).statusCode).toBe(202);
    expect((await hand(letter.id, picture)).json()).toMatchObject({ status: 409, code: 'paper.too-many' });
  });

  it('gives an item when its file was looked through, and shows the file to an officer after a reason alone', async () => {
    await work();
    const letter = await item('letter:sports-delegation');
    const pdf = Buffer.from('%PDF-1.7\n1 0 obj\nendobj\nstartxref\n9\n%%EOF\n');
    const { payload, headers } = fileForm(pdf);
    const { id } = (await api.app.inject({ method: 'POST', url: `/api/v1/me/checklist-items/${letter.id}/papers`, payload, headers: { ...headers, ...traveller.headers } })).json<{ id: string }>();
    expect((await ask(`/papers/${id}/file`, officer)).json()).toMatchObject({ status: 404 });
    await api.database.query(`update paper set state = 'usable', checked_at = now() where id = $1`, [id]);
    await work();
    expect((await item(letter.code)).state).toBe('given');
    expect((await ask(`/papers/${id}/file`, officer)).json()).toMatchObject({ status: 403, code: 'document.reveal-required' });
    expect((await post(`/travellers/${traveller.id}/papers/reveal`, { reason: 'Checking the letter' }, officer)).statusCode).toBe(204);
    const shown = await ask(`/papers/${id}/file`, officer);
    expect([shown.statusCode, shown.headers['content-type'], shown.headers['cache-control'], shown.headers['content-disposition']]).toEqual([
      200, 'application/pdf', 'no-store', expect.stringContaining('attachment'),
    ]);
    expect(shown.rawPayload.equals(pdf)).toBe(true);
  });

  it('shows an officer the form after a reason alone', async () => {
    await prepare();
    const { id } = await application();
    const another = await people.staff('officer', organisationId);
    expect((await ask(`/applications/${id}/form`, another)).json()).toMatchObject({ status: 403, code: 'document.reveal-required' });
    await post(`/travellers/${traveller.id}/papers/reveal`, { reason: 'Looking at the form' }, another);
    const shown = await ask(`/applications/${id}/form`, another);
    expect([shown.statusCode, shown.headers['content-type'], shown.headers['cache-control']]).toEqual([200, 'application/pdf', 'no-store']);
  });

  it('leaves what was complete before a form asked for more as it was, where a review has begun', async () => {
    await setProfile({ form: 'general' });
    await save(answers, 0);
    await finishCheck();
    await choosePhoto();
    await work();
    expect(await application()).toMatchObject({ status: 'in-review', declaration: null });
    await setProfile({ form: 'pyongyang', photoBytes: 100_000 });
    await get(KeepChecklist).keep(organisationId, traveller.id, 'waypass');
    const { steps, questions } = (await ask('/me/trip')).json<{ steps: { code: string; state: string }[]; questions: { code: string }[] }>();
    expect(steps.find(({ code }) => code === 'answers')).toMatchObject({ state: 'done' });
    expect(questions.map(({ code }) => code)).not.toContain('homeAddress');
  });

  it('opens complete answers anew where a form asks for more before any review', async () => {
    await setProfile({ form: 'general' });
    await get(AnswerQuestions).answer({ organisationId, travellerId: traveller.id, answers, expectedVersion: 0 });
    await work();
    await setProfile({ form: 'pyongyang', photoBytes: 100_000 });
    await get(KeepChecklist).keep(organisationId, traveller.id, 'waypass');
    const [row] = await api.database.query<{ complete: boolean; version: number }>('select complete, version from traveller_answers where traveller_id = $1', [traveller.id]);
    expect(row).toEqual({ complete: false, version: 1 });
  });

  it('lets an operator give what is theirs, an officer waive by name, and nobody else either', async () => {
    await work();
    const operator = await people.staff('operator', organisationId);
    const { id, version } = await item('letter:sports-delegation');
    const at = (seen: number) => ({ 'if-match': `"${seen}"` });
    expect((await post(`/checklist-items/${id}/review`, { action: 'check' }, operator, at(version))).json()).toMatchObject({ status: 403, code: 'auth.forbidden' });
    expect((await post(`/checklist-items/${id}/give`, {}, traveller, at(version))).json()).toMatchObject({ status: 403 });
    const given = await post(`/checklist-items/${id}/give`, {}, operator, at(version));
    expect(given.json()).toMatchObject({ state: 'given', version: version + 1, moves: [] });
    expect((await post(`/checklist-items/${id}/review`, { action: 'waive', reason: 'On the phone' }, officer, at(version))).json()).toMatchObject({ status: 412, code: 'checklist.item-changed' });
    expect((await post(`/checklist-items/${id}/review`, { action: 'waive' }, officer, at(version + 1))).json()).toMatchObject({ status: 422, code: 'checklist.reason-required', errors: [{ pointer: '/reason' }] });
    const waived = await post(`/checklist-items/${id}/review`, { action: 'waive', reason: 'On the phone' }, officer, at(version + 1));
    expect(waived.json()).toMatchObject({ state: 'waived', waived: { by: 'The officer' }, history: [{ action: 'asked' }, { action: 'give', actor: 'The operator' }, { action: 'waive', reason: 'On the phone' }] });
    expect((await post(`/checklist-items/${id}/review`, { action: 'approve' }, officer)).json()).toMatchObject({ status: 428 });
    expect((await ask('/me/paperwork')).body).not.toContain('On the phone');
  });

  it('has nothing to show of a traveller who is erased', async () => {
    await prepare();
    await sign();
    const { id } = await application();
    valueOf(await get(Database).transaction((tx) => get(EraseTraveller).erase(tx, organisationId, traveller.id)));
    expect((await get(FillForm).fill(organisationId, id)).refused).toBe(true);
    expect((await ask(`/travellers/${traveller.id}/checklist`, officer)).json()).toMatchObject({ status: 404 });
    expect((await ask(`/applications/${id}/paperwork`, officer)).json()).toEqual({ paperwork: null });
  });
});
