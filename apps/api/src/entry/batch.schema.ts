import { z } from 'zod';
import type { BatchSummary } from '#entry';
import { pageOf, pageQuery } from '../http/page.js';
import { applicationSummarySchema } from './application.schema.js';

const summary = {
  id: z.uuid(),
  number: z.int().describe('Counts up from 1'),
  version: z.int(),
  status: z.enum(['open', 'submitted', 'answered', 'withdrawn']),
  authority: z.object({ id: z.uuid(), code: z.string(), name: z.string() }),
  size: z.int(),
  createdAt: z.string(),
  submittedAt: z.string().nullable(),
};

export const batchSummarySchema = z.object(summary).meta({ id: 'BatchSummary' });
export const batchSchema = z
  .object({
    ...summary,
    applications: z.array(
      applicationSummarySchema
        .extend({ approvalNumber: z.string().nullable(), validFrom: z.iso.date().nullable(), validUntil: z.iso.date().nullable() })
        .meta({ id: 'BatchApplication' }),
    ),
  })
  .meta({ id: 'Batch' });

export const batchPageSchema = pageOf(batchSummarySchema);
export const batchQuery = pageQuery.extend({ cursor: z.uuid().optional() });

export const newBatchSchema = z
  .object({ authorityId: z.uuid(), applicationIds: z.array(z.uuid()).min(1).max(500) })
  .meta({ id: 'NewBatch' });

const issued = z.object({
  applicationId: z.uuid(),
  outcome: z.literal('issued'),
  approvalNumber: z.string().trim().min(1, 'give the number of the approval').max(40),
  validFrom: z.iso.date(),
  validUntil: z.iso.date(),
});
const refused = z.object({ applicationId: z.uuid(), outcome: z.literal('refused'), reason: z.string().trim().min(1, 'say why').max(2000) });
export const outcomesSchema = z
  .object({ outcomes: z.array(z.discriminatedUnion('outcome', [issued, refused])).min(1).max(500) })
  .meta({ id: 'Outcomes' });

export type BatchBody = z.output<typeof batchSchema>;

export const batchSummaryBody = ({ applicationCount, authority, ...batch }: BatchSummary): z.output<typeof batchSummarySchema> => ({
  id: batch.id,
  number: batch.number,
  version: batch.version,
  status: batch.status,
  authority: { id: authority.id, code: authority.code, name: authority.name },
  size: applicationCount,
  createdAt: batch.createdAt,
  submittedAt: batch.submittedAt,
});
