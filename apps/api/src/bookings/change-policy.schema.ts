import { z } from 'zod';
import { cancellationCauses, feeKinds, priceComponents } from '#bookings';

const days = z.int().min(0).max(1_000).describe('From so many days before departure, up to the step above');
const percentSteps = z.array(z.strictObject({ fromDays: days, percent: z.int().min(0).max(100) })).min(1).max(20);
const amount = z.int().min(0).max(100_000_000).describe('Minor units of the booking’s currency');

const causeTermsSchema = z
  .strictObject({
    steps: percentSteps,
    components: z.partialRecord(z.enum(priceComponents), percentSteps).describe('Components with a scale of their own'),
    transferFee: amount,
  })
  .meta({ id: 'CauseTerms' });

const policySchema = z
  .strictObject({
    cancellation: z.record(z.enum(cancellationCauses), causeTermsSchema),
    fees: z.record(z.enum(feeKinds), z.array(z.strictObject({ fromDays: days, amount })).min(1).max(20)).describe('For each traveller'),
  })
  .meta({ id: 'ChangePolicy' });

export const writtenPolicySchema = z.strictObject({ packageId: z.uuid().nullable().describe('Null for the organisation’s own'), policy: policySchema }).meta({ id: 'WrittenPolicy' });

export const changePoliciesSchema = z
  .object({
    items: z.array(
      z.object({
        packageId: z.uuid().nullable(),
        version: z.int().describe('0 for what holds where nothing was written; name it in If-Match to write another'),
        policy: policySchema,
        by: z.string().nullable(),
        at: z.iso.datetime().nullable(),
      }),
    ),
  })
  .meta({ id: 'ChangePolicies' });

export type WrittenPolicyBody = z.output<typeof writtenPolicySchema>;
export type ChangePoliciesBody = z.output<typeof changePoliciesSchema>;
