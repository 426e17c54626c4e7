import { z } from 'zod';
import { type ReturnReport, returnFields } from '#entry';
import { tableLimits } from '#platform';

const longestCell = 500;
const rowNumber = z.int().min(1).max(tableLimits.rows + 20);
const column = z.int().min(0).max(tableLimits.columns - 1);
const field = z.enum(returnFields);

const rows = z
  .array(z.object({ number: rowNumber, cells: z.array(z.union([z.string().max(longestCell + 1), z.number(), z.boolean(), z.null()])).max(tableLimits.columns) }))
  .max(tableLimits.rows + 20);

const choices = z
  .object({
    mapping: z.partialRecord(field, column).optional().describe('Which column, from 0, tells what; found by the headings unless told'),
    headingRow: rowNumber.nullable().optional().describe('Null where there is none; found unless told'),
    dayOrder: z.enum(['day-first', 'month-first']).optional().describe('For days such as 04/03/2027'),
    validFrom: z.iso.date().optional().describe('For rows that say none'),
    validUntil: z.iso.date().optional().describe('For rows that say none'),
  })
  .meta({ id: 'ReturnChoices' });

export const returnsCheckSchema = z.object({ rows, choices }).meta({ id: 'ReturnsCheck' });
export const returnsSchema = z.object({ rows, choices, chosen: z.array(rowNumber).min(1).max(1_000).describe('Numbers of the rows to record: all of them or none') }).meta({ id: 'Returns' });

export const returnReportSchema = z
  .object({
    headingRow: z.int().nullable(),
    mapping: z.partialRecord(field, z.int()),
    columns: z.array(z.object({ column: z.int(), heading: z.string(), samples: z.array(z.string()) })),
    rows: z.array(
      z
        .object({
          row: z.int(),
          state: z.enum(['ready', 'recorded', 'contradicts', 'open', 'ambiguous', 'unknown', 'unusable']),
          applicationId: z.uuid().nullable(),
          travellerName: z.string().nullable(),
          matchedBy: z.array(z.enum(['position', 'passport', 'name'])),
          outcome: z.enum(['issued', 'refused']).nullable(),
          approvalNumber: z.string().nullable(),
          validFrom: z.string().nullable(),
          validUntil: z.string().nullable(),
          reason: z.string().nullable(),
          faults: z.array(z.object({ field: field.nullable(), detail: z.string() })),
        })
        .meta({ id: 'ReturnRow' }),
    ),
    importedBefore: z.object({ at: z.string(), by: z.string() }).nullable(),
  })
  .meta({ id: 'ReturnReport' });

export const recordedReturnsSchema = z.object({ recorded: z.int() }).meta({ id: 'RecordedReturns' });

type ReportBody = z.output<typeof returnReportSchema>;

/** A report as the API shows it, with names by application and the name of who imported it before. */
export const returnReportBody = (report: ReturnReport, names: ReadonlyMap<string, string>, by: string | null): ReportBody => ({
  headingRow: report.headingRow,
  mapping: report.mapping,
  columns: report.columns.map((one) => ({ ...one, samples: [...one.samples] })),
  rows: report.rows.map(({ row, state, applicationId, matchedBy, outcome, faults }) => ({
    row,
    state,
    applicationId,
    travellerName: applicationId && (names.get(applicationId) ?? 'Erased'),
    matchedBy: [...matchedBy],
    outcome: outcome?.outcome ?? null,
    ...(outcome?.outcome === 'issued'
      ? { approvalNumber: outcome.approvalNumber, validFrom: outcome.validFrom, validUntil: outcome.validUntil, reason: null }
      : { approvalNumber: null, validFrom: null, validUntil: null, reason: outcome?.reason ?? null }),
    faults: [...faults],
  })),
  importedBefore: report.importedBefore && { at: report.importedBefore.at, by: by ?? 'Waypass' },
});
