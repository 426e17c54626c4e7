import writeExcelFile from 'write-excel-file/node';
import { fixTimes } from './fix-times.js';
import type { Cell, Sheet } from './sheet.js';

/** What Excel holds in one cell, and what it calls a sheet. */
const longestText = 32_767;
const longestName = 31;

/** Control characters and lone surrogates have no place in XML 1.0 (§2.2). */
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFD-\uFFFF]/g;
const writable = (text: string): string => text.toWellFormed().replace(unwritable, '').slice(0, longestText);

const dated = (date: Date) => ({
  type: Date,
  value: date,
  format: date.getTime() % 86_400_000 === 0 ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm',
});

const asCell = (cell: Cell) => {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'string') return { type: String, value: writable(cell) };
  if (typeof cell === 'number') return Number.isFinite(cell) ? { type: Number, value: cell } : null;
  return cell instanceof Date ? dated(cell) : { type: Boolean, value: cell };
};

/** A name that Excel takes, and no two alike (it does not tell upper from lower case). */
const distinctNames = (sheets: readonly Sheet[]): string[] => {
  const taken = new Set<string>();
  return sheets.map((sheet) => {
    const plain = writable(sheet.name).replace(/[[\]:*?/\\]/g, ' ').replace(/^'+|'+$/g, '').trim() || 'Sheet';
    let name = plain.slice(0, longestName);
    for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${plain.slice(0, longestName - 5)} (${n})`;
    taken.add(name.toLowerCase());
    return name;
  });
};

/**
 * Sheets as a workbook (ECMA-376). Text is text whatever it begins with, never a formula; headings are bold and stay in sight. The same
 * sheets give the same bytes, whenever they are written.
 */
export const writeXlsx = async (sheets: readonly Sheet[]): Promise<Buffer> => {
  const names = distinctNames(sheets);
  const workbook = sheets.map((sheet, index) => ({
    sheet: names[index] ?? sheet.name,
    columns: sheet.columns.map((column) => ({ width: column.width ?? Math.min(Math.max(column.header.length + 2, 12), 40) })),
    stickyRowsCount: 1,
    data: [
      sheet.columns.map((column) => ({ type: String, value: writable(column.header), fontWeight: 'bold' as const })),
      ...sheet.rows.map((row) => row.map(asCell)),
    ],
  }));
  return fixTimes(await writeExcelFile(workbook).toBuffer());
};
