import { z } from 'zod';
import { type BatchSummary, removalCauses } from '#entry';
import { pageOf, pageQuery } from '../http/page.js';
import { moneySchema } from '../packages/money.schema.js';
import { applicationSummarySchema } from './application.schema.js';

const summary = {
  id: z.uuid(),
  number: z.int().describe('Counts up from 1'),
  version: z.int().describe('What `If-Match` names when it is changed'),
  listVersion: z.int().describe('Of its list, from 1'),
  status: z.enum(['open', 'submitted', 'answered', 'withdrawn']),
  authority: z.object({ id: z.uuid(), code: z.string(), name: z.string() }),
  size: z.int(),
  createdAt: z.string(),
  submittedAt: z.string().nullable(),
  toBeSent: z.boolean().describe('The list as it stands is not the one that the authority has'),
};

export const batchSummarySchema = z.object(summary).meta({ id: 'BatchSummary' });
export const batchSchema = z
  .object({
    ...summary,
    listOrder: z.enum(['surname', 'nationality']).nullable().describe('The order that the authority wants; null where the officer orders'),
    fee: moneySchema.nullable().describe('For one application'),
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
const outcome = z.discriminatedUnion('outcome', [issued, refused]);
export const outcomesSchema = z
  .object({ outcomes: z.array(outcome).min(1).max(500) })
  .meta({ id: 'Outcomes' });

export const correctionSchema = z
  .object({
    applicationId: z.uuid(),
    outcome: z.discriminatedUnion('outcome', [issued.omit({ applicationId: true }), refused.omit({ applicationId: true })]).nullable().describe('Null where the authority has not answered yet'),
    reason: z.string().trim().min(1, 'say why what was recorded is not so').max(2000),
  })
  .meta({ id: 'OutcomeCorrection' });

export const submissionSchema = z
  .object({
    version: z.int().min(1).optional().describe('Of the batch as it was read; one that has changed since is not submitted'),
    sentTo: z.string().trim().min(1).max(200).optional().describe('To whom the list went, in the sender’s words'),
  })
  .meta({ id: 'Submission' });

const note = z.string().trim().max(2000).default('');
export const removalSchema = z.object({ applicationId: z.uuid(), cause: z.enum(removalCauses), note }).meta({ id: 'Removal' });
export const removalQuestionSchema = z.object({ applicationId: z.uuid() }).meta({ id: 'RemovalQuestion' });
export const renewalSchema = z.object({ note }).meta({ id: 'Renewal' });

const applicationIds = z.array(z.uuid()).min(1).max(500);
export const listedSchema = z.object({ applicationIds }).meta({ id: 'ListedApplications' });

const person = { applicationId: z.uuid(), travellerName: z.string() };
const movedSchema = z.object({ ...person, from: z.int(), to: z.int() }).meta({ id: 'MovedOnList' });
const placedSchema = z.object({ ...person, position: z.int() }).meta({ id: 'PlacedOnList' });

export const removalPreviewSchema = z
  .object({
    listVersion: z.int().describe('Of the list that would be made'),
    moved: z.array(movedSchema),
    staying: z.int(),
    sendAgain: z.boolean().describe('The authority has an earlier list, and the new one has to take its place'),
    fee: moneySchema.nullable().describe('For everybody who would stay'),
    deadline: z.iso.date().nullable().describe('Day by which the first of those who wait must be with the authority'),
  })
  .meta({ id: 'RemovalPreview' });

export const versionListSchema = z.object({
  items: z.array(
    z
      .object({
        version: z.int(),
        change: z.enum(['assembled', 'removed', 'added', 'reordered']),
        removed: z.object({ ...person, cause: z.enum(removalCauses), note: z.string().nullable() }).nullable(),
        madeBy: z.string(),
        madeAt: z.string(),
        sentBy: z.string().nullable(),
        sentAt: z.string().nullable(),
        sentTo: z.string().nullable(),
        sentPackId: z.uuid().nullable().describe('The pack of files that went with it'),
        supersededAt: z.string().nullable(),
        fee: moneySchema.nullable().describe('For one application, as it was when the list was made'),
        people: z.array(z.object(person)).describe('In the order of the list'),
        delta: z.object({ added: z.array(placedSchema), removed: z.array(placedSchema), moved: z.array(movedSchema) }).nullable(),
      })
      .meta({ id: 'BatchVersion' }),
  ),
});

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
  listVersion: batch.listVersion,
  toBeSent: batch.toBeSent,
});
