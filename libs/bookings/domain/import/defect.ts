import type { ImportField } from './import-table.js';

/** `error`: the row cannot be taken as it is. `warning`: it can, as is told here. `note`: read differently than written. */
export type Severity = 'error' | 'warning' | 'note';

/** Everything that can be wrong with a cell, a row or the table, and how bad that is. */
export const defectCodes = {
  'name.missing': 'error',
  'name.unusable': 'error',
  'name.split-guessed': 'warning',
  'name.order-guessed': 'warning',
  'email.missing': 'warning',
  'email.unusable': 'error',
  'nationality.missing': 'error',
  'nationality.unknown': 'error',
  'nationality.read-as': 'note',
  'date.ambiguous': 'error',
  'date.order-guessed': 'warning',
  'date.unreadable': 'error',
  'date.century-guessed': 'warning',
  'birth-date.implausible': 'error',
  'document.number-unusable': 'error',
  'document.number-as-number': 'warning',
  'document.expired': 'warning',
  'document.expires-during-trip': 'warning',
  'sex.unknown': 'error',
  'race.not-offered': 'error',
  'room.not-offered': 'error',
  'choice.read-as': 'note',
  'cell.too-long': 'error',
  'duplicate.in-table': 'error',
  'duplicate.on-departure': 'error',
  'duplicate.possible': 'warning',
} as const satisfies Record<string, Severity>;

export type DefectCode = keyof typeof defectCodes;

/** One defect, at its place: the row as the spreadsheet numbers it, the column counted from 0 (null: the row as a whole). */
export interface Defect {
  readonly row: number;
  readonly column: number | null;
  readonly field: ImportField | null;
  readonly severity: Severity;
  readonly code: DefectCode;
  /** In words, for whoever looks after the group. */
  readonly message: string;
  /** What could stand there instead; null where nobody can know. */
  readonly suggestion: string | null;
  /** What stands there. */
  readonly cell: string;
}

/** A defect of one cell, before its place is known. */
export interface CellDefect {
  readonly code: DefectCode;
  readonly message: string;
  readonly suggestion?: string | undefined;
}

/** What was read from a cell, and what is to be said about it; nothing was read where the value is null. */
export interface Reading<T> {
  readonly value: T | null;
  readonly defects: readonly CellDefect[];
}

export const read = <T>(value: T, ...defects: readonly CellDefect[]): Reading<T> => ({ value, defects });
export const unread = <T>(...defects: readonly CellDefect[]): Reading<T> => ({ value: null, defects });
