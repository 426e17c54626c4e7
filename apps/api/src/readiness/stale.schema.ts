import { z } from 'zod';
import { artefactFacts, artefactKinds } from '#readiness';
import { moneySchema } from '../packages/money.schema.js';

const bases = ['free', 'ticket-correction', 'ticket-over-120', 'ticket-71-to-120', 'ticket-up-to-70', 'carrier-scale', 'carrier-free', 'carrier-refuses', 'visa-fee', 'not-known'] as const;

export const staleArtefactSchema = z
  .object({
    id: z.uuid(),
    kind: z.enum(artefactKinds),
    artefactId: z.uuid(),
    label: z.string().describe('Which one, in words: a flight, the number of a batch, an authority'),
    day: z.iso.date().nullable().describe('Of a flight, where it starts'),
    traveller: z.object({ id: z.uuid(), name: z.string().describe('“Erased” once the traveller was') }),
    causes: z.array(z.object({ fact: z.enum(artefactFacts), why: z.string() })).describe('Which facts have changed, and why each matters'),
    cost: moneySchema.nullable().describe('As of today. Null where it costs nothing, or nobody knows'),
    costBasis: z.enum(bases),
    deadline: z.iso.date().describe('Latest safe day'),
    late: z.boolean(),
    byHand: z.boolean().describe('Somebody else puts it right, and we note it; otherwise it is issued anew here'),
    version: z.int().describe('Name it in If-Match when it is settled'),
    markedAt: z.string(),
  })
  .meta({ id: 'StaleArtefact' });

export const staleArtefactsSchema = z
  .object({ items: z.array(staleArtefactSchema), totals: z.array(moneySchema).describe('What is known of the cost, per currency'), unknownCosts: z.int() })
  .meta({ id: 'StaleArtefacts' });

export const settledArtefactsSchema = z
  .object({
    items: z.array(
      staleArtefactSchema
        .extend({ settled: z.object({ at: z.string(), how: z.enum(['taken-back', 'reissued', 'by-hand']), by: z.string().nullable(), reason: z.string().nullable() }) })
        .meta({ id: 'SettledArtefact' }),
    ),
  })
  .meta({ id: 'SettledArtefacts' });

export const settleSchema = z.object({ reason: z.string().trim().max(2000) }).meta({ id: 'SettleArtefact' });

export type StaleArtefactBody = z.output<typeof staleArtefactSchema>;
export type StaleArtefactsBody = z.output<typeof staleArtefactsSchema>;
