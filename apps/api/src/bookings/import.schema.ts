import { z } from 'zod';
import { defectCodes, importFields, type ImportReport, longestCell } from '#bookings';
import { isIsoDate } from '#kernel';
import { type Cell, type Table, tableLimits, undefuse } from '#platform';
import { leaderSchema } from './arrangement.schema.js';

const cellSchema = z.union([z.string().max(longestCell + 1), z.number(), z.boolean(), z.null()]);
const rowNumber = z.int().min(1).max(tableLimits.rows + 20);
const column = z.int().min(0).max(tableLimits.columns - 1);

const rowSchema = z.object({ number: rowNumber, cells: z.array(cellSchema).max(tableLimits.columns) }).meta({ id: 'TableRow' });

export const tableSchema = z
  .object({
    kind: z.enum(['csv', 'xlsx']),
    sheet: z.string().nullable().describe('The sheet that was read; null for CSV'),
    sheets: z.array(z.string()),
    rows: z.array(rowSchema).describe('Rows with content, headings among them, under the numbers that a spreadsheet shows'),
  })
  .meta({ id: 'GroupTable' });

export const tableQuery = z.object({ sheet: z.string().min(1).max(100).optional().describe('The sheet of a workbook; the first that shows unless told') });

const choice = z.string().regex(/^[a-z0-9-]{1,40}$/, 'use the code that the departure names');
const field = z.enum(importFields);

const choicesSchema = z
  .object({
    mapping: z.partialRecord(field, column).optional().describe('Which column, from 0, tells what; found by the headings unless told'),
    headingRow: rowNumber.nullable().optional().describe('Null where there is none; found unless told'),
    dateOrder: z.enum(['day-first', 'month-first']).optional().describe('For dates such as 04/03/1988'),
    leftOut: z.array(rowNumber).max(5_000).optional(),
    corrections: z.array(z.object({ row: rowNumber, column, text: z.string().max(longestCell) })).max(2_000).optional(),
    room: choice.optional().describe('For those whose rows name none'),
    race: choice.nullable().optional().describe('For those whose rows name none; null: they do not run'),
  })
  .meta({ id: 'ImportChoices' });

// How many rows a group may have is said in words, with a code of its own.
const rows = z.array(rowSchema).max(tableLimits.rows + 20);

export const checkSchema = z.object({ rows, choices: choicesSchema }).meta({ id: 'ImportCheck' });

export const importSchema = z
  .object({
    rows,
    choices: choicesSchema,
    leader: leaderSchema,
    arrivalLegId: z.uuid().nullable(),
    departureLegId: z.uuid().nullable(),
    holdMinutes: z.int().min(1).max(1440).optional(),
  })
  .meta({ id: 'GroupImport' });

export const importedSchema = z.object({ bookingId: z.uuid(), reference: z.string(), travellers: z.int() }).meta({ id: 'ImportedGroup' });

const travellerSchema = z
  .object({
    row: rowNumber,
    surname: z.string(),
    givenNames: z.string(),
    email: z.string().nullable().describe('Null: the leader’s is used'),
    nationality: z.string(),
    birthDate: z.string().nullable(),
    ageBand: z.enum(['adult', 'child', 'infant']).describe('As the price list parts them, on the first day'),
    sex: z.enum(['F', 'M', 'X']).nullable(),
    documentNumber: z.string().nullable(),
    expiryDate: z.string().nullable(),
    occupation: z.string().nullable(),
    race: z.string().nullable(),
    room: z.string().nullable(),
  })
  .meta({ id: 'ImportedTraveller' });

export const reportSchema = z
  .object({
    headingRow: z.int().nullable(),
    columns: z.array(z.object({ column: z.int(), heading: z.string(), field: field.nullable(), samples: z.array(z.string()) })),
    mapping: z.partialRecord(field, z.int()),
    rows: z.int(),
    leftOut: z.array(z.int()),
    travellers: z.array(travellerSchema),
    defects: z.array(
      z
        .object({
          row: z.int(),
          column: z.int().nullable(),
          field: field.nullable(),
          severity: z.enum(['error', 'warning', 'note']),
          code: z.enum(Object.keys(defectCodes) as [keyof typeof defectCodes]),
          message: z.string(),
          suggestion: z.string().nullable(),
          cell: z.string(),
        })
        .meta({ id: 'ImportDefect' }),
    ),
  })
  .meta({ id: 'ImportReport' });

export type GroupImportBody = z.output<typeof importSchema>;
export type ImportCheckBody = z.output<typeof checkSchema>;

/** A day is ISO 8601 text, also for whoever sends it back; a longer text is cut where a check says that it is too long. */
const cellBody = (cell: Cell): z.output<typeof cellSchema> => {
  if (cell instanceof Date) return isIsoDate(cell.toISOString().slice(0, 10)) ? cell.toISOString().slice(0, 10) : null;
  return typeof cell === 'string' ? undefuse(cell).slice(0, longestCell + 1) : cell;
};

export const tableBody = ({ kind, sheet, sheets, rows: read }: Table): z.output<typeof tableSchema> => ({
  kind,
  sheet,
  sheets: [...sheets],
  rows: read.map(({ number, cells }) => ({ number, cells: cells.map(cellBody) })),
});

export const reportBody = (report: ImportReport): z.output<typeof reportSchema> => ({
  ...report,
  columns: report.columns.map((one) => ({ ...one, samples: [...one.samples] })),
  leftOut: [...report.leftOut],
  travellers: [...report.travellers],
  defects: [...report.defects],
});
