import { z } from 'zod';
import type { OverduePosition } from '#billing';
import { isIsoDate } from '#kernel';
import { leaderSchema } from '../bookings/arrangement.schema.js';
import { pageOf, pageQuery } from '../http/page.js';
import { moneySchema } from '../packages/departure.schema.js';

const overdueSchema = z
  .object({
    bookingId: z.uuid(),
    departureId: z.uuid(),
    reference: z.string(),
    payer: z.object({ id: z.uuid(), label: z.string().nullable(), who: leaderSchema.nullable() }),
    since: z.iso.date().describe('The day on which the first of it was due'),
    amount: moneySchema,
  })
  .meta({ id: 'OverduePayment' });

export const overduePageSchema = pageOf(overdueSchema);

const isPosition = (text: string): boolean => {
  const [since = '', bookingId, payerId, ...more] = text.split('_');
  return more.length === 0 && isIsoDate(since) && [bookingId, payerId].every((id) => z.uuid().safeParse(id).success);
};

export const overdueQuery = pageQuery.extend({ cursor: z.string().refine(isPosition, 'use nextCursor of the page before').optional() });

export const cursorOf = ({ since, bookingId, payerId }: OverduePosition): string => `${since}_${bookingId}_${payerId}`;

export const positionOf = (cursor: string): OverduePosition => {
  const [since = '', bookingId = '', payerId = ''] = cursor.split('_');
  return { since, bookingId, payerId };
};
