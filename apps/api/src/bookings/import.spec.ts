import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FixedClock, newId } from '#kernel';
import { readTable, writeCsv, writeXlsx } from '#platform';
import { fileForm } from '../../../../test/support/file-form.js';
import { MarathonTrip } from '../../../../test/support/marathon.js';
import { People, type Person } from '../../../../test/support/people.js';
import { createTestApi, type TestApi } from '../../../../test/support/test-api.js';

const sheet = {
  name: 'Group',
  columns: ['Surname', 'Given names', 'Nationality', 'Date of birth', 'Passport number', 'Passport expiry', 'E-mail', 'Race', 'Room'].map((header) => ({ header })),
  rows: [
    ['Svensson', 'Anna', 'Sweden', new Date('1988-03-04'), 'C01X00T47', new Date('2031-05-06'), 'anna@example.org', 'Marathon', 'twin'],
    ['Müller', "=cmd|'/C calc'!A0", '德国', new Date('1970-12-31'), null, null, null, '-', 'twin'],
  ],
};

type Body = Record<string, never> & { rows: { cells: unknown[] }[]; errors: { pointer: string }[] };

describe('importing and exporting over HTTP', () => {
  let api: TestApi;
  let operator: Person;
  let officer: Person;
  let stranger: Person;
  let trip: MarathonTrip;

  const upload = async (bytes: Buffer, { person = operator, query = '' } = {}) => {
    const { payload, headers } = fileForm(bytes);
    const { statusCode, body } = await api.app.inject({ method: 'POST', url: `/api/v1/import/table${query}`, payload, headers: { ...headers, ...person.headers } });
    return { status: statusCode, body: JSON.parse(body) as Body };
  };
  const post = async (path: string, payload: object, { person = operator, key = newId() } = {}) => {
    const { statusCode, body } = await api.app.inject({ method: 'POST', url: `/api/v1/departures/${trip.ids.departureId}/${path}`, payload, headers: { ...person.headers, 'idempotency-key': key } });
    return { status: statusCode, body: JSON.parse(body) as Body };
  };
  const get = async (file: string, person = operator, departureId = trip.ids.departureId) => {
    const answer = await api.app.inject({ url: `/api/v1/departures/${departureId}/${file}`, headers: person.headers });
    return { status: answer.statusCode, bytes: answer.rawPayload, headers: answer.headers };
  };
  const agreement = (rows: unknown, more: object = {}) => ({
    rows, choices: {}, leader: { name: 'Lena Wanderer', email: 'lena@example.org' }, arrivalLegId: trip.ids.arrivalLegId, departureLegId: trip.ids.departureLegId, ...more,
  });

  beforeAll(async () => {
    api = await createTestApi({ clock: new FixedClock(new Date('2026-11-22T12:00:00Z')) });
    const people = new People(api);
    const organisationId = await people.organisation();
    [operator, officer] = [await people.staff('operator', organisationId), await people.staff('officer', organisationId)];
    stranger = await people.staff('operator', await people.organisation('Other Tours'));
    trip = await MarathonTrip.schedule(organisationId, api.database, (type) => api.app.get(type, { strict: false }));
  });
  afterAll(() => api.close());

  it('goes from a file to a report, and from there to a booking, once', async () => {
    const table = await upload(await writeXlsx([sheet]));
    expect(table).toMatchObject({ status: 200, body: { kind: 'xlsx', sheet: 'Group', sheets: ['Group'] } });
    expect(table.body.rows[1]?.cells.slice(0, 5)).toEqual(['Svensson', 'Anna', 'Sweden', '1988-03-04', 'C01X00T47']);

    const check = await post('import/check', { rows: table.body.rows, choices: {} });
    expect(check).toMatchObject({ status: 200, body: { headingRow: 1, rows: 2, travellers: [{ surname: 'Svensson', nationality: 'SWE' }] } });
    expect(check.body['defects']).toContainEqual(expect.objectContaining({ row: 3, column: 1, field: 'givenNames', severity: 'error', code: 'name.unusable', cell: "=cmd|'/C calc'!A0" }));

    const choices = { corrections: [{ row: 3, column: 1, text: 'Jürgen' }] };
    const key = newId();
    expect(await post('import', agreement(table.body.rows), { key: newId() })).toMatchObject({ status: 422, body: { code: 'import.defects', errors: [{ pointer: '/rows/3/cells/1' }] } });
    const first = await post('import', agreement(table.body.rows, { choices }), { key });
    expect(first).toMatchObject({ status: 201, body: { travellers: 2 } });
    expect(JSON.stringify(first.body)).not.toContain('Svensson');
    expect(await post('import', agreement(table.body.rows, { choices }), { key })).toEqual(first);
    expect(await post('import', agreement(table.body.rows, { choices }))).toMatchObject({ status: 422, body: { code: 'import.defects' } });
  });

  it.each(['csv', 'xlsx'])('exports participants as %s that it would take again, with passports for those who may', async (format) => {
    const { status, bytes, headers } = await get(`participants-with-passports.${format}`);
    expect([status, headers['content-disposition']]).toEqual([200, `attachment; filename="participants-with-passports.${format}"`]);
    const read = await upload(bytes);
    const report = await post('import/check', { rows: read.body.rows, choices: { room: 'twin' } });
    expect(report.body['mapping']).toMatchObject({ surname: 2, givenNames: 3, documentNumber: 13, expiryDate: 14, birthDate: 5, race: 9 });
    expect(report.body['defects']).toEqual([expect.objectContaining({ row: 2, code: 'duplicate.on-departure' }), expect.objectContaining({ row: 3, code: 'duplicate.on-departure' })]);
    const without = await readTable((await get(`participants.${format}`)).bytes);
    if (without.refused) throw new Error(without.code);
    expect(without.value.rows[0]?.cells).not.toContain('Passport number');
    expect(JSON.stringify(without.value.rows)).not.toContain('C01X00T47');
  });

  it('writes each export down, with passports or without, and nothing personal', async () => {
    const before = await api.database.query(`select 1 from outbox where type = 'participants.exported'`);
    await get('participants.csv');
    await get('participants-with-passports.xlsx');
    const rows = await api.database.query<{ subject: unknown; actor_id: string }>(`select subject, actor_id from outbox where type = 'participants.exported' order by id offset $1`, [before.length]);
    expect(rows).toEqual([
      { subject: { departureId: trip.ids.departureId, format: 'csv', passports: false, travellers: 2 }, actor_id: operator.id },
      { subject: { departureId: trip.ids.departureId, format: 'xlsx', passports: true, travellers: 2 }, actor_id: operator.id },
    ]);
  });

  it('is for operators of the organisation alone', async () => {
    expect((await upload(writeCsv(sheet), { person: officer })).status).toBe(403);
    expect((await post('import/check', { rows: [], choices: {} }, { person: stranger })).body).toMatchObject({ code: 'departure.unknown' });
    for (const file of ['participants.csv', 'participants.xlsx', 'participants-with-passports.csv', 'participants-with-passports.xlsx']) {
      expect([(await get(file, officer)).status, (await get(file, stranger)).status, (await get(file, operator, newId())).status, (await get(file, operator, 'x')).status]).toEqual([403, 404, 404, 404]);
    }
  });

  it.each<[string, () => Promise<Buffer> | Buffer, string]>([
    ['a renamed PDF', () => Buffer.from('%PDF-1.7 ...'), 'table.kind'],
    ['100,000 rows', () => Buffer.from(`Name\n${'Jo\n'.repeat(100_000)}`), 'table.too-many-rows'],
    ['501 rows', () => Buffer.from(`Name\n${'Jo\n'.repeat(500)}`), 'import.too-many-rows'],
    ['11 MB', () => Buffer.alloc(11 * 1024 * 1024, 'a,'), 'table.too-large'],
    ['blanks', () => Buffer.from('   \n  \n'), 'table.empty'],
    ['nothing', () => Buffer.alloc(0), 'upload.empty'],
    ['an old workbook', () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'table.kind'],
    ['half a workbook', async () => (await writeXlsx([sheet])).subarray(0, 500), 'table.damaged'],
    ['101 columns', () => Buffer.from(`${'x,'.repeat(101)}\n`), 'table.too-many-columns'],
    ['an open quotation mark', () => Buffer.from('Name\n"Jo'), 'table.damaged'],
  ])('refuses %s', async (_, make, code) => {
    const { status, body } = await upload(await make());
    expect([body['code'], status >= 400 && status < 500]).toEqual([code, true]);
  });

  it('refuses a sheet that is not there', async () => {
    expect(await upload(await writeXlsx([sheet]), { query: '?sheet=Other' })).toMatchObject({ status: 422, body: { code: 'table.sheet-unknown' } });
  });

  const row = { number: 1, cells: ['Name'] };
  it.each<[string, object]>([
    ['no rows', { choices: {} }],
    ['rows that are none', { rows: 'x', choices: {} }],
    ['a row 0', { rows: [{ number: 0, cells: [] }], choices: {} }],
    ['101 cells', { rows: [{ number: 1, cells: Array(101).fill('x') }], choices: {} }],
    ['a cell that is an object', { rows: [{ number: 1, cells: [{}] }], choices: {} }],
    ['a long cell', { rows: [{ number: 1, cells: ['x'.repeat(502)] }], choices: {} }],
    ['a field that is none', { rows: [row], choices: { mapping: { password: 1 } } }],
    ['a column below none', { rows: [row], choices: { mapping: { surname: -1 } } }],
    ['half a column', { rows: [row], choices: { mapping: { surname: 0.5 } } }],
    ['another order of dates', { rows: [row], choices: { dateOrder: 'year-first' } }],
    ['a room in capitals', { rows: [row], choices: { room: 'TWIN; drop' } }],
    ['no choices', { rows: [row] }],
  ])('refuses to check %s', async (_, payload) => {
    expect(await post('import/check', payload)).toMatchObject({ status: 422, body: { code: 'request.invalid' } });
  });

  it.each<[string, object]>([
    ['no leader', { leader: undefined }],
    ['a leader without an address', { leader: { name: 'Lena', email: 'x' } }],
    ['a leader without a name', { leader: { name: ' ', email: 'lena@example.org' } }],
    ['a leg that is no id', { arrivalLegId: 'x' }],
    ['a leg left out', { departureLegId: undefined }],
    ['a hold of no time', { holdMinutes: 0 }],
    ['a hold of two days', { holdMinutes: 2880 }],
    ['too many corrections', { choices: { corrections: Array(2_001).fill({ row: 1, column: 0, text: '' }) } }],
    ['a correction outside of any table', { choices: { corrections: [{ row: 1, column: 100, text: '' }] } }],
    ['a row left out that is a word', { choices: { leftOut: ['2'] } }],
  ])('refuses to import with %s', async (_, more) => {
    expect(await post('import', agreement([row], more))).toMatchObject({ status: 422, body: { code: 'request.invalid' } });
  });

  it('needs a key to import', async () => {
    const answer = await api.app.inject({ method: 'POST', url: `/api/v1/departures/${trip.ids.departureId}/import`, payload: agreement([row]), headers: operator.headers });
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.statusCode).toBeLessThan(500);
  });
});
