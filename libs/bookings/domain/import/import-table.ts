/** What a cell of a group's table holds, once it was read from a file: days are ISO 8601 text. */
export type ImportCell = string | number | boolean | null;

/** A row with the number that a spreadsheet shows beside it. */
export interface ImportRow {
  readonly number: number;
  readonly cells: readonly ImportCell[];
}

/** What a column may tell of a traveller. `fullName` is given and family name in one cell. */
export const importFields = [
  'surname', 'givenNames', 'fullName', 'email', 'nationality', 'birthDate', 'sex', 'documentNumber', 'expiryDate', 'race', 'room', 'occupation',
] as const;

export type ImportField = (typeof importFields)[number];

/** Which column, counted from 0, tells what. */
export type ColumnMapping = Readonly<Partial<Record<ImportField, number>>>;

/** A table for people to look at, not for a person to be in: more is no group. */
export const mostImportRows = 500;
export const longestCell = 500;

/** The text of a cell, without what spreadsheets and copying leave around it. */
export const textOf = (cell: ImportCell | undefined): string =>
  cell === null || cell === undefined
    ? ''
    : String(cell).normalize('NFC').replace(/[\p{Cf}\u00A0\u3000]+/gu, ' ').replace(/\s+/gu, ' ').trim();
