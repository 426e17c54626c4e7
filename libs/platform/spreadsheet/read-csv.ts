import { CsvError, parse } from 'csv-parse/sync';
import { type Result, refuse, success } from '#kernel';
import { tooManyColumns } from './bounded-sheet.js';
import { type Table, tableLimits } from './sheet.js';

const separators = [',', ';', '\t', '|'] as const;

/** The separator that stands most often outside quotes in the first lines. */
const separatorOf = (text: string): string => {
  const lines = text.slice(0, 20_000).replace(/"(?:[^"]|"")*"/g, '').split(/\r\n|\r|\n/, 20);
  const count = (separator: string): number => lines.reduce((sum, line) => sum + line.split(separator).length - 1, 0);
  return separators.reduce((best, separator) => (count(separator) > count(best) ? separator : best));
};

/** Excel's own hint of the separator, a first line that is no row. */
const withoutHint = (text: string): { text: string; separator: string } => {
  const hint = /^sep=(.)\r?\n/i.exec(text);
  return hint?.[1] === undefined ? { text, separator: separatorOf(text) } : { text: text.slice(hint[0].length), separator: hint[1] };
};

/** Reads CSV by its content: the separator is found, quotes are taken as they come. Stops at the row after the last one allowed. */
export const readCsv = (source: string): Result<Table> => {
  const { text, separator } = withoutHint(source);
  const mostRows = tableLimits.rows + 20;
  let records: string[][];
  try {
    records = parse(text, { delimiter: separator, relax_column_count: true, relax_quotes: true, to: mostRows + 1 });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? ` near line ${error['lines']}` : '';
    return refuse('table.damaged', { detail: `The table breaks off${line}: look for a quotation mark that is never closed.` });
  }
  if (records.length > mostRows) {
    return refuse('table.too-many-rows', { detail: `At most ${tableLimits.rows.toLocaleString('en')} rows can be read at once. Split the table.` });
  }
  if (records.some((record) => record.length > tableLimits.columns)) return tooManyColumns();
  const rows = records.map((cells, index) => ({ number: index + 1, cells: cells.map((cell) => (cell.trim() === '' ? null : cell)) }));
  return success({ kind: 'csv', sheet: null, sheets: [], rows: rows.filter(({ cells }) => cells.some((cell) => cell !== null)) });
};
