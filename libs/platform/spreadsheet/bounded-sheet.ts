import { type Result, refuse, success } from '#kernel';
import { tableLimits } from './sheet.js';

const tooManyRows = () => refuse('table.too-many-rows', { detail: `At most ${tableLimits.rows.toLocaleString('en')} rows can be read at once. Split the table.` });
export const tooManyColumns = () => refuse('table.too-many-columns', { detail: `At most ${tableLimits.columns} columns can be read. Remove those that are not needed.` });
const damaged = () => refuse('table.damaged', { detail: 'The sheet is broken. Save the workbook again and send that.' });

const columnOf = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

const reference = /\sr\s*=\s*(?:"([^"]*)"|'([^']*)')/;
const referenceIn = (tag: string): string | undefined => {
  const found = reference.exec(tag);
  return found?.[1] ?? found?.[2];
};

/**
 * The XML of a sheet without its empty cells and rows, if what it claims stays within the limits. A row or cell says itself where it
 * stands, so one cell at XFD1048576 would make a reader fill a table of 17 thousand million cells.
 */
export const boundSheet = (content: Buffer): Result<Buffer> => {
  if (content.includes('<!DOCTYPE') || content.includes('<!ENTITY')) return damaged();
  const xml = content
    .toString('utf8')
    .replace(/<(?:\w+:)?c(?:\s[^<>]*)?\/>/g, '')
    .replace(/<((?:\w+:)?row)(?:\s[^<>]*)?(?:\/>|>\s*<\/\1>)/g, '');
  let rows = 0;
  let cellsInRow = 0;
  for (const [tag, name] of xml.matchAll(/<(?:\w+:)?(row|c)(?:\s[^<>]*)?>/g)) {
    const place = referenceIn(tag);
    if (name === 'row') {
      rows += 1;
      cellsInRow = 0;
      if (place !== undefined && !/^[1-9]\d{0,6}$/.test(place)) return damaged();
      // The headings and a title or two stand above the rows that are counted.
      if (Math.max(rows, Number(place ?? 0)) > tableLimits.rows + 20) return tooManyRows();
    } else {
      cellsInRow += 1;
      const [, letters, row] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(place ?? 'A1') ?? [];
      if (letters === undefined) return damaged();
      if (Math.max(cellsInRow, columnOf(letters)) > tableLimits.columns) return tooManyColumns();
      if (Number(row) > tableLimits.rows + 20) return tooManyRows();
    }
  }
  return success(Buffer.from(xml));
};
