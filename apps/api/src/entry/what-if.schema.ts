import { z } from 'zod';
import type { WhatIfRule } from '#entry';
import type { WhatIf } from '#readiness';
import { radius, touchedBody, touchedPageSchema } from './rule-change.schema.js';

const state = z.string().regex(/^[A-Z]{3}$/, 'three letters, such as GBR');
const states = z.array(state).min(1).max(300);
const text = z.string().trim().min(1).max(300);

const requirement = z.object({
  kind: z.enum(['document', 'letter']),
  code: z.string().regex(/^[a-z0-9-]{1,40}$/, 'small letters, digits and hyphens'),
  text,
  owner: z.enum(['traveller', 'operator', 'officer', 'authority']),
  daysBeforeEntry: z.int().min(0).max(1_000).optional(),
});

const effect = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('deny'), explicit: z.boolean().describe('False: gives way to exceptions that are more specific') }),
  z.object({ kind: z.literal('allow'), requirements: z.array(requirement).max(20).optional() }),
  z.object({ kind: z.literal('require'), requirements: z.array(requirement).min(1).max(20) }),
  z.object({ kind: z.literal('freeze') }),
]);

const ruleSchema = z
  .object({
    authority: z.string().min(1).max(60).describe('Code of an authority that the organisation keeps'),
    summary: text.describe('One sentence in plain words'),
    region: z.object({ country: state, zone: text.optional(), site: text.optional() }),
    passports: z.union([z.object({ in: states }), z.object({ notIn: states })]).optional().describe('Everybody when left out'),
    purposes: z.array(z.enum(['tourism', 'sport', 'business', 'official', 'return', 'transit'])).min(1).optional(),
    effect,
    inForce: z.object({ from: z.iso.date().nullable(), to: z.iso.date().nullable() }),
    insideIncluded: z.boolean().describe('True: reaches those who are inside when it begins'),
  })
  .meta({ id: 'WhatIfRule' });

export const simulationSchema = z
  .object({
    rules: z.array(ruleSchema).max(20).describe('None only with a draft'),
    draftId: z.uuid().optional().describe('A draft whose rules are published with them'),
    cursor: z.string().regex(/^[0-9a-f-]{36}\.[0-9a-f-]{36}$/).optional().describe('Only who is touched behind it; the figures are empty then'),
  })
  .refine(({ rules, draftId }) => rules.length > 0 || draftId !== undefined, { path: ['rules'], error: 'Write a rule, or name a draft.' })
  .meta({ id: 'Simulation' });
export type SimulationBody = z.output<typeof simulationSchema>;

export const promotionSchema = z.object({ rules: z.array(ruleSchema).min(1).max(20), note: z.string().trim().min(1).max(500).describe('Why the rules change') }).meta({ id: 'Promotion' });
export type PromotionBody = z.output<typeof promotionSchema>;
export const promotionIntoSchema = z
  .object({ rules: z.array(ruleSchema).min(1).max(20), draft: z.object({ id: z.uuid(), version: z.int().min(1).describe('As it was simulated') }) })
  .meta({ id: 'PromotionIntoDraft' });
export type PromotionIntoBody = z.output<typeof promotionIntoSchema>;
export const promotedSchema = z.object({ draftId: z.uuid() }).meta({ id: 'PromotedRules' });

export const whatIfSchema = z
  .object({
    rules: z.array(z.object({ id: z.string(), summary: z.string() })),
    judged: z.int(),
    affected: z.int(),
    ...radius,
    travellers: touchedPageSchema,
  })
  .meta({ id: 'WhatIf' });
export type WhatIfBody = z.output<typeof whatIfSchema>;

export const rulesOf = ({ rules }: Pick<SimulationBody, 'rules'>): WhatIfRule[] => rules as WhatIfRule[];

export const whatIfBody = ({ rules, judged, affected, flows, money, departures, travellers }: WhatIf): WhatIfBody => ({
  rules: [...rules], judged, affected, flows: [...flows], money: [...money], departures: [...departures], travellers: touchedBody(travellers),
});
