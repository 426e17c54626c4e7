import { z } from 'zod';

/** An amount in minor units of an ISO 4217 currency. */
export const moneySchema = z.object({ amount: z.int(), currency: z.string() }).meta({ id: 'Money' });
