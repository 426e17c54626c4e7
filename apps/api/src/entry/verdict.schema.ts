import { z } from 'zod';
import type { ApplicationVerdict } from '#entry';

const requirementSchema = z
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
    outcome: z.enum(['allow', 'conditional', 'deny', 'unknown']),
    summary: z.string(),
    rules: z.array(
      z.object({ id: z.string(), authority: z.string(), role: z.string(), summary: z.string(), source: z.string(), status: z.string() }).meta({ id: 'RuleTrace' }),
    ),
    requirements: z.array(requirementSchema),
  })
  .meta({ id: 'Verdict' });

export type VerdictBody = z.output<typeof verdictSchema>;

/** A verdict with the rules that led to it, as staff see it. */
export const verdictBody = ({ outcome, summary, rules, requirements }: ApplicationVerdict): VerdictBody => ({
  outcome,
  summary,
  rules: rules.map((rule) => ({ id: rule.id, authority: rule.authority, role: rule.role, summary: rule.summary, source: rule.source, status: rule.status })),
  requirements: requirements.map(({ code, text, owner, latestSafeDate, state, late }) => ({ code, text, owner, latestSafeDate, state, late })),
});
