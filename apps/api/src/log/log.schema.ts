import { z } from 'zod';
import { logKinds } from '#readiness';
import { pageOf, pageQuery } from '../http/page.js';

const kind = z.enum(logKinds);
const count = z.number().int();

/** Who did it; the name is one of the staff, or of a traveller, as it is now. */
const actor = z.object({ kind: z.enum(['user', 'api-key', 'traveller', 'customer', 'system']), id: z.string(), name: z.string().nullable() });

const line = z
  .object({
    seq: count,
    at: z.iso.datetime(),
    kind,
    type: z.string().describe('The event: `booking.confirmed`'),
    count: count.describe('How many of it were set off at once; what is named is the newest'),
    actor,
    booking: z.object({ id: z.uuid(), reference: z.string() }).nullable(),
    traveller: z.object({ id: z.uuid(), name: z.string().nullable().describe('Null once the traveller was erased') }).nullable(),
    applicationId: z.uuid().nullable(),
    batchId: z.uuid().nullable(),
    facts: z.record(z.string(), z.union([z.string(), z.number()])).describe('States and counts; never anything personal'),
  })
  .meta({ id: 'LogLine' });

export const logPageSchema = pageOf(line).extend({ actors: z.array(actor).describe('Who is in the log; on the first page alone') }).meta({ id: 'LogPage' });

export const logQuery = pageQuery.extend({
  cursor: z.string().regex(/^\d{1,15}$/).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(40),
  kind: kind.optional(),
  actorId: z.string().min(1).max(100).optional().describe('Who did it'),
});

export type LogQueryBody = z.output<typeof logQuery>;
export type LogPageBody = z.output<typeof logPageSchema>;
export type LogActorBody = z.output<typeof actor>;
