import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { checkImport, type ImportChoices, type ImportContext } from './check-import.js';
import { nameKeys } from './duplicates.js';
import { type ImportCell, importFields, type ImportRow } from './import-table.js';

const context: ImportContext = {
  races: [{ code: '42', label: 'Marathon' }, { code: '10', label: '10 km' }],
  rooms: [{ code: 'twin', label: 'Twin' }, { code: 'single', label: 'Single' }],
  today: '2026-11-22',
  firstDay: '2027-04-01',
  lastDay: '2027-04-06',
  ageBands: { infant: 2, child: 12 },
  known: [],
};
const table = (...rows: readonly (readonly ImportCell[])[]): ImportRow[] => rows.map((cells, at) => ({ number: at + 1, cells }));
const check = (rows: readonly ImportRow[], choices: ImportChoices = {}, more: Partial<ImportContext> = {}) => checkImport(rows, choices, { ...context, ...more });
const told = (report: ReturnType<typeof checkImport>) => report.defects.filter(({ severity }) => severity !== 'note').map(({ row, column, code }) => `${row}${column === null ? '' : `/${column}`} ${code}`);

describe('finding out which column is what', () => {
  it.each([
    ['English', ['Last Name', 'First name(s)', 'Nationality', 'Date of Birth (dd/mm/yyyy)', 'Passport No.', 'E-Mail'], ['surname', 'givenNames', 'nationality', 'birthDate', 'documentNumber', 'email']],
    ['German', ['Lfd. Nr.', 'Name', 'Vorname', 'Geb.-Datum', 'Staatsangehörigkeit', 'Reisepass-Nr.', 'gültig bis', 'Strecke', 'Zimmer'], [null, 'surname', 'givenNames', 'birthDate', 'nationality', 'documentNumber', 'expiryDate', 'race', 'room']],
    ['Chinese', ['序号', '姓名', '性别', '国籍', '出生日期', '护照号码', '护照有效期', '邮箱', '项目', '房型'], [null, 'fullName', 'sex', 'nationality', 'birthDate', 'documentNumber', 'expiryDate', 'email', 'race', 'room']],
    ['two languages in one', ['姓 / Surname', '名 / Given names', '国籍/Nationality', '电话'], ['surname', 'givenNames', 'nationality', null]],
    ['longer ones', ['Full name as in your passport', 'Passport number (of the passport you travel with)', 'Your e-mail', 'T-shirt size'], ['fullName', 'documentNumber', 'email', null]],
  ])('%s', (_, headings, fields) => {
    const { columns, headingRow } = check(table(headings, headings.map(() => 'x')));
    expect(headingRow).toBe(1);
    expect(columns.map(({ field }) => field)).toEqual(fields);
  });

  it('looks for the headings below titles, and takes what stands above for no traveller', () => {
    const report = check(table(['Runners of the Harbour Club'], ['as of 1 November'], ['Name', 'Nationality'], ['SVENSSON, Anna', 'Sweden']));
    expect(report).toMatchObject({ headingRow: 3, rows: 1, travellers: [{ row: 4, surname: 'SVENSSON', nationality: 'SWE' }] });
  });

  it('lets a person say which column is what, and where the headings stand', () => {
    const rows = table(['SVENSSON, Anna', 'SWE'], ['MEIER, Max', 'DEU']);
    expect(check(rows).travellers).toEqual([]);
    expect(check(rows, { headingRow: null, mapping: { fullName: 0, nationality: 1 } }).travellers.map(({ surname }) => surname)).toEqual(['SVENSSON', 'MEIER']);
    expect(check(rows, { mapping: { fullName: 99 } }).mapping).toEqual({});
  });

  it('does not mind in which order the columns stand', () => {
    const cells: Record<string, ImportCell> = { Surname: 'Svensson', 'Given names': 'Anna', Nationality: 'SWE', DOB: '1988-03-04', Passport: 'C01X00T47', Notes: 'vegan', Room: 'twin' };
    const expected = check(table(Object.keys(cells), Object.values(cells))).travellers;
    expect(expected).toHaveLength(1);
    fc.assert(fc.property(fc.shuffledSubarray(Object.keys(cells), { minLength: 7 }), (order) => {
      expect(check(table(order, order.map((heading) => cells[heading] ?? null))).travellers).toEqual(expected);
    }));
  });
});

describe('the report of a messy table', () => {
  const messy = table(
    ['Group booking, Harbour Club'],
    ['Nr', 'Name', 'Vorname', 'Nationalität', 'Geburtsdatum', 'Pass-Nr.', 'Pass gültig bis', 'E-Mail', 'Strecke', 'Zimmer', 'Bemerkung'],
    [1, 'Müller', 'Jürgen', 'deutsch', '31/12/1970', 'C01X00T47', '2031-05-06', 'jm@example.org', 'Halbmarathon', 'DZ', ''],
    [2, 'Svensson', 'Anna', 'SE', '04/03/1988', 12345678, '12.08.2030', 'anna@example,org', '42', 'EZ', 'vegan'],
    [3, 'MUELLER', 'JUERGEN', 'GER', '1970-12-31', 'C01X00T47', '2031-05-06', '', 'Marathon', 'Doppel', ''],
    [4, 'Smith', 'J0hn', 'Germnay', '30.02.1990', '1.2E+08', '01.01.2020', 'js@example.org', '', '', ''],
    [5, 'Dupont', 'Zoé', 'France', '1990年5月14日', '', '', 'zoe@example.org', 'Begleitung', 'single', ''],
  );

  it('tells every defect by row and column', () => {
    expect(told(check(messy))).toEqual([
      '3/8 race.not-offered',
      '4/4 date.order-guessed', '4/5 document.number-as-number', '4/7 email.unusable',
      '5/1 duplicate.in-table', '5/7 email.missing',
      '6/2 name.unusable', '6/3 nationality.unknown', '6/4 date.unreadable', '6/5 document.number-unusable', '6/6 document.expired',
    ]);
  });

  it('quotes the cell and proposes what could stand there', () => {
    const found = check(messy).defects;
    expect(found.find(({ code }) => code === 'email.unusable')).toMatchObject({ cell: 'anna@example,org', suggestion: 'anna@example.org', field: 'email', severity: 'error' });
    expect(found.find(({ code }) => code === 'nationality.unknown')).toMatchObject({ cell: 'Germnay', suggestion: 'DEU' });
  });

  it('is mended in place: rows left out, cells put right', () => {
    const corrections = [{ row: 3, column: 8, text: '10 km' }, { row: 4, column: 7, text: 'anna@example.org' }];
    const report = check(messy, { leftOut: [5, 6], corrections, dateOrder: 'day-first', room: 'twin', race: null });
    expect(report.defects.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(report).toMatchObject({ rows: 5, leftOut: [5, 6] });
    expect(report.travellers).toMatchObject([
      { row: 3, surname: 'Müller', nationality: 'DEU', birthDate: '1970-12-31', ageBand: 'adult', race: '10', room: 'twin', email: 'jm@example.org' },
      { row: 4, surname: 'Svensson', nationality: 'SWE', birthDate: '1988-03-04', race: '42', room: 'single', documentNumber: '12345678', expiryDate: '2030-08-12' },
      { row: 7, surname: 'Dupont', birthDate: '1990-05-14', race: null, room: 'single', documentNumber: null },
    ]);
  });
});

describe('the price of a traveller of a table', () => {
  it('goes by their age on the first day, where the table tells it', () => {
    const report = check(table(['Name', 'Nationality', 'Born'], ['MEIER, Max', 'DEU', '1980-01-01'], ['MEIER, Mia', 'DEU', '2018-05-01'], ['MEIER, Mo', 'DEU', '2026-01-01'], ['MEIER, Mu', 'DEU', null]));
    expect(report.travellers.map(({ ageBand }) => ageBand)).toEqual(['adult', 'child', 'infant', 'adult']);
  });
});

describe('people who are there twice', () => {
  const heading = ['Name', 'Nationality', 'Date of birth', 'Passport no'];
  const of = (...people: readonly (readonly ImportCell[])[]) => told(check(table(heading, ...people))).filter((defect) => defect.includes('duplicate'));

  it.each([
    ['one passport under two names', ['MEIER, Max', 'DEU', '1980-01-01', 'C01'], ['MAYER, M', 'DEU', '1981-01-01', 'C01'], ['3/0 duplicate.in-table']],
    ['one name in two spellings', ['MÜLLER, Jürgen', 'DEU', '1980-01-01', null], ['MUELLER, JUERGEN', 'DEU', '1980-01-01', null], ['3/0 duplicate.in-table']],
    ['without marks', ['MÜLLER, Jürgen', 'DEU', '1980-01-01', null], ['Muller, Jurgen', 'DEU', '1980-01-01', null], ['3/0 duplicate.in-table']],
    ['the parts the other way round', ['MEIER, Max', 'DEU', '1980-01-01', null], ['MAX, Meier', 'DEU', '1980-01-01', null], ['3/0 duplicate.in-table']],
    ['in two scripts', ['ИВАНОВА, Анна', 'RUS', '1980-01-01', null], ['IVANOVA, Anna', 'RUS', '1980-01-01', null], ['3/0 duplicate.in-table']],
    ['a renewed passport', ['MEIER, Max', 'DEU', '1980-01-01', 'C01'], ['MEIER, Max', 'DEU', '1980-01-01', 'C02'], ['3/0 duplicate.in-table']],
    ['a namesake of another age', ['MEIER, Max', 'DEU', '1980-01-01', null], ['MEIER, Max', 'DEU', '2010-01-01', null], []],
    ['namesakes of whom nothing else is known', ['MEIER, Max', 'DEU', null, null], ['MEIER, Max', 'DEU', null, null], ['3/0 duplicate.possible']],
    ['namesakes with passports of their own', ['MEIER, Max', 'DEU', null, 'C01'], ['MEIER, Max', 'DEU', null, 'C02'], []],
    ['two people', ['MEIER, Max', 'DEU', '1980-01-01', 'C01'], ['MEIER, Mia', 'DEU', '1980-01-01', 'C02'], []],
  ])('%s', (_, one, other, expected) => {
    expect(of(one, other)).toEqual(expected);
  });

  it('are told when they travel on this departure already', () => {
    const known = [{ name: 'Jürgen Müller', birthDate: '1980-01-01', documentNumber: null, bookingReference: 'K7PXQ4' }];
    const report = check(table(heading, ['MUELLER, JUERGEN', 'DEU', '1980-01-01', null], ['MUELLER, JUERGEN', 'DEU', null, null]), {}, { known });
    expect(report.defects.filter(({ code }) => code.startsWith('duplicate')).map(({ row, code }) => [row, code])).toEqual([[2, 'duplicate.on-departure'], [3, 'duplicate.possible'], [3, 'duplicate.possible']]);
    expect(report.defects.find(({ code }) => code === 'duplicate.on-departure')?.message).toContain('K7PXQ4');
    expect(report.travellers.map(({ row }) => row)).toEqual([3]);
  });

  it('are found however a name is written in a passport', () => {
    expect(nameKeys('Søren Åberg').some((key) => nameKeys('SOEREN AABERG').includes(key))).toBe(true);
    expect(nameKeys('Юлия Шевченко').some((key) => nameKeys('Iuliia Shevchenko').includes(key))).toBe(true);
  });
});

describe('any table at all', () => {
  const cell = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.double(), fc.boolean(), fc.constant(null), fc.constantFrom('Name', '姓名', 'Vorname', 'DOB', 'Nationality', 'DEU', '04/03/1988', 'MEIER, Max', '=1+1'));
  const anyTable = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 }).map((rows) => table(...rows));

  it('is answered: each traveller is of a row without errors, each defect points at a cell, and nobody is made up', () => {
    fc.assert(
      fc.property(anyTable, fc.option(fc.dictionary(fc.constantFrom(...importFields), fc.nat({ max: 9 }))), fc.array(fc.nat({ max: 12 })), (rows, mapping, leftOut) => {
        const report = check(rows, { leftOut, ...(mapping ? { mapping, headingRow: null } : {}) });
        const numbers = new Set(rows.map(({ number }) => number));
        const errors = new Set(report.defects.filter(({ severity }) => severity === 'error').map(({ row }) => row));
        for (const traveller of report.travellers) {
          expect(numbers.has(traveller.row) && !errors.has(traveller.row) && !leftOut.includes(traveller.row)).toBe(true);
          expect(traveller.surname !== '' && /^[A-Z]{3}$/.test(traveller.nationality)).toBe(true);
        }
        for (const { row, column } of report.defects) expect(numbers.has(row) && (column === null || column < report.columns.length)).toBe(true);
        expect(report.travellers.length + errors.size + report.leftOut.length).toBe(report.rows);
      }),
      { numRuns: 500 },
    );
  });
});
