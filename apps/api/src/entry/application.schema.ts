import { z } from 'zod';
import { applicationStatuses, rejectionCodes } from '#entry';
import { findingSchema } from '../documents/document-check.schema.js';
import { comparedFieldSchema } from './compared-fields.js';
import { reviewStandingSchema } from './review-standing.schema.js';
import { verdictSchema } from './verdict.schema.js';
import { departureLabelSchema } from '../packages/departure-label.schema.js';

const authoritySchema = z.object({ id: z.uuid(), code: z.string(), name: z.string() }).meta({ id: 'Authority' });
export const authorityListSchema = z.object({ items: z.array(authoritySchema) });

const summary = {
  id: z.uuid(),
  travellerId: z.uuid(),
  travellerName: z.string().describe('“Erased” once the traveller was'),
  nationality: z.string().nullable(),
  purpose: z.string(),
  destination: z.string(),
  departure: departureLabelSchema,
  authority: authoritySchema,
  status: z.enum(applicationStatuses),
  documentOutcome: z.enum(['accepted', 'needs-review', 'rejected']).nullable(),
  submittedBy: z.iso.date().nullable().describe('Latest safe day for the authority to have it'),
  outdated: z.boolean().describe('Something has changed since it went into a batch'),
  createdAt: z.string(),
};

export const applicationSummarySchema = z
  .object({ ...summary, verdict: z.enum(['allow', 'conditional', 'deny', 'unknown']) })
  .meta({ id: 'ApplicationSummary' });

export const applicationSchema = z
  .object({
    ...summary,
    revision: z.string().describe('Goes back with a review: what was looked at'),
    review: reviewStandingSchema,
    verdict: verdictSchema,
    findings: z.array(findingSchema).describe('Without the values until the passport is revealed'),
    fields: z.array(comparedFieldSchema),
    history: z.array(
      z.object({ at: z.string(), actor: z.string(), action: z.string(), to: z.enum(applicationStatuses), reason: z.string().nullable(), reasonCode: z.enum(rejectionCodes).nullable() }).meta({ id: 'HistoryEntry' }),
    ),
    approval: z.object({ number: z.string().nullable(), validFrom: z.iso.date(), validUntil: z.iso.date() }).meta({ id: 'EntryApproval' }).nullable(),
    batch: z.object({ id: z.uuid(), number: z.int() }).nullable(),
  })
  .meta({ id: 'Application' });

export const reviewSchema = z.object({ reason: z.string().trim().max(2000), revision: z.string().max(64).describe('Of the application that was looked at') }).meta({ id: 'Review' });
export const rejectionSchema = reviewSchema.extend({ code: z.enum(rejectionCodes).optional().describe('A usual reason: the traveller reads it in their own language') }).meta({ id: 'Rejection' });
export const revealSchema = z.object({ reason: z.string().trim().min(5, 'say why, in a few words').max(500) }).meta({ id: 'Reveal' });

const pointSchema = z.array(z.number()).length(2);
export const revealedSchema = z
  .object({
    fields: z.array(comparedFieldSchema),
    findings: z.array(findingSchema),
    imageUrl: z.string().nullable(),
    picture: z.object({ width: z.int(), height: z.int(), outlines: z.array(z.array(pointSchema)) }).nullable().describe('Where the zone was read, in pixels'),
    zone: z.array(z.string()).nullable().describe('As an officer wrote it, or else as it was read'),
    corrections: z.array(z.object({ line: z.int(), column: z.int(), from: z.string(), to: z.string() })),
  })
  .meta({ id: 'Revealed' });

export type ApplicationSummaryBody = z.output<typeof applicationSummarySchema>;
export type ApplicationBody = z.output<typeof applicationSchema>;
export type RevealedBody = z.output<typeof revealedSchema>;
