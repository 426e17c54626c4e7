import { type ColumnMapping, type ImportField, type ImportRow, importFields, textOf } from './import-table.js';
import { fieldOfHeading } from './headings.js';

/** Titles and notes stand above the headings; they do not go on for longer. */
const rowsLookedAt = 20;

/** Where the headings stand, and which column tells what as far as they say so. */
export interface FoundHeadings {
  /** As the spreadsheet numbers it; null where no row looks like headings. */
  readonly row: number | null;
  readonly mapping: ColumnMapping;
}

/** Which columns a row of headings names; of two columns for one field the surer, then the first one counts. */
export function mappingOf(cells: ImportRow['cells']): ColumnMapping {
  const found = cells.map((cell) => fieldOfHeading(textOf(cell)));
  const column = (field: ImportField): number => {
    const sure = found.findIndex((one) => one?.field === field && one.sure);
    return sure >= 0 ? sure : found.findIndex((one) => one?.field === field);
  };
  const mapping = Object.fromEntries(importFields.flatMap((field) => (column(field) < 0 ? [] : [[field, column(field)]]))) as Partial<Record<ImportField, number>>;
  return withoutDoubleNames(mapping);
}

/** `Name, Vorname` is how Germans head two columns: beside given names, a column of names is that of the surnames. */
function withoutDoubleNames({ fullName, ...mapping }: Partial<Record<ImportField, number>>): ColumnMapping {
  if (fullName === undefined) return mapping;
  if (mapping.givenNames !== undefined && mapping.surname === undefined) return { ...mapping, surname: fullName };
  return mapping.givenNames !== undefined && mapping.surname !== undefined ? mapping : { ...mapping, fullName };
}

/** Looks for the row of headings: the one, near the top, that names the most columns; at least two, or a name alone. */
export function findHeadings(rows: readonly ImportRow[]): FoundHeadings {
  let best: FoundHeadings = { row: null, mapping: {} };
  let most = 0;
  for (const row of rows.slice(0, rowsLookedAt)) {
    const mapping = mappingOf(row.cells);
    const count = Object.keys(mapping).length;
    const enough = count >= 2 || mapping.fullName !== undefined;
    if (enough && count > most) [best, most] = [{ row: row.number, mapping }, count];
  }
  return best;
}
