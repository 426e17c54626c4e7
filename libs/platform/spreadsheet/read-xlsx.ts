import { readSheet } from 'read-excel-file/node';
import { type Result, refuse, success } from '#kernel';
import { boundSheet } from './bounded-sheet.js';
import { type Cell, type Table, tableLimits } from './sheet.js';
import { storeFiles } from './store-files.js';
import { type Archive, listArchive, unpackFile } from './unzip.js';
import { unpackWorkbook, type WorkbookParts, type WorkbookSheet } from './workbook-parts.js';

const damaged = (detail = 'The workbook cannot be read. Save it again as XLSX and send that.') => refuse('table.damaged', { detail });

const kindOf = (archive: Archive): Result<void> => {
  if (!archive.has('xl/workbook.xml')) {
    return refuse('table.kind', { detail: 'This is an archive or another kind of document. Send a table as CSV or XLSX.' });
  }
  if ([...archive.keys()].some((name) => /vbaproject\.bin$|xl\/macrosheets\//i.test(name))) {
    return refuse('table.macros', { detail: 'Save it as a workbook without macros (XLSX) and send that.' });
  }
  return success(undefined);
};

const choose = (parts: WorkbookParts, name: string | undefined): Result<WorkbookSheet> => {
  const sheet = name === undefined ? (parts.sheets.find((candidate) => !candidate.hidden) ?? parts.sheets[0]) : parts.sheets.find((candidate) => candidate.name === name);
  if (sheet) return success(sheet);
  return name === undefined ? damaged() : refuse('table.sheet-unknown', { detail: 'Choose one of its sheets.' });
};

/** A cell as it is given on: `#N/A` and its like are read as nothing, dates out of any calendar too. */
const asCell = (value: unknown): Cell => {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value;
  return typeof value === 'string' ? value || null : typeof value === 'number' || typeof value === 'boolean' ? value : null;
};

const readChecked = async (files: ReadonlyMap<string, Buffer>, position: number): Promise<Result<readonly (readonly Cell[])[]>> => {
  try {
    return success((await readSheet(storeFiles(files), position, { trim: false })).map((row) => row.map(asCell)));
  } catch {
    // Whatever the reader stumbles over stands in the file: nothing of ours was wrong before it.
    return damaged();
  }
};

/**
 * Reads one sheet of a workbook. Only the files that hold its cells are unpacked, within a bound, and only what was checked is given to
 * the reader, in an archive of our own: what a hostile archive says twice and differently has no effect.
 */
export const readXlsx = async (bytes: Buffer, sheetName?: string): Promise<Result<Table>> => {
  const archive = listArchive(bytes);
  if (archive.refused) return archive;
  const kind = kindOf(archive.value);
  if (kind.refused) return kind;
  const parts = await unpackWorkbook(archive.value);
  if (parts.refused) return parts;
  const sheet = choose(parts.value, sheetName);
  if (sheet.refused) return sheet;
  const file = archive.value.get(sheet.value.path);
  if (!file) return damaged();
  const content = await unpackFile(file, tableLimits.unpackedBytes - parts.value.unpacked);
  if (content.refused) return content;
  const bounded = boundSheet(content.value);
  if (bounded.refused) return bounded;
  const rows = await readChecked(new Map([...parts.value.files, [file.name, bounded.value]]), sheet.value.position);
  if (rows.refused) return rows;
  return success({
    kind: 'xlsx',
    sheet: sheet.value.name,
    sheets: parts.value.sheets.filter((candidate) => !candidate.hidden || candidate === sheet.value).map(({ name }) => name),
    rows: rows.value.map((cells, index) => ({ number: index + 1, cells })).filter(({ cells }) => cells.some((cell) => cell !== null && cell !== '')),
  });
};
