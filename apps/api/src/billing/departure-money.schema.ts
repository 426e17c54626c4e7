import { z } from 'zod';
import type { Amounts, BookingStanding } from '#billing';
import type { BookingName } from '#bookings';
import { pageOf, pageQuery } from '../http/page.js';
import { amountFields, amountsBody } from './account.schema.js';

const bookingMoneySchema = z
  .object({
    bookingId: z.uuid(),
    reference: z.string(),
    leader: z.string(),
    status: z.enum(['held', 'confirmed', 'paused', 'suspended', 'cancelled', 'expired']),
    ...amountFields,
  })
  .meta({ id: 'BookingMoney' });

export const departureMoneySchema = pageOf(bookingMoneySchema)
  .extend({ totals: z.array(z.object({ currency: z.string(), bookings: z.int(), ...amountFields })).describe('Of the whole departure, by currency') })
  .meta({ id: 'DepartureMoney' });

export const departureMoneyQuery = pageQuery.extend({ cursor: z.uuid().optional() });

export type DepartureMoneyBody = z.output<typeof departureMoneySchema>;

const amountsOf = ({ charged, paid, due, overdue }: BookingStanding): Amounts => ({ charged, paid, balance: charged - paid, due, overdue });

export const bookingMoneyBody = (standing: BookingStanding, { reference, leader, status }: BookingName): z.output<typeof bookingMoneySchema> => ({
  bookingId: standing.bookingId, reference, leader: leader.name, status, ...amountsBody(amountsOf(standing), standing.currency),
});

/** The sums of all bookings, for each currency. */
export function totalsBody(standings: readonly BookingStanding[]): DepartureMoneyBody['totals'] {
  return [...Map.groupBy(standings, ({ currency }) => currency)].map(([currency, of]) => {
    const sum = (key: keyof Amounts): number => of.reduce((total, standing) => total + amountsOf(standing)[key], 0);
    const amounts = { charged: sum('charged'), paid: sum('paid'), balance: sum('balance'), due: sum('due'), overdue: sum('overdue') };
    return { currency, bookings: of.length, ...amountsBody(amounts, currency) };
  });
}
