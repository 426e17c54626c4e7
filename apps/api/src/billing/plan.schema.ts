import { z } from 'zod';
import type { PlanInForce } from '#billing';

const days = z.int().min(0).max(730);
const share = z.int().min(1).max(10_000).describe('1,000 are 10 %');

export const planSchema = z
  .strictObject({
    deposit: z
      .strictObject({
        dueDaysAfterBooking: days,
        of: z.union([
          z.strictObject({ basisPoints: share }),
          z.strictObject({ perTraveller: z.strictObject({ amount: z.int().min(1).max(1_000_000_000), currency: z.string().regex(/^[A-Z]{3}$/) }) }),
        ]),
      })
      .nullable(),
    instalments: z.array(z.strictObject({ basisPoints: share, daysBeforeDeparture: days })).max(12).describe('The first due first'),
    balance: z.strictObject({ daysBeforeDeparture: days }).describe('What deposit and instalments leave'),
  })
  .meta({ id: 'PaymentPlan' });

export const planInForceSchema = z
  .object({
    plan: planSchema,
    of: z.enum(['package', 'organisation', 'standard']).describe('Whose plan it is that holds'),
    version: z.int().describe('What `If-Match` names; 0 while there is none of its own'),
  })
  .meta({ id: 'PaymentPlanInForce' });

export type PlanBody = z.output<typeof planSchema>;
export type PlanInForceBody = z.output<typeof planInForceSchema>;

export const planBody = ({ plan, of, version }: PlanInForce): PlanInForceBody => ({
  plan: { ...plan, instalments: [...plan.instalments], deposit: plan.deposit && { ...plan.deposit, of: 'basisPoints' in plan.deposit.of ? plan.deposit.of : { perTraveller: { ...plan.deposit.of.perTraveller } } } },
  of, version,
});

