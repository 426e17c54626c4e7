import { z } from 'zod';
import type { VerdictExplanation } from '#entry';

const nearMissSchema = z
  .object({
    id: z.string(),
    authority: z.string(),
    summary: z.string(),
    source: z.string(),
    effect: z.enum(['allow', 'deny', 'require', 'freeze', 'quota']),
    condition: z.string().describe('The one thing for want of which the rule does not apply'),
    words: z.string().describe('What kept it out, in plain words'),
    country: z.string().describe('Of the stay or passage that it nearly applied to'),
    zone: z.string().nullable(),
  })
  .meta({ id: 'NearMiss' });

const adviceSchema = z
  .object({
    change: z.enum(['date', 'mode', 'from', 'to', 'port', 'carrier', 'onward', 'purpose', 'visa', 'passport']),
    words: z.string(),
    outcome: z.enum(['allow', 'conditional']).describe('What the trip would be judged as, with this changed and nothing else'),
    ruleId: z.string(),
    because: z.string(),
  })
  .meta({ id: 'Advice' });

export const verdictExplanationSchema = z
  .object({
    ruleSetVersion: z.int(),
    asKnownOn: z.iso.date(),
    nearMisses: z.array(nearMissSchema).describe('Rules that would apply but for one thing; at most twelve'),
    advice: z.array(adviceSchema).describe('Single changes after which the trip passes; at most six, none for a trip that passes'),
  })
  .meta({ id: 'VerdictExplanation' });
export type VerdictExplanationBody = z.output<typeof verdictExplanationSchema>;

export const verdictExplanationBody = ({ ruleSetVersion, asKnownOn, nearMisses, advice }: VerdictExplanation): VerdictExplanationBody => ({
  ruleSetVersion,
  asKnownOn,
  nearMisses: nearMisses.map(({ rule: { id, authority, summary, source }, effect, condition, words, region: { country, zone = null } }) => ({ id, authority, summary, source, effect, condition, words, country, zone })),
  advice: advice.map((one) => ({ ...one })),
});
