import { z } from 'zod';
import type { BibsOfEvent } from '#bookings';

const rangeFields = { category: z.string().regex(/^[a-z0-9-]{1,40}$/, 'use the code that the event names'), from: z.int(), to: z.int() };

const runnerSchema = z
  .object({
    travellerId: z.uuid(),
    reference: z.string(),
    category: z.string(),
    givenNames: z.string().nullable(),
    surname: z.string().nullable(),
    number: z.int().nullable(),
    because: z.enum(['no-range', 'range-full', 'not-assigned']).nullable().describe('Why there is no number'),
  })
  .meta({ id: 'RunnerWithBib' });

export const bibsSchema = z
  .object({
    eventId: z.uuid(),
    version: z.int(),
    ranges: z.array(z.object(rangeFields).meta({ id: 'BibRange' })),
    runners: z.array(runnerSchema).describe('Of every departure of the event, the earliest booking first'),
  })
  .meta({ id: 'Bibs' });

export const rangesSchema = z.strictObject({ ranges: z.array(z.strictObject(rangeFields)).max(50) }).meta({ id: 'BibRanges' });

export type BibsBody = z.output<typeof bibsSchema>;

export const bibsBody = ({ eventId, version, ranges, runners }: BibsOfEvent): BibsBody => ({ eventId, version, ranges: [...ranges], runners: [...runners] });
