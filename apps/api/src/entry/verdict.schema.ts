import { z } from 'zod';
import type { ApplicationVerdict, ReplayedVerdict, VerdictReceipt } from '#entry';
import { pageOf, pageQuery } from '../http/page.js';

export const outcomeSchema = z.enum(['allow', 'conditional', 'deny', 'unknown']);

export const requirementSchema = z
  .object({
    code: z.string(),
    text: z.string(),
    owner: z.enum(['traveller', 'operator', 'officer', 'authority']),
    latestSafeDate: z.iso.date(),
    state: z.enum(['open', 'met', 'unmet']),
    late: z.boolean(),
  })
  .meta({ id: 'Requirement' });

export const verdictSchema = z
  .object({
    outcome: outcomeSchema,
    summary: z.string(),
    rules: z.array(
      z.object({ id: z.string(), authority: z.string(), role: z.string(), summary: z.string(), source: z.string(), status: z.string() }).meta({ id: 'RuleTrace' }),
    ),
    requirements: z.array(requirementSchema),
  })
  .meta({ id: 'Verdict' });

export type VerdictBody = z.output<typeof verdictSchema>;

export const requirementBody = ({ code, text, owner, latestSafeDate, state, late }: ApplicationVerdict['requirements'][number]): z.output<typeof requirementSchema> => ({ code, text, owner, latestSafeDate, state, late });

/** A verdict with the rules that led to it, as staff see it. */
export const verdictBody = ({ outcome, summary, rules, requirements }: ApplicationVerdict): VerdictBody => ({
  outcome,
  summary,
  rules: rules.map((rule) => ({ id: rule.id, authority: rule.authority, role: rule.role, summary: rule.summary, source: rule.source, status: rule.status })),
  requirements: requirements.map(requirementBody),
});

const receiptSchema = z
  .object({
    id: z.uuid(),
    ruleSetVersion: z.int().describe('Counts the publications of the organisation'),
    evaluatorVersion: z.int(),
    asKnownOn: z.iso.date(),
    today: z.iso.date(),
    outcome: outcomeSchema,
    current: z.boolean(),
    digest: z.string().describe('SHA-256 of the verdict, in hexadecimal'),
    replayable: z.boolean().describe('False once the traveller is erased: the inputs are gone'),
    createdAt: z.string(),
  })
  .meta({ id: 'VerdictReceipt' });

export const receiptBody = ({ travellerId: _t, departureId: _d, bookingId: _b, ...receipt }: VerdictReceipt): z.output<typeof receiptSchema> => receipt;

export const travellerVerdictSchema = verdictSchema.extend({ receipt: receiptSchema.nullable().describe('Null while the verdict is not stored yet') }).meta({ id: 'TravellerVerdict' });
export type TravellerVerdictBody = z.output<typeof travellerVerdictSchema>;

export const verdictQuery = pageQuery.extend({ cursor: z.uuid().optional() });
export const verdictHistorySchema = pageOf(receiptSchema);
export type VerdictHistoryBody = z.output<typeof verdictHistorySchema>;

export const replaySchema = z
  .object({
    state: z.enum(['equal', 'different', 'inputs-gone']),
    receipt: receiptSchema,
    stored: verdictSchema,
    again: verdictSchema.nullable(),
    evaluatorVersion: z.int().describe('Of the evaluator that drew it up again'),
  })
  .meta({ id: 'VerdictReplay' });
export type ReplayBody = z.output<typeof replaySchema>;

export const replayBody = ({ state, receipt, stored, again, evaluatorVersion }: ReplayedVerdict): ReplayBody => ({
  state, receipt: receiptBody(receipt), stored: verdictBody(stored), again: again && verdictBody(again), evaluatorVersion,
});
