import { z } from 'zod';
import type { Findings } from '#bookings';
import { bookingSummarySchema, searchText, summaryBody } from './booking-summary.schema.js';

const closeness = z.enum(['exact', 'beginning', 'similar']).describe('How the weakest word agrees: letter by letter, as a beginning, or by sound or with one slip');

export const searchQuery = z.object({
  q: searchText.describe('A reference, a name in any order and spelling, or an e-mail address'),
  limit: z.coerce.number().int().min(1).max(20).default(8).describe('Of each kind'),
});

export const findingsSchema = z
  .object({
    bookings: z.array(z.object({ booking: bookingSummarySchema, matched: z.enum(['reference', 'leader', 'email']), closeness })),
    travellers: z.array(
      z.object({
        id: z.uuid(),
        givenNames: z.string().nullable(),
        surname: z.string().nullable(),
        email: z.string().nullable(),
        nationality: z.string().nullable(),
        booking: bookingSummarySchema.nullable().describe('The newest that they are in'),
        matched: z.enum(['name', 'email']),
        closeness,
      }),
    ),
  })
  .meta({ id: 'SearchFindings' });

export const findingsBody = ({ bookings, travellers }: Findings): z.output<typeof findingsSchema> => ({
  bookings: bookings.map(({ booking, ...why }) => ({ booking: summaryBody(booking), ...why })),
  travellers: travellers.map(({ points: _points, booking, ...found }) => ({ ...found, booking: booking && summaryBody(booking) })),
});
