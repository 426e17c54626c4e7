import { z } from 'zod';

const days = z.int().min(0).max(1_000).describe('From so many days before departure, up to the step above');
const percentSteps = z.array(z.strictObject({ fromDays: days, percent: z.int().min(0).max(100) })).min(1).max(20);
const own = percentSteps.optional();
const amount = z.int().min(0).max(100_000_000).describe('Minor units of the booking’s currency');
const amountSteps = z.array(z.strictObject({ fromDays: days, amount })).min(1).max(20);

const causeTermsSchema = z
  .strictObject({
    steps: percentSteps,
    components: z.strictObject({ land: own, race: own, visa: own, flight: own, option: own, fee: own }).describe('Components with a scale of their own'),
    transferFee: amount,
  })
  .meta({ id: 'CauseTerms' });

const policySchema = z
  .strictObject({
    cancellation: z.strictObject({
      traveller: causeTermsSchema,
      operator: causeTermsSchema,
      organiser: causeTermsSchema,
      authority: causeTermsSchema,
      'home-state': causeTermsSchema,
      'visa-refused-own-fault': causeTermsSchema,
      'visa-refused-not-own-fault': causeTermsSchema,
    }),
    fees: z.strictObject({ replace: amountSteps, choose: amountSteps, move: amountSteps, defer: amountSteps }).describe('For each traveller'),
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
