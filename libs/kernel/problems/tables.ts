import type { ProblemDefinition } from './problem.js';

/** A CSV or XLSX table that somebody sent. */
export const tablesProblems = {
  /** Not one row with content. */
  'table.empty': { status: 422, title: 'There is nothing in this table', log: 'empty table' },
  /** By its content neither CSV nor XLSX, whatever its name says; `detail` says what it looks like. */
  'table.kind': { status: 415, title: 'This file is not a CSV or XLSX table', log: 'not a table' },
  /** CSV or XLSX, but broken; `detail` says where, as far as it is known. */
  'table.damaged': { status: 422, title: 'This table cannot be read', log: 'damaged table' },
  /** More than 10 MB. */
  'table.too-large': { status: 413, title: 'This table is too large', log: 'table too large' },
  /** A workbook that unpacks to far more than a table needs. */
  'table.unpacks-too-large': { status: 422, title: 'This workbook unpacks to too much', log: 'workbook refused as a zip bomb' },
  /** More than 5,000 rows. */
  'table.too-many-rows': { status: 422, title: 'This table has too many rows', log: 'too many rows' },
  /** More than 100 columns. */
  'table.too-many-columns': { status: 422, title: 'This table has too many columns', log: 'too many columns' },
  /** A workbook that carries macros. */
  'table.macros': { status: 422, title: 'Workbooks with macros are not taken', log: 'workbook with macros' },
  /** A workbook under a password. */
  'table.encrypted': { status: 422, title: 'This workbook is locked with a password', log: 'encrypted workbook' },
  /** The workbook has no sheet of this name. */
  'table.sheet-unknown': { status: 422, title: 'The workbook has no such sheet', log: 'sheet not found' },
} as const satisfies Record<string, ProblemDefinition>;
