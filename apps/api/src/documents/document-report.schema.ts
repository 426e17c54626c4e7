import { z } from 'zod';
import { addDays } from '#kernel';

const count = z.int();
const day = z.iso.date({ abort: true });
const mostDays = 366;

export const reportQuery = z
  .object({ from: day.describe('First day, in UTC'), to: day.describe('Last day, in UTC') })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'choose a last day that is not before the first' })
  .refine(({ from, to }) => to <= addDays(from, mostDays), { path: ['to'], message: 'choose at most a year' });

const parts = [
  'documentCode', 'issuingState', 'names', 'documentNumber', 'nationality', 'birthDate', 'sex', 'expiryDate', 'optionalData', 'optionalData2', 'checkDigit',
] as const;

export const documentReportSchema = z
  .object({
    outcomes: z.object({ accepted: count, 'needs-review': count, rejected: count }).describe('Checks that ended in the period, as they stand now'),
    decisions: z.object({ accepted: count, rejected: count, lapsed: count }).describe('By the last word on each check in the period'),
    findings: z.array(
      z.object({ code: z.string(), severity: z.enum(['error', 'warning', 'info']), raised: count, overruled: count.describe('Accepted by an officer all the same') }).meta({ id: 'FindingCount' }),
    ),
    reader: z.object({
      compared: count.describe('Readings that an officer accepted or wrote right'),
      exact: count,
      unread: count.describe('Of these, not read, or with lines of another shape'),
      characters: z.array(z.object({ read: z.string(), truth: z.string(), count })),
      parts: z.array(z.object({ part: z.enum(parts), count })),
      bands: z.array(z.object({ from: z.number(), to: z.number(), compared: count, wrong: count })).describe('By the certainty of the least certain character'),
      corrected: z.object({ right: count, wrong: count }).describe('Readings in which the decoder changed a character'),
    }),
  })
  .meta({ id: 'DocumentReport' });
