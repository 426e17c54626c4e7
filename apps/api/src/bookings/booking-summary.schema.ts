import { z } from 'zod';
import { bookingOrders, type BookingSummary } from '#bookings';
import { pageOf, pageQuery } from '../http/page.js';
import { moneySchema } from '../packages/money.schema.js';
import { leaderSchema } from './arrangement.schema.js';

const status = z.enum(['held', 'confirmed', 'paused', 'suspended', 'cancelled', 'expired']);

export const bookingSummarySchema = z
  .object({
    id: z.uuid(),
    reference: z.string(),
    departureId: z.uuid(),
    status,
    expiresAt: z.iso.datetime().nullable(),
    leader: leaderSchema,
    partySize: z.int(),
    total: moneySchema,
    createdAt: z.iso.datetime(),
    version: z.int(),
  })
  .meta({ id: 'BookingSummary' });

export const bookingPageSchema = pageOf(bookingSummarySchema).extend({ count: z.int().describe('On all pages together') });

/** What people type to find somebody: at least one letter or digit. */
export const searchText = z.string().trim().min(1).max(100).regex(/[\p{L}\p{N}]/u, 'use at least one letter or digit');

export const bookingQuery = pageQuery.extend({
  cursor: z.uuid().optional(),
  departureId: z.uuid().optional(),
  status: z
    .preprocess((given) => (typeof given === 'string' ? given.split(',') : given), z.array(status).min(1).max(4))
    .optional()
    .describe('One or more, with commas between'),
  q: searchText.optional().describe('A reference, a name or an e-mail address, of the leader or a traveller'),
  order: z.enum(Object.keys(bookingOrders) as [keyof typeof bookingOrders]).default('newest'),
});

export type BookingQueryBody = z.output<typeof bookingQuery>;
export type BookingSummaryBody = z.output<typeof bookingSummarySchema>;

export const summaryBody = ({ expiresAt, createdAt, ...rest }: BookingSummary): BookingSummaryBody => ({
  ...rest,
  expiresAt: expiresAt?.toISOString() ?? null,
  createdAt: createdAt.toISOString(),
});
