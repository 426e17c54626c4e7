import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ReadStaffAddresses } from '#accounts';
import { newId } from '#kernel';
import { type LetterKind, letterKinds, type Locale, WriteLetter } from '#notifications';
import { People, type Person } from '../../../../test/support/people.js';
import { createTestApi, type TestApi } from '../../../../test/support/test-api.js';
import type { LetterTemplateBody } from './letter-template.schema.js';

const invitation = { letter: 'invitation', language: 'en' } as const;
const own = { ...invitation, subject: 'Welcome to {{trip}}', body: 'Hello {{name}},\n\nwe look forward to seeing you.\n\n{{link}}\n\nThe harbour team' };

describe('letter templates over HTTP', () => {
  let api: TestApi;
  let people: People;
  let administrator: Person;

  beforeAll(async () => {
    api = await createTestApi();
    people = new People(api);
  });
  beforeEach(async () => {
    administrator = await people.staff('administrator', await people.organisation());
  });
  afterAll(() => api.close());

  const ask = async (method: string, path: string, payload?: object, version?: number, person = administrator) => {
    const headers = { ...person.headers, 'idempotency-key': newId(), ...(version === undefined ? {} : { 'if-match': `"${version}"` }) };
    const answer = await api.app.inject({ method: method as 'GET', url: `/api/v1/${path}`, headers, ...(payload ? { payload } : {}) });
    return { status: answer.statusCode, etag: answer.headers['etag'], body: (answer.body === '' ? {} : answer.json()) as LetterTemplateBody & { code?: string; html?: string; text?: string; errors?: { pointer: string; detail: string }[] } };
  };
  const read = (letter: LetterKind = 'invitation', language: Locale = 'en', person = administrator) => ask('GET', `letter-template?letter=${letter}&language=${language}`, undefined, undefined, person);
  const save = (words: object = own, version = 0, person = administrator) => ask('PUT', 'letter-template', words, version, person);
  /** As the worker writes it to a traveller. */
  const sent = (organisationId: string, wanted: Locale = 'en') =>
    api.app.get(WriteLetter, { strict: false }).write(
      organisationId,
      { template: 'link-renewal', values: { name: 'Zoë', operator: 'Harbour Ltd', tripName: 'Harbour Marathon', link: 'https://travel.example.org/', expiresAt: new Date('2027-03-01T14:00:00Z') } },
      wanted,
    );

  it('begin with the built-in words, say what may stand in them, and list every kind', async () => {
    const { body, etag } = await read();
    expect(body).toMatchObject({ ...invitation, isOwn: false, version: 0, changedAt: null, changedBy: null });
    expect({ subject: body.subject, body: body.body }).toEqual(body.builtIn);
    expect(body.placeholders).toContainEqual({ name: 'link', required: true, alone: true });
    expect(etag).toBe('"0"');
    const { items } = (await ask('GET', 'letter-templates')).body as unknown as { items: { letter: string; own: string[] }[] };
    expect(items).toEqual(letterKinds.map((letter) => ({ letter, own: [] })));
  });

  it('are saved by whoever has read them as they are, and go back to the built-in words without versions beginning anew', async () => {
    const colleague = await people.staff('administrator', administrator.organisationId);
    expect((await save()).body).toMatchObject({ ...own, isOwn: true, version: 1, changedBy: expect.any(String) });
    expect((await save({ ...own, subject: 'Mine' }, 0, colleague)).body).toMatchObject({ status: 412, code: 'letter-template.changed' });
    expect((await read()).body.subject).toBe(own.subject);
    const restored = await ask('POST', 'letter-template/restore', invitation, 1, colleague);
    expect(restored.body).toMatchObject({ isOwn: false, version: 2, subject: restored.body.builtIn.subject });
    expect((await save(own, 0)).body).toMatchObject({ code: 'letter-template.changed' });
    expect((await save(own, 2)).body).toMatchObject({ version: 3 });
    expect((await ask('PUT', 'letter-template', own)).status).toBe(428);
  });

  it.each([
    ['an unknown placeholder', { body: '{{nmae}}\n\n{{link}}' }, '/body'],
    ['no link', { body: 'Hello {{name}}' }, '/body'],
    ['an unknown placeholder in the subject', { subject: 'For {{passport}}' }, '/subject'],
  ])('cannot have %s, and are not previewed or tried with it', async (_what, wrong, pointer) => {
    for (const answer of [await save({ ...own, ...wrong }), await ask('POST', 'letter-template/preview', { ...own, ...wrong }), await ask('POST', 'letter-template/trial', { ...own, ...wrong })]) {
      expect(answer.body).toMatchObject({ status: 422, code: 'letter-template.invalid', errors: [{ pointer }] });
    }
    expect((await read()).body.version).toBe(0);
  });

  it('are previewed with example data, as text and as HTML that holds none of theirs', async () => {
    const { body } = await ask('POST', 'letter-template/preview', { ...own, body: `<img src=x onerror=alert(1)>\n\n${own.body}` });
    expect(body.subject).toBe('Welcome to Harbour Half Marathon');
    expect(body.text).toContain('Hello Anna Kowalska,');
    expect(body.html).not.toContain('<img');
    expect((await read()).body.version).toBe(0);
  });

  it('are sent on trial to the administrator who writes them, where operators do not see it', async () => {
    const [address] = await api.app.get(ReadStaffAddresses, { strict: false }).ofRole(administrator.organisationId, 'administrator');
    expect((await ask('POST', 'letter-template/trial', own)).status).toBe(202);
    const mails = (await ask('GET', 'mailbox')).body as unknown as { items: { to: string; subject: string }[] };
    expect(mails.items).toEqual([expect.objectContaining({ to: address?.email, subject: 'Welcome to Harbour Half Marathon' })]);
    const operator = await people.staff('operator', administrator.organisationId);
    expect((await ask('GET', 'mailbox', undefined, undefined, operator)).body).toMatchObject({ items: [] });
  });

  it('are what travellers get, in that language alone, with the look of the organisation and of no other', async () => {
    const { organisationId } = administrator;
    await save({ letter: 'link-renewal', language: 'de', subject: 'Neuer Link', body: 'Moin {{name}}\n\n{{link}}' });
    const look = { name: 'Harbour & Co', replyTo: 'office@harbour.example', signature: 'Harbour & Co, Pier 4', accent: '#7A1F3D' };
    expect((await ask('PUT', 'letter-look', look, 0)).body).toEqual({ ...look, accent: '#7a1f3d', version: 1 });
    const german = await sent(organisationId, 'de');
    expect(german).toMatchObject({ subject: 'Neuer Link', fromName: 'Harbour & Co', replyTo: 'office@harbour.example' });
    expect(german.text).toMatch(/^Moin Zoë[\s\S]*--\nHarbour & Co, Pier 4\n$/);
    const russian = await sent(organisationId, 'ru');
    expect(russian.subject).toContain('Ваша новая ссылка');
    expect(russian.text).toContain('С уважением,\nHarbour & Co');
    const elsewhere = await sent((await people.staff('administrator', await people.organisation('Walks'))).organisationId, 'de');
    expect(elsewhere.text).not.toMatch(/Moin|Harbour & Co/);
    expect(elsewhere).not.toHaveProperty('replyTo');
  });

  it('keep a look from being overwritten, and refuse one that nobody can read', async () => {
    const look = { name: null, replyTo: null, signature: null, accent: '#114455' };
    await ask('PUT', 'letter-look', look, 0);
    expect((await ask('PUT', 'letter-look', look, 0)).body).toMatchObject({ status: 412, code: 'letter-look.changed' });
    expect((await ask('PUT', 'letter-look', { ...look, accent: '#ffff00', replyTo: 'a@b, c@d' }, 1)).body).toMatchObject({ status: 422, errors: [{ pointer: '/replyTo' }, { pointer: '/accent' }] });
    expect((await ask('GET', 'letter-look')).body).toEqual({ ...look, version: 1 });
  });

  it('are nobody else’s, nor another organisation’s', async () => {
    await save();
    const stranger = await people.staff('administrator', await people.organisation('Walks'));
    expect((await read('invitation', 'en', stranger)).body).toMatchObject({ isOwn: false, version: 0 });
    for (const role of ['operator', 'officer'] as const) {
      const person = await people.staff(role, administrator.organisationId);
      expect([(await read('invitation', 'en', person)).status, (await save(own, 1, person)).status]).toEqual([403, 403]);
    }
    expect((await read('no-letter' as LetterKind)).status).toBe(422);
  });

  it('tell the audit who changed which, and not what they say', async () => {
    await save();
    const rows = await api.database.query<{ type: string; subject: object }>(`select type, subject from outbox where organisation_id = $1 and type like 'letter-%'`, [administrator.organisationId]);
    expect(rows).toEqual([{ type: 'letter-template.changed', subject: { letter: 'invitation', language: 'en', version: 1 } }]);
  });
});
