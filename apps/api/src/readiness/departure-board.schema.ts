import { z } from 'zod';
import { type BoardDeparture, boardOrders, boardViews, type DepartureBoard } from '#readiness';
import { pageOf, pageQuery } from '../http/page.js';

const count = z.number().int();
const day = z.iso.date();
const money = z.object({ amount: count, currency: z.string() });

const departure = z
  .object({
    id: z.uuid(),
    packageName: z.string(),
    destination: z.string(),
    eventName: z.string().nullable(),
    eventDate: day.nullable(),
    startsOn: day,
    endsOn: day,
    status: z.enum(['announced', 'on-sale', 'closed', 'suspended', 'cancelled']),
    minimum: count.describe('It runs from so many travellers on'),
    allotments: z.array(
      z.object({
        id: z.uuid(), kind: z.string(), label: z.string(), shared: z.boolean().describe('Other departures sell of it as well'), capacity: count.describe('Overbooking included'), sold: count,
        held: count, left: count,
      }),
    ),
    readiness: z.object({
      ready: count, blocked: count.describe('Something is open, and there is time for it'), late: count.describe('Something is open whose last safe day has passed'),
    }),
    failsOn: day.nullable().describe('The day on which it fails if nothing happens'),
    money: z
      .array(z.object({ charged: money, paid: money, due: money, overdue: money, lateBookings: count }))
      .nullable()
      .describe('By currency; null for somebody who may not read money'),
    deadline: z.object({ kind: z.enum(['traveller', 'payment', 'release', 'sale']), on: day }).nullable().describe('What comes next'),
  })
  .meta({ id: 'BoardDeparture' });

export const departureBoardSchema = pageOf(departure)
  .extend({ counts: z.object({ upcoming: count, suspended: count, past: count, cancelled: count }).describe('Of what `q` finds') })
  .meta({ id: 'DepartureBoard' });

export const departureBoardQuery = pageQuery.extend({
  cursor: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(50).default(25),
  view: z.enum(boardViews).default('upcoming'),
  order: z.enum(boardOrders).default('soonest'),
  q: z.string().trim().min(1).max(100).optional().describe('Words of the package, its destination, the event, or the first day'),
});

export type DepartureBoardBody = z.output<typeof departureBoardSchema>;

const rowBody = ({ allotments, money: totals, ...row }: BoardDeparture): DepartureBoardBody['items'][number] => ({
  ...row,
  allotments: allotments.map(({ id, kind, label, shared, capacity, sold, held }) => ({ id, kind, label, shared, capacity, sold, held, left: capacity - sold - held })),
  money: totals && totals.map(({ currency, charged, paid, due, overdue, lateBookings }) => {
    const of = (amount: number) => ({ amount, currency });
    return { charged: of(charged), paid: of(paid), due: of(due), overdue: of(overdue), lateBookings };
  }),
});

export const departureBoardBody = ({ items, next, counts }: DepartureBoard): DepartureBoardBody => ({ items: items.map(rowBody), nextCursor: next, counts });
