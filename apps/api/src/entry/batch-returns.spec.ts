import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel';
import { writeCsv, writeXlsx } from '#platform';
import { rowOf, workbookOf } from '../../../../test/fixtures/tables/zip-of.js';
import { fileForm } from '../../../../test/support/file-form.js';
import { type FurnishedOrganisation, furnishOrganisation } from '../../../../test/support/furnished-organisation.js';
import { createTestApi, type TestApi } from '../../../../test/support/test-api.js';

const columns = ['No', 'Result', 'Visa number', 'Valid from', 'Valid until'].map((header) => ({ header }));
const sheet = { name: 'Answers', columns, rows: [[1, 'issued', '=V-1', new Date('2027-03-31'), new Date('2027-04-08')], [2, 'issued', 'V-2', new Date('2027-03-31'), new Date('2027-04-08')]] };

describe('the answers of an authority over HTTP', () => {
  let api: TestApi;
  let ours: FurnishedOrganisation;
  beforeAll(async () => {
    api = await createTestApi();
    ours = await furnishOrganisation(api, 'Quillfeather');
    await api.app.inject({ method: 'POST', url: `/api/v1/batches/${ours.ids.batch}/submit`, payload: {}, headers: { ...ours.officer.headers, 'idempotency-key': newId() } });
  }, 60_000);
  afterAll(() => api.close());

  type Table = { code: string; rows: { number: number; cells: unknown[] }[] };
  const upload = async (bytes: Buffer, person = ours.officer): Promise<Table> => {
    const { payload, headers } = fileForm(bytes);
    return (await api.app.inject({ method: 'POST', url: '/api/v1/returns/table', payload, headers: { ...headers, ...person.headers } })).json<Table>();
  };
  const post = async (path: string, payload: object, person = ours.officer): Promise<unknown> =>
    (await api.app.inject({ method: 'POST', url: `/api/v1/batches/${ours.ids.batch}/${path}`, payload, headers: { ...person.headers, 'idempotency-key': newId() } })).json();

  it('go from a file to a report of every row, and from there to the approvals, once', async () => {
    const { rows } = await upload(await writeXlsx([sheet]));
    const report = await post('returns/check', { rows, choices: {} });
    expect(report).toMatchObject({
      headingRow: 1, mapping: { position: 0, outcome: 1, approvalNumber: 2, validFrom: 3, validUntil: 4 }, importedBefore: null,
      rows: [{ row: 2, state: 'ready', travellerName: expect.stringContaining('Quillfeather-Other'), matchedBy: ['position'], approvalNumber: '=V-1' }, { row: 3, state: 'unknown', travellerName: null }],
    });
    expect(await post('returns', { rows, choices: {}, chosen: [2, 3] })).toMatchObject({ status: 422, code: 'batch.returns-unusable', errors: [{ pointer: '/rows/3' }] });
    expect(await post('returns', { rows, choices: {}, chosen: [2] })).toEqual({ recorded: 1 });
    expect(await post('returns', { rows, choices: {}, chosen: [2] })).toEqual({ recorded: 0 });
    expect(await post('returns/check', { rows, choices: {} })).toMatchObject({ rows: [{ state: 'recorded' }, { state: 'unknown' }], importedBefore: { by: expect.any(String) } });
  });

  it('are read from CSV in whatever encoding, formulas as the text that they are', async () => {
    const csv = writeCsv({ ...sheet, rows: [[1, 'refusé', '=1+1', null, null]] });
    expect((await upload(csv)).rows[1]?.cells.slice(0, 3)).toEqual(['1', 'refusé', '=1+1']);
    expect((await upload(Buffer.from('No;Result;Remarks\n1;refusé;Métier', 'latin1'))).rows[1]?.cells).toEqual(['1', 'refusé', 'Métier']);
    expect((await upload(Buffer.from('\uFEFFNo,Result\n1,拒签', 'utf16le'))).rows[1]?.cells).toEqual(['1', '拒签']);
  });

  it('are refused as files that are too large, that unpack to too much, or that are none', async () => {
    const rows = Array.from({ length: 10_001 }, (_, index) => `${index},issued`).join('\n');
    expect((await upload(Buffer.from(`No,Result\n${rows}`))).code).toBe('table.too-many-rows');
    const bomb = workbookOf({ S: rowOf(1, 'No') }, [{ name: 'xl/sharedStrings.xml', content: Buffer.alloc(80 * 1024 * 1024, 32) }]);
    expect((await upload(bomb)).code).toBe('table.unpacks-too-large');
    expect((await upload(Buffer.from('%PDF-1.7\n1 0 obj'))).code).toBe('table.kind');
    const many = Array.from({ length: 1_001 }, (_, index) => ({ number: index + 1, cells: [index] }));
    expect(await post('returns/check', { rows: many, choices: {} })).toMatchObject({ code: 'batch.returns-too-many' });
  });

  it('are not for operators', async () => {
    expect((await upload(Buffer.from('No,Result\n1,issued'), ours.operator)).code).toBe('auth.forbidden');
    expect(await post('returns/check', { rows: [], choices: {} }, ours.operator)).toMatchObject({ code: 'auth.forbidden' });
  });
});
