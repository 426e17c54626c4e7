import { z } from 'zod';
import type { Trip } from '#readiness';
import { documentCheckBody, documentCheckSchema } from '../documents/document-check.schema.js';
import { rejectionWordsSchema } from '../entry/queue.schema.js';

const day = z.iso.date();

/** Answers by question code. */
export const answersSchema = z
  .record(z.string().max(100), z.union([z.string(), z.boolean(), z.null()], { error: 'Answer with text, yes or no.' }))
  .meta({ id: 'Answers' });

const questionSchema = z
  .object({
    code: z.string(),
    label: z.string(),
    type: z.enum(['text', 'date', 'choice', 'boolean', 'country']),
    options: z.array(z.object({ value: z.string(), label: z.string() })).optional(),
    required: z.boolean(),
  })
  .meta({ id: 'Question' });

const requirementSchema = z
  .object({
    code: z.string(),
    text: z.string(),
    owner: z.enum(['traveller', 'operator', 'officer', 'authority']),
    latestSafeDate: day,
    state: z.enum(['open', 'met', 'unmet']),
    late: z.boolean().describe('Not met, and the latest safe date has passed'),
  })
  .meta({ id: 'TripRequirement' });

export const tripSchema = z
  .object({
    traveller: z.object({ givenNames: z.string(), surname: z.string(), nationality: z.string() }),
    trip: z.object({
      packageName: z.string(),
      startsOn: day,
      endsOn: day,
      destination: z.string(),
      race: z.string().nullable(),
      room: z.string(),
      reference: z.string(),
      operator: z.string(),
    }),
    steps: z.array(
      z.object({
        code: z.enum(['answers', 'passport', 'approval']),
        state: z.enum(['open', 'done', 'waiting', 'problem']).describe('`open`: your turn; `waiting`: somebody else’s'),
        due: day.nullable(),
      }),
    ),
    questions: z.array(questionSchema),
    answers: answersSchema.nullable(),
    answersVersion: z.number().int().describe('What `If-Match` names when the answers are saved; 0 before the first'),
    documentCheck: documentCheckSchema.nullable(),
    verdict: z
      .object({ outcome: z.enum(['allow', 'conditional', 'deny', 'unknown']), summary: z.string(), requirements: z.array(requirementSchema) })
      .nullable(),
    application: z
      .object({
        status: z.enum(['draft', 'in-review', 'approved', 'rejected', 'in-batch', 'submitted', 'issued', 'refused']),
        reason: z.string().nullable(),
        rejection: rejectionWordsSchema.nullable().describe('What is the matter and what to change, where one of the usual reasons was given'),
        approval: z.object({ number: z.string().nullable(), validFrom: day, validUntil: day }).nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'Trip' });

export type TripBody = z.output<typeof tripSchema>;

/** The trip as its own traveller sees it. */
export const tripBody = (trip: Trip): TripBody => ({
  ...trip,
  steps: [...trip.steps],
  questions: trip.questions.map(({ options, ...question }) => ({ ...question, ...(options ? { options: [...options] } : {}) })),
  answers: trip.answers && { ...trip.answers },
  documentCheck: trip.documentCheck && documentCheckBody(trip.documentCheck),
  verdict: {
    outcome: trip.verdict.outcome,
    summary: trip.verdict.summary,
    requirements: trip.verdict.requirements.map(({ code, text, owner, latestSafeDate, state, late }) => ({ code, text, owner, latestSafeDate, state, late })),
  },
});
