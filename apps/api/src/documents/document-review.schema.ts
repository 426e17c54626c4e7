import { z } from 'zod';
import { pageOf, pageQuery } from '../http/page.js';
import { comparedFieldSchema } from '../entry/compared-fields.js';
import { findingSchema } from './document-check.schema.js';
import { departureLabelSchema } from '../packages/departure-label.schema.js';

const outcome = z.enum(['accepted', 'needs-review', 'rejected']);
const personsWord = z.enum(['accepted', 'rejected']);
const lines = z.array(z.string().max(60)).min(1).max(3);

const queued = {
  id: z.uuid(),
  travellerId: z.uuid(),
  travellerName: z.string().describe('“Erased” once the traveller was'),
  departure: departureLabelSchema.nullable().describe('Null for a traveller on no confirmed booking'),
  outcome: outcome.nullable().describe('Null until the check has ended'),
  findings: z.array(findingSchema).describe('Without the values until the passport is revealed'),
  createdAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
};

export const queuedCheckSchema = z
  .object({ ...queued, decision: personsWord.nullable().describe('Of an officer, while it stands'), lapsed: z.boolean().describe('Decided once; what was found has changed since') })
  .meta({ id: 'QueuedCheck' });

export const queuePageSchema = pageOf(queuedCheckSchema);
export const queueQuery = pageQuery.extend({
  cursor: z.uuid().optional(),
  outcome: outcome.optional(),
  decided: z.stringbool({ truthy: ['true'], falsy: ['false'] }).optional().describe('Whether an officer’s decision stands'),
});
export const waitingSchema = z.object({ waiting: z.int() }).meta({ id: 'DocumentsWaiting' });

export const reviewedCheckSchema = z
  .object({
    ...queued,
    state: z.enum(['queued', 'running', 'finished', 'superseded']),
    revision: z.string().describe('Goes back with a decision: what was looked at'),
    fields: z.array(comparedFieldSchema),
    history: z.array(
      z.object({ at: z.iso.datetime(), decision: z.enum(['accepted', 'rejected', 'lapsed']), actor: z.string().nullable(), reason: z.string().nullable(), corrected: z.boolean() }).meta({ id: 'ReviewStep' }),
    ).describe('Oldest first; the last one counts'),
    supersededBy: z.uuid().nullable().describe('A newer check of the traveller; only the newest is decided on'),
    acceptable: z.boolean().describe('False where a finding cannot be set aside, or no picture was kept'),
  })
  .meta({ id: 'ReviewedCheck' });

const point = z.array(z.number()).length(2);
export const revealedCheckSchema = z
  .object({
    revision: z.string(),
    fields: z.array(comparedFieldSchema),
    findings: z.array(findingSchema),
    imageUrl: z.string().nullable(),
    picture: z.object({ width: z.int(), height: z.int(), outlines: z.array(z.array(point)) }).nullable().describe('Where each line of the zone was read, in pixels of the picture'),
    zone: z.array(z.string()).nullable().describe('As it was read'),
    trueZone: z.array(z.string()).nullable().describe('As an officer wrote it last'),
    corrections: z.array(z.object({ line: z.int(), column: z.int(), from: z.string(), to: z.string() })).describe('Characters that the reader changed to make the zone right'),
    confidence: z.number().nullable().describe('Certainty of the least certain character, 0 to 1'),
  })
  .meta({ id: 'RevealedCheck' });

export const decisionSchema = z
  .object({
    decision: z.enum(['accept', 'reject']),
    reason: z.string().max(2000).describe('Of a rejection, the traveller reads it'),
    revision: z.string().max(64).describe('Of the check that was looked at'),
    lines: lines.optional().describe('The zone as it stands on the page, where the reader was wrong'),
    checkDigitsWrongOnDocument: z.boolean().optional().describe('The document itself breaks the rule of its check digits'),
  })
  .meta({ id: 'DocumentDecision' });

export const typedZoneSchema = z.object({ lines }).meta({ id: 'TypedZone' });
export const parsedZoneSchema = z
  .object({
    format: z.enum(['TD1', 'TD2', 'TD3', 'MRV-A', 'MRV-B']).nullable(),
    reason: z.enum(['wrong-shape', 'wrong-character', 'national-layout']).nullable().describe('Why these lines are no zone'),
    checks: z.array(
      z.object({ name: z.enum(['documentNumber', 'birthDate', 'expiryDate', 'optionalData', 'composite']), found: z.string(), expected: z.string(), holds: z.boolean() }).meta({ id: 'CheckDigit' }),
    ),
  })
  .meta({ id: 'ParsedZone' });

export type QueuedCheckBody = z.output<typeof queuedCheckSchema>;
export type ReviewedCheckBody = z.output<typeof reviewedCheckSchema>;
export type RevealedCheckBody = z.output<typeof revealedCheckSchema>;
export type ParsedZoneBody = z.output<typeof parsedZoneSchema>;
