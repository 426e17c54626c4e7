/** What a cell of a table of answers holds, once it was read from a file: days are ISO 8601 text. */
export type ReturnCell = string | number | boolean | null;

/** A row with the number that a spreadsheet shows beside it. */
export interface ReturnRow {
  readonly number: number;
  readonly cells: readonly ReturnCell[];
}

/** What a column may tell of an answer. `name` is the whole name in one cell. */
export const returnFields = ['position', 'documentNumber', 'surname', 'givenNames', 'name', 'birthDate', 'outcome', 'approvalNumber', 'validFrom', 'validUntil', 'reason'] as const;
export type ReturnField = (typeof returnFields)[number];

/** Which column, counted from 0, tells what. */
export type ReturnMapping = Readonly<Partial<Record<ReturnField, number>>>;

/** A list of answers is no longer than the longest list of applications, with headings and notes. */
export const mostReturnRows = 1_000;

/** The text of a cell, without what spreadsheets and copying leave around it. */
export const textOf = (cell: ReturnCell | undefined): string =>
  cell === null || cell === undefined ? '' : String(cell).normalize('NFC').replace(/[\p{Cf}\u00A0\u3000]+/gu, ' ').replace(/\s+/gu, ' ').trim();
