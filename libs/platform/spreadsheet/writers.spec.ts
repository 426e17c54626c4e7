import { describe, expect, it, vi } from 'vitest';
import fc from 'fast-check';
import { readTable } from './read-table.js';
import type { Cell, Sheet } from './sheet.js';
import { undefuse, writeCsv } from './write-csv.js';
import { writeXlsx } from './write-xlsx.js';

const sheetOf = (rows: readonly (readonly Cell[])[], headers = ['A', 'B']): Sheet => ({ name: 'People', columns: headers.map((header) => ({ header })), rows });

const cellsOf = async (bytes: Buffer, sheet?: string) => {
  const table = await readTable(bytes, sheet === undefined ? {} : { sheet });
  if (table.refused) throw new Error(table.code);
  return table.value.rows.map((row) => row.cells);
};

describe('writing CSV', () => {
  it('opens in Excel as it is: byte order mark, CR LF, quotes where they are needed', () => {
    expect(writeCsv(sheetOf([['Müller, "Jo"', 'two\nlines']])).toString()).toBe('\uFEFFA,B\r\n"Müller, ""Jo""","two\nlines"\r\n');
  });

  it.each(['=1+1', '+49 30 1', '-cmd', '@SUM(A1)', '\tx', '\rx', '\n=1', '＝1+1', '＋1', '－1', '＠x'])('defuses %j, which a spreadsheet would run', (text) => {
    expect(writeCsv(sheetOf([[text, '']])).toString()).toContain(`'${text}`);
    expect(undefuse(`'${text}`)).toBe(text);
  });

  it('defuses headings too', () => {
    expect(writeCsv(sheetOf([], ['=HYPERLINK("x")'])).toString()).toContain(`'=HYPERLINK`);
  });

  it('keeps numbers numbers, even below zero, and days days', () => {
    const csv = writeCsv(sheetOf([[-5, new Date('2027-04-04')], [true, new Date('2027-04-04T10:30:00Z')], [null, '']])).toString();
    expect(csv).toBe('\uFEFFA,B\r\n-5,2027-04-04\r\ntrue,2027-04-04T10:30:00.000Z\r\n,\r\n');
  });

  it('is read back as it was, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.string()), { minLength: 1, maxLength: 5 }), async (rows) => {
        const kept = rows.map((row) => ['x', ...row.map((text) => text.replace(/\p{Cc}/gu, ' ').trim())]);
        const read = await cellsOf(writeCsv(sheetOf(kept, ['A', 'B', 'C'])));
        expect(read.slice(1).map((cells) => cells.map((cell) => undefuse(String(cell ?? ''))))).toEqual(kept.map((row) => row.map((text) => undefuse(text))));
      }),
      { numRuns: 200 },
    );
  });
});

describe('writing XLSX', () => {
  it.each(['=1+1', '+1', '-1', '@x', '=HYPERLINK("http://x","y")', "=cmd|' /C calc'!A0"])('writes %j as text, never as a formula', async (text) => {
    const workbook = await writeXlsx([sheetOf([[text, null]])]);
    expect(await cellsOf(workbook)).toEqual([['A', 'B'], [text, null]]);
    expect(workbook.includes('<f>')).toBe(false);
  });

  it('keeps numbers, booleans and days, and leaves out what no number is', async () => {
    const rows = [[-5.5, new Date('2027-04-04')], [true, Number.NaN]];
    expect(await cellsOf(await writeXlsx([sheetOf(rows)]))).toEqual([['A', 'B'], [-5.5, new Date('2027-04-04')], [true, null]]);
  });

  it('writes text that XML cannot hold without what it cannot hold, and no longer than a cell takes', async () => {
    const rows = await cellsOf(await writeXlsx([sheetOf([['a\u0000b\uD800<&>', 'x'.repeat(40_000)]])]));
    expect(rows[1]?.[0]).toBe('ab<&>');
    expect(String(rows[1]?.[1])).toHaveLength(32_767);
  });

  it('gives sheets names that Excel takes, no two alike', async () => {
    const named = (name: string) => ({ ...sheetOf([['x', 'y']]), name });
    const table = await readTable(await writeXlsx([named('Rooms: 1/2'), named('rooms: 1?2'), named(''), named('x'.repeat(50))]));
    if (table.refused) throw new Error(table.code);
    expect(table.value.sheets).toEqual(['Rooms  1 2', 'rooms  1 2 (2)', 'Sheet', 'x'.repeat(31)]);
  });

  it('gives the same bytes a while later', async () => {
    const sheet = sheetOf([['Müller', 4], [new Date('2027-04-04'), true]]);
    const first = await writeXlsx([sheet]);
    vi.useFakeTimers({ now: Date.now() + 90_000_000, toFake: ['Date'] });
    const second = await writeXlsx([sheet]).finally(() => vi.useRealTimers());
    expect(second.equals(first)).toBe(true);
  });
});
