import { z } from 'zod';
import { applicationStatuses, type ListApplicationsInput, queueOrders, rejectionCodes } from '#entry';
import { pageOf, pageQuery } from '../http/page.js';
import { applicationSummarySchema } from './application.schema.js';
import { reviewStandingSchema } from './review-standing.schema.js';

const yesOrNo = z.stringbool({ truthy: ['true'], falsy: ['false'] }).optional();
const outcomes = ['allow', 'conditional', 'deny', 'unknown'] as const;

/** What an officer can ask the queue for. Nobody's name is in it: it stands in addresses. */
export const queueFilterQuery = z.object({
  status: z.enum(applicationStatuses).optional(),
  departureId: z.uuid().optional(),
  authorityId: z.uuid().optional(),
  dueBefore: z.iso.date().optional().describe('The deadline is before this day'),
  verdict: z.enum(outcomes).optional(),
  finding: z.string().regex(/^[a-z0-9.-]{3,60}$/).optional().describe('Code of something that the check of the document found'),
  highRisk: yesOrNo,
  assigned: z.enum(['me', 'nobody']).optional().describe('Who has taken it'),
  awaitsSecond: yesOrNo.describe('One officer has approved, another one has to'),
  outdated: yesOrNo.describe('Something has changed since a batch took it'),
  order: z.enum(queueOrders).default('deadline').describe('`deadline`: due first; `oldest`: drafted first'),
});

export const queueQuery = queueFilterQuery.extend(pageQuery.shape).extend({ limit: z.coerce.number().int().min(1).max(100).default(50) });
export type QueueFilterBody = z.output<typeof queueFilterQuery>;

export const queuedApplicationSchema = applicationSummarySchema.extend({ review: reviewStandingSchema }).meta({ id: 'QueuedApplication' });
export const queuePageSchema = pageOf(queuedApplicationSchema);

const count = z.int();
const named = z.array(z.object({ id: z.uuid(), label: z.string(), count }));
export const queueCountsSchema = z
  .object({
    total: count,
    late: count,
    dueSoon: count.describe('Within two weeks, the late ones included'),
    highRisk: count,
    awaitsSecond: count,
    outdated: count,
    mine: count,
    nobodys: count,
    verdicts: z.array(z.object({ outcome: z.enum(outcomes), count })),
    authorities: named,
    departures: named,
    findings: z.array(z.object({ code: z.string(), count })),
  })
  .meta({ id: 'QueueCounts' });

export const neighboursSchema = z.object({ previous: z.uuid().nullable(), next: z.uuid().nullable() }).meta({ id: 'QueueNeighbours' });
export const takenSchema = z.object({ until: z.string() }).meta({ id: 'TakenApplication' });

const item = z.object({ applicationId: z.uuid(), revision: z.string().max(64) });
export const togetherSchema = z
  .object({
    decision: z.enum(['approve', 'reject']),
    items: z.array(item).min(1).max(100).refine((items) => new Set(items.map(({ applicationId }) => applicationId)).size === items.length, 'the same one twice'),
    reason: z.string().trim().max(2000),
    code: z.enum(rejectionCodes).optional(),
  })
  .meta({ id: 'TogetherDecision' });

export const togetherOutcomeSchema = z
  .object({
    items: z.array(
      z.object({
        pointer: z.string().describe('Of the item asked for, such as `/items/0`'),
        travellerName: z.string(),
        refusal: z.object({ code: z.string(), title: z.string(), detail: z.string().nullable() }).nullable().describe('Null for one that is decided, or would be'),
      }),
    ),
  })
  .meta({ id: 'TogetherOutcome' });

const words = z.object({ what: z.string(), change: z.string() });
export const rejectionWordsSchema = z.object({ en: words, 'zh-hans': words, ru: words, de: words, fr: words, es: words }).meta({ id: 'RejectionWords' });
export const rejectionReasonsSchema = z.object({ items: z.array(z.object({ code: z.enum(rejectionCodes), words: rejectionWordsSchema })) });

/** The filter in the words of the use case. */
export const filterOf = (query: QueueFilterBody, userId: string): Omit<ListApplicationsInput, 'organisationId' | 'cursor' | 'limit'> => {
  const { status, assigned, ...rest } = query;
  const taken = assigned && (assigned === 'me' ? { by: userId } : assigned);
  const { departureId, authorityId, dueBefore, verdict, finding, highRisk, awaitsSecond, outdated, order } = rest;
  return { statuses: status && [status], taken, departureId, authorityId, dueBefore, verdict, finding, highRisk, awaitsSecond, outdated, order };
};
