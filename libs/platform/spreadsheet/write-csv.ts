import { stringify } from 'csv-stringify/sync';
import type { Cell, Sheet } from './sheet.js';

/** A cell that begins so is run as a formula by spreadsheets (OWASP, CSV injection); the wide forms are how East Asian keyboards type them. */
const runsAsFormula = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** Text that no spreadsheet takes for a formula: an apostrophe before it, which is how people mark text themselves. */
export const defuse = (text: string): string => (runsAsFormula.test(text) ? `'${text}` : text);

/** Undoes `defuse`, for tables that come back. */
export const undefuse = (text: string): string => (text.startsWith("'") && runsAsFormula.test(text.slice(1)) ? text.slice(1) : text);

const day = (date: Date): string => {
  const text = date.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text;
};

const asText = (cell: Cell): string => {
  if (cell === null) return '';
  if (typeof cell === 'string') return defuse(cell);
  return cell instanceof Date ? day(cell) : String(cell);
};

/**
 * A sheet as CSV (RFC 4180) that Excel opens as it is: UTF-8 with a byte order mark, lines end in CR LF. Text never runs as a formula;
 * numbers, dates (ISO 8601) and booleans stay what they are.
 */
export const writeCsv = (sheet: Sheet): Buffer =>
  Buffer.from(
    stringify([sheet.columns.map((column) => defuse(column.header)), ...sheet.rows.map((row) => row.map(asText))], {
      bom: true,
      record_delimiter: 'windows',
      quoted_match: /[\r\n]/,
    }),
  );
