import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { csvCell, toCsv } from './csv.js';

/** RFC 4180 §2, read back. */
const parse = (csv: string): string[][] =>
  csv
    .split(/\r\n(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    .slice(0, -1)
    .map((line) => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell)));

describe('csvCell', () => {
  it.each(['=1+1', '+49', '-2', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1', '＋1', '－1', '＠x', '=HYPERLINK("http://x.org";"y")'])(
    'does not let a spreadsheet run %j',
    (text) => {
      expect(csvCell(text).replace(/^"/, '')).toMatch(/^'/);
    },
  );

  it('leaves plain words alone', () => {
    expect(['MÜLLER-LÜDENSCHEIDT', '925665416', '2031-05-06', '', "O'Neill"].map(csvCell)).toEqual(['MÜLLER-LÜDENSCHEIDT', '925665416', '2031-05-06', '', "O'Neill"]);
  });

  it('quotes commas, quotes and line breaks', () => {
    expect(csvCell('a,b')).toBe('"a,b"');
    expect(csvCell('say "hi"')).toBe('"say ""hi"""');
    expect(csvCell('a\r\nb')).toBe('"a\r\nb"');
  });
});

describe('toCsv', () => {
  it('gives every cell back, and no cell that starts a formula', () => {
    const rows = fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 2 }), { minLength: 1 });
    fc.assert(
      fc.property(rows, (given) => {
        const read = parse(toCsv(given));
        expect(read.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r\n])/, '')))).toEqual(
          given.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r\n])/, ''))),
        );
        for (const cell of read.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
      }),
    );
  });
});
