import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeZone } from '#documents';
import { Files } from '#platform';
import { type FurnishedOrganisation, furnishOrganisation } from '../../../../test/support/furnished-organisation.js';
import { createTestApi, type TestApi } from '../../../../test/support/test-api.js';

const truth = composeZone({
  documentCode: 'P', issuingState: 'GBR', nationality: 'GBR', documentNumber: '925665416', surname: 'QUILLFEATHER', givenNames: 'PHILIPPA',
  birthDate: '1992-11-02', sex: 'F', expiryDate: '2033-05-01',
});
const lines = truth.map((line) => line.replace('925665416', '925665476'));
const size = { width: 2000, height: 1400 };
const outlines = [[[100, 1200], [1900, 1200], [1900, 1260], [100, 1260]], [[100, 1300], [1900, 1300], [1900, 1360], [100, 1360]]];
const reading = { lines, corrections: [{ line: 2, column: 1, from: '8', to: '9' }], confidence: 0.7, picture: size, kept: size, outlines };
const findings = [{ code: 'document-number.differs', severity: 'warning', message: 'Correct it.', field: 'documentNumber', expected: '925665416', found: '925665476' }];
const reason = 'Review of the picture';

describe('documents under review over HTTP', () => {
  let api: TestApi;
  let ours: FurnishedOrganisation;
  let theirs: FurnishedOrganisation;
  let address: string;

  beforeAll(async () => {
    api = await createTestApi();
    ours = await furnishOrganisation(api, 'Quillfeather');
    theirs = await furnishOrganisation(api, 'Wanderer');
    const { traveller, documentCheck } = ours.ids;
    address = `/api/v1/document-checks/${documentCheck}`;
    const seal = (context: string, value: unknown): Promise<Buffer> => api.vault.seal(traveller, context, JSON.stringify(value));
    await api.database.query('update document_check set findings = $2, reading = $3 where id = $1', [
      documentCheck, await seal('document.findings', findings), await seal('document.reading', reading),
    ]);
    await api.app.get(Files, { strict: false }).put(traveller, `documents/${documentCheck}`, Buffer.from('the picture'));
  });
  afterAll(() => api.close());

  const ask = (method: 'GET' | 'POST', url: string, payload?: object, person = ours.officer) =>
    api.app.inject({ method, url, headers: person.headers, ...(payload ? { payload } : {}) });
  const shown = async () => (await ask('GET', address)).json<{ revision: string; outcome: string; findings: object[]; fields: { code: string; read: string | null; typed: string | null }[]; history: object[] }>();
  const decide = async (decision: object, person = ours.officer) => {
    const { revision } = await shown();
    return ask('POST', `${address}/decision`, { decision: 'accept', reason, revision, ...decision }, person);
  };

  it('are listed for the officer by name and trip, with what is the matter and without its values', async () => {
    const { items } = (await ask('GET', '/api/v1/document-checks?outcome=needs-review&decided=false')).json<{ items: unknown[] }>();
    const [{ expected: _expected, found: _found, ...finding }] = findings as [(typeof findings)[0]];
    expect(items).toEqual([
      expect.objectContaining({
        id: ours.ids.documentCheck, travellerName: 'Philippa Quillfeather', departure: expect.objectContaining({ id: ours.ids.departure, startsOn: '2027-04-01' }), findings: [finding], decision: null,
      }),
    ]);
    expect((await ask('GET', '/api/v1/document-checks/waiting')).json()).toEqual({ waiting: 1 });
    expect((await ask('GET', '/api/v1/document-checks?outcome=rejected')).json()).toMatchObject({ items: [], nextCursor: null });
  });

  it.each(['decided=maybe', 'outcome=fine', 'cursor=yesterday', 'limit=0'])('are not listed by a query that means nothing: %s', async (query) => {
    expect((await ask('GET', `/api/v1/document-checks?${query}`)).json()).toMatchObject({ status: 422, code: 'request.invalid' });
  });

  it('show nothing of the passport before a reason was given', async () => {
    const { findings: seen, fields } = await shown();
    expect(JSON.stringify(seen)).not.toMatch(/9256654/);
    for (const { read, typed } of fields) expect([null, '••••••']).toEqual(expect.arrayContaining([read, typed]));
    expect((await ask('GET', `${address}/image`)).json()).toMatchObject({ status: 403, code: 'document.reveal-required' });
    expect((await ask('POST', `${address}/reveal`, { reason: ' ' })).json()).toMatchObject({ status: 422, errors: [{ pointer: '/reason' }] });
  });

  it('show picture, lines, outlines and both values to who said why, and have the look on record', async () => {
    const revealed = (await ask('POST', `${address}/reveal`, { reason })).json<{ revision: string; fields: object[] }>();
    expect(revealed).toMatchObject({
      findings, zone: lines, trueZone: null, corrections: reading.corrections, confidence: 0.7, picture: { ...size, outlines }, imageUrl: `${address}/image`, revision: (await shown()).revision,
    });
    expect(revealed.fields).toContainEqual({ code: 'documentNumber', read: '925665476', typed: null, agrees: false });
    const picture = await ask('GET', `${address}/image`);
    expect([picture.statusCode, picture.headers['content-type'], picture.body]).toEqual([200, 'image/jpeg', 'the picture']);
    const rows = await api.database.query(`select actor_id from outbox where type = 'document.revealed' and subject->>'checkId' = $1`, [ours.ids.documentCheck]);
    expect(rows).toEqual([{ actor_id: ours.officer.id }]);
  });

  it.each([
    { what: 'no reason', decision: { reason: ' ' }, status: 422, pointer: '/reason', code: 'document.reason-required' },
    { what: 'lines that are none', decision: { lines: ['P<GBR', ''] }, status: 422, pointer: '/lines', code: 'document.lines-unusable' },
    { what: 'check digits that fail', decision: {}, status: 422, pointer: '/checkDigitsWrongOnDocument', code: 'document.lines-unusable' },
    { what: 'four lines', decision: { lines: ['', '', '', ''] }, status: 422, pointer: '/lines', code: 'request.invalid' },
    { what: 'another word', decision: { decision: 'perhaps' }, status: 422, pointer: '/decision', code: 'request.invalid' },
  ])('are not decided with $what', async ({ decision, status, pointer, code }) => {
    expect((await decide(decision)).json()).toMatchObject({ status, code, errors: [{ pointer }] });
    expect(await shown()).toMatchObject({ outcome: 'needs-review', history: [] });
  });

  it('are not decided on by who looked at an earlier revision', async () => {
    expect((await decide({ revision: '0011223344556677', lines: truth })).json()).toMatchObject({ status: 412, code: 'document.check-changed' });
  });

  it.each(['GET', 'POST'] as const)('are not there for another organisation: %s', async (method) => {
    const paths = method === 'GET' ? [address, `${address}/image`] : [`${address}/reveal`, `${address}/decision`];
    for (const url of paths) {
      const answer = await ask(method, url, method === 'POST' ? { decision: 'reject', reason, revision: '' } : undefined, theirs.officer);
      expect(answer.json()).toMatchObject({ status: 404, code: 'not-found' });
    }
  });

  it.each(['operator', 'traveller'] as const)('are none of the %s’s business', async (role) => {
    for (const [method, url] of [['GET', '/api/v1/document-checks'], ['GET', address], ['POST', `${address}/decision`], ['GET', '/api/v1/document-checks/report'], ['POST', '/api/v1/document-zones/parse']] as const) {
      expect((await ask(method, url, method === 'POST' ? {} : undefined, ours[role])).json()).toMatchObject({ status: 403, code: 'auth.forbidden' });
    }
  });

  it('say of lines as they are typed which check digits hold', async () => {
    const parse = async (typed: string[]) => (await ask('POST', '/api/v1/document-zones/parse', { lines: typed })).json<{ checks: { name: string; holds: boolean }[] }>();
    expect((await parse(truth.map((line) => line.toLowerCase()))).checks.every(({ holds }) => holds)).toBe(true);
    expect((await parse(lines)).checks.filter(({ holds }) => !holds).map(({ name }) => name)).toEqual(['documentNumber', 'composite']);
    expect(await parse(['P<GBR', '12'])).toEqual({ format: null, reason: 'wrong-shape', checks: [] });
  });

  it('are accepted with the lines that the officer wrote, and the traveller sees it without the officer’s words', async () => {
    const answer = (await decide({ lines: truth })).json<{ history: object[] }>();
    expect(answer).toMatchObject({ outcome: 'accepted', history: [{ decision: 'accepted', actor: 'The officer', reason, corrected: true }] });
    expect((await ask('GET', '/api/v1/document-checks/waiting')).json()).toEqual({ waiting: 0 });
    const own = await ask('GET', `/api/v1/me/document-checks/${ours.ids.documentCheck}`, undefined, ours.traveller);
    expect(own.json()).toMatchObject({ outcome: 'accepted', fields: { documentNumber: '925665416' }, decision: { decision: 'accepted', reason: null } });
    const revealed = (await ask('POST', `${address}/reveal`, { reason })).json<{ fields: object[] }>();
    expect(revealed).toMatchObject({ zone: lines, trueZone: truth });
    expect(revealed.fields).toContainEqual({ code: 'documentNumber', read: '925665416', typed: null, agrees: true });
  });

  it('are rejected with a reason that the traveller reads', async () => {
    expect((await decide({ decision: 'reject', reason: 'This is a photocopy; send the page itself.' })).json()).toMatchObject({ outcome: 'rejected', history: [{ decision: 'accepted' }, { decision: 'rejected' }] });
    const own = await ask('GET', `/api/v1/me/document-checks/${ours.ids.documentCheck}`, undefined, ours.traveller);
    expect(own.json()).toMatchObject({ outcome: 'rejected', decision: { decision: 'rejected', reason: 'This is a photocopy; send the page itself.' } });
  });

  it('are reported in counts', async () => {
    const today = new Date().toISOString().slice(0, 10);
    const report = await ask('GET', `/api/v1/document-checks/report?from=${today}&to=${today}`);
    expect(report.json()).toMatchObject({ outcomes: { rejected: 1 }, decisions: { accepted: 0, rejected: 1, lapsed: 0 } });
    expect(report.body).not.toMatch(/QUILLFEATHER|9256654/i);
  });

  it.each(['from=2026-11-02&to=2026-11-01', 'from=2020-01-01&to=2026-01-01', 'from=yesterday&to=2026-01-01', ''])('are not reported for a period that is none: %s', async (period) => {
    expect((await ask('GET', `/api/v1/document-checks/report?${period}`)).json()).toMatchObject({ status: 422, code: 'request.invalid' });
  });
});
