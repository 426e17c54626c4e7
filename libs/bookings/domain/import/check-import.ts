import type { IsoDate } from '#kernel';
import { ageBandOf, type AgeBands, type ImportedAgeBand } from './age-band.js';
import { type CellDefect, type Defect, defectCodes, type Reading } from './defect.js';
import { duplicateInTable, duplicateOnDeparture, type KnownPerson, PeopleIndex, type PersonKey } from './duplicates.js';
import { findHeadings } from './find-headings.js';
import { type ColumnMapping, type ImportCell, type ImportField, type ImportRow, importFields, longestCell, textOf } from './import-table.js';
import { type OfferedChoice, readChoice, saysNothing } from './read-choice.js';
import { readBirthDate, readDocumentNumber, readEmail, readExpiryDate, readSex } from './read-cells.js';
import { type DateOrder, orderShown } from './read-date.js';
import { readFullName, readNamePart } from './read-name.js';
import { readNationality } from './read-nationality.js';

/** What whoever looks after the group has chosen so far. Whatever is left out is found. */
export interface ImportChoices {
  readonly mapping?: ColumnMapping | undefined;
  /** The row of headings; what stands above it is not looked at. Null where there is none. */
  readonly headingRow?: number | null | undefined;
  readonly dateOrder?: DateOrder | undefined;
  /** Numbers of rows. */
  readonly leftOut?: readonly number[] | undefined;
  /** Cells that were put right; they stand in place of those of the table. */
  readonly corrections?: readonly { readonly row: number; readonly column: number; readonly text: string }[] | undefined;
  /** For those whose rows say nothing of it. */
  readonly room?: string | undefined;
  readonly race?: string | null | undefined;
}

/** What the departure says: what it offers, when it is, who pays less for their age, and who travels on it already. */
export interface ImportContext {
  readonly races: readonly OfferedChoice[];
  readonly rooms: readonly OfferedChoice[];
  readonly today: IsoDate;
  readonly firstDay: IsoDate;
  readonly lastDay: IsoDate;
  readonly ageBands: AgeBands;
  readonly known: readonly KnownPerson[];
}

/** A traveller as a row tells it. What it does not tell is null; an address may follow later. */
export interface ImportedTraveller {
  readonly row: number;
  readonly surname: string;
  readonly givenNames: string;
  readonly email: string | null;
  readonly nationality: string;
  readonly birthDate: IsoDate | null;
  /** As the price list parts them; adult where the birth date is not told. */
  readonly ageBand: ImportedAgeBand;
  readonly sex: 'F' | 'M' | 'X' | null;
  readonly documentNumber: string | null;
  readonly expiryDate: IsoDate | null;
  readonly occupation: string | null;
  readonly race: string | null;
  readonly room: string | null;
}

export interface ImportColumn {
  readonly column: number;
  readonly heading: string;
  readonly field: ImportField | null;
  /** The first few that are not empty, to tell columns by. */
  readonly samples: readonly string[];
}

/** What an import would do: nothing is written by it. */
export interface ImportReport {
  readonly headingRow: number | null;
  readonly columns: readonly ImportColumn[];
  readonly mapping: ColumnMapping;
  /** Rows below the headings, those that are left out among them. */
  readonly rows: number;
  readonly leftOut: readonly number[];
  readonly travellers: readonly ImportedTraveller[];
  readonly defects: readonly Defect[];
}

/** Reads a group's table into travellers, and tells every defect by row and column. Pure: the same table gives the same report. */
export function checkImport(table: readonly ImportRow[], choices: ImportChoices, context: ImportContext): ImportReport {
  const found = findHeadings(table);
  const headingRow = choices.headingRow === undefined ? found.row : choices.headingRow;
  const headings = table.find((row) => row.number === headingRow)?.cells ?? [];
  const body = corrected(table.filter((row) => headingRow === null || row.number > headingRow), choices.corrections ?? []);
  const columnCount = Math.max(headings.length, ...body.map((row) => row.cells.length), 0);
  const mapping = withinTable(choices.mapping ?? found.mapping, columnCount);
  const leftOut = new Set(choices.leftOut ?? []);
  const rows = new RowReader(mapping, choices, context, body);
  const read = body.filter((row) => !leftOut.has(row.number)).map((row) => rows.read(row));
  const defects = [...read.flatMap((row) => row.defects), ...duplicates(read, mapping, context.known)];
  const refused = new Set(defects.flatMap((defect) => (defect.severity === 'error' ? [defect.row] : [])));
  return {
    headingRow,
    columns: Array.from({ length: columnCount }, (_, column) => columnOf(column, headings, body, mapping)),
    mapping,
    rows: body.length,
    leftOut: body.flatMap((row) => (leftOut.has(row.number) ? [row.number] : [])),
    travellers: read.flatMap(({ traveller }) => (traveller && !refused.has(traveller.row) ? [traveller] : [])),
    defects: defects.toSorted((one, other) => one.row - other.row || (one.column ?? -1) - (other.column ?? -1)),
  };
}

function corrected(rows: readonly ImportRow[], corrections: NonNullable<ImportChoices['corrections']>): ImportRow[] {
  const byRow = Map.groupBy(corrections, (correction) => correction.row);
  return rows.map((row) => {
    const changes = byRow.get(row.number);
    if (!changes) return row;
    const cells = [...row.cells];
    for (const { column, text } of changes) cells[column] = text;
    return { ...row, cells: Array.from(cells, (cell) => cell ?? null) };
  });
}

const withinTable = (mapping: ColumnMapping, columns: number): ColumnMapping =>
  Object.fromEntries(importFields.flatMap((field) => (mapping[field] !== undefined && mapping[field] < columns ? [[field, mapping[field]]] : [])));

const columnOf = (column: number, headings: ImportRow['cells'], body: readonly ImportRow[], mapping: ColumnMapping): ImportColumn => ({
  column,
  heading: textOf(headings[column]).slice(0, 100),
  field: importFields.find((field) => mapping[field] === column) ?? null,
  samples: body.map((row) => textOf(row.cells[column]).slice(0, 40)).filter(Boolean).slice(0, 3),
});

interface ReadRow {
  readonly number: number;
  readonly person: PersonKey | null;
  readonly traveller: ImportedTraveller | null;
  readonly defects: readonly Defect[];
}

/** Reads the rows of one table, all by the same mapping. */
class RowReader {
  private readonly shown: Readonly<Record<'birthDate' | 'expiryDate', DateOrder | null>>;

  constructor(
    private readonly mapping: ColumnMapping,
    private readonly choices: ImportChoices,
    private readonly context: ImportContext,
    body: readonly ImportRow[],
  ) {
    const column = (field: ImportField): ImportCell[] => (mapping[field] === undefined ? [] : body.map((row) => row.cells[mapping[field]!] ?? null));
    const [births, expiries] = [orderShown(column('birthDate')), orderShown(column('expiryDate'))];
    // One hand wrote both columns: what one of them shows holds for the other, unless that shows the opposite.
    this.shown = { birthDate: births ?? expiries, expiryDate: expiries ?? births };
  }

  read(row: ImportRow): ReadRow {
    const defects: Defect[] = [];
    const cell = (field: ImportField): ImportCell => (this.mapping[field] === undefined ? null : (row.cells[this.mapping[field]] ?? null));
    const note = (field: ImportField, one: CellDefect): void => void defects.push(placed(row, this.mapping[field] ?? null, field, one));
    const take = <T>(field: ImportField, reading: (given: ImportCell) => Reading<T>): T | null => {
      if (textOf(cell(field)).length > longestCell) {
        note(field, { code: 'cell.too-long', message: `At most ${longestCell} characters can stand here.` });
        return null;
      }
      const { value, defects: told } = reading(cell(field));
      for (const one of told) note(field, one);
      return value;
    };

    const name = this.name(take);
    const email = take('email', readEmail);
    if (email === null && textOf(cell('email')) === '') note('email', { code: 'email.missing', message: 'There is no address: the group leader’s is used until another is given.' });
    const nationality = textOf(cell('nationality')) === '' ? null : take('nationality', readNationality);
    if (textOf(cell('nationality')) === '') note('nationality', { code: 'nationality.missing', message: 'The nationality is needed: it decides who may enter.' });
    const days = { chosen: this.choices.dateOrder ?? null, today: this.context.today };
    const facts = {
      email,
      birthDate: take('birthDate', (given) => readBirthDate(given, { ...days, shown: this.shown.birthDate })),
      sex: take('sex', readSex),
      documentNumber: take('documentNumber', readDocumentNumber),
      expiryDate: take('expiryDate', (given) => readExpiryDate(given, { ...days, shown: this.shown.expiryDate, lastDay: this.context.lastDay })),
      occupation: take('occupation', (given) => ({ value: textOf(given) || null, defects: [] })),
      race: this.race(cell('race'), take),
      room: textOf(cell('room')) === '' ? (this.choices.room ?? null) : take('room', (given) => readChoice(given, this.context.rooms, 'room.not-offered')),
    };
    const person = name && { name: `${name.givenNames} ${name.surname}`, birthDate: facts.birthDate, documentNumber: facts.documentNumber };
    const ageBand = ageBandOf(facts.birthDate, this.context.firstDay, this.context.ageBands);
    return { number: row.number, person, traveller: name && nationality !== null ? { row: row.number, ...name, nationality, ageBand, ...facts } : null, defects };
  }

  private name(take: <T>(field: ImportField, reading: (cell: ImportCell) => Reading<T>) => T | null): { surname: string; givenNames: string } | null {
    if (this.mapping.fullName !== undefined) return take('fullName', readFullName);
    const [surname, givenNames] = [take('surname', readNamePart), take('givenNames', readNamePart)];
    return surname !== null && givenNames !== null ? { surname, givenNames } : null;
  }

  private race(cell: ImportCell, take: <T>(field: ImportField, reading: (cell: ImportCell) => Reading<T>) => T | null): string | null {
    if (this.mapping.race === undefined || textOf(cell) === '') return this.choices.race ?? null;
    return saysNothing(cell) ? null : take('race', (given) => readChoice(given, this.context.races, 'race.not-offered'));
  }
}

const placed = (row: ImportRow, column: number | null, field: ImportField | null, { code, message, suggestion }: CellDefect): Defect => ({
  row: row.number,
  column,
  field,
  severity: defectCodes[code],
  code,
  message,
  suggestion: suggestion ?? null,
  cell: column === null ? '' : textOf(row.cells[column]).slice(0, 100),
});

/** Of two rows that are one person, the later is told; of a person on the departure already, the row. */
function duplicates(rows: readonly ReadRow[], mapping: ColumnMapping, known: readonly KnownPerson[]): Defect[] {
  const [above, onDeparture] = [new PeopleIndex<PersonKey & { row: number }>(), new PeopleIndex<KnownPerson>()];
  for (const person of known) onDeparture.add(person);
  const column = mapping.fullName ?? mapping.surname ?? null;
  return rows.flatMap(({ number, person }) => {
    if (!person) return [];
    const told: CellDefect[] = [];
    const [there] = onDeparture.alike(person);
    if (there) told.push(duplicateOnDeparture(there.person, there.how));
    const [earlier] = above.alike(person);
    if (earlier) told.push(duplicateInTable(earlier.person.row, earlier.how));
    above.add({ ...person, row: number });
    return told.map((one) => ({ ...placed({ number, cells: [] }, column, null, one), cell: person.name }));
  });
}
