/** What a cell holds. A date stands for its day (midnight UTC) or, with a time, for that moment. */
export type Cell = string | number | boolean | Date | null;

/** A sheet to be written: a row of headings, then the rows, in the order of the columns. */
export interface Sheet {
  readonly name: string;
  /** `width` in characters; only XLSX knows it. */
  readonly columns: readonly { readonly header: string; readonly width?: number }[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A row that was read, with the number that a spreadsheet shows beside it (the first is 1). Rows without any content are left out. */
export interface TableRow {
  readonly number: number;
  readonly cells: readonly Cell[];
}

/** A table that was read: every row that has content, headings among them, as they stand. */
export interface Table {
  readonly kind: 'csv' | 'xlsx';
  /** The sheet that was read; none for CSV. */
  readonly sheet: string | null;
  /** The sheets that may be read instead. */
  readonly sheets: readonly string[];
  readonly rows: readonly TableRow[];
}

/** What a table may measure; more is refused before it is taken apart. */
export const tableLimits = {
  bytes: 10 * 1024 * 1024,
  /** What a workbook may unpack to: far above what the rows and columns below need. */
  unpackedBytes: 32 * 1024 * 1024,
  rows: 5_000,
  columns: 100,
} as const;
