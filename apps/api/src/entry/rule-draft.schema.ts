import { z } from 'zod';
import { draftStatuses, ruleAuthoritySchema, ruleLimits, ruleSchema } from '#entry';
import { pageOf, pageQuery } from '../http/page.js';

const actions = ['write', 'submit', 'take-back', 'approve', 'reject', 'publish', 'discard'] as const;
const title = z.string().trim().min(1, 'give it a title').max(ruleLimits.name);
const note = z.string().trim().max(2000);
/** What fits into one request; larger drafts come from files. */
const mostRules = 200;

export const newDraftSchema = z
  .object({
    title,
    note: note.describe('Why the rules change'),
    pack: z.string().regex(/^[a-z0-9][a-z0-9-]*$/).max(ruleLimits.id).default('own-rules').describe('Code of the pack that the rules belong to'),
    authorities: z.array(ruleAuthoritySchema).max(50).describe('Only those that are not kept yet'),
    rules: z.array(ruleSchema).max(mostRules).describe('Versions to add, and versions that stand with the day on which they were replaced'),
  })
  .meta({ id: 'NewRuleDraft' });

export const changedDraftSchema = newDraftSchema.omit({ pack: true }).meta({ id: 'ChangedRuleDraft' });

const person = z.object({ id: z.string(), name: z.string().nullable() }).meta({ id: 'DraftPerson' });

const summary = {
  id: z.uuid(),
  title: z.string(),
  note: z.string(),
  status: z.enum(draftStatuses),
  version: z.int().describe('Revision of its words; goes into If-Match'),
  origin: z.enum(['written', 'pack', 'passport-index']),
  rules: z.int(),
  author: person,
  reviewer: person.nullable(),
  updatedAt: z.string(),
};

export const draftSummarySchema = z.object(summary).meta({ id: 'RuleDraftSummary' });
export const draftPageSchema = pageOf(draftSummarySchema);
export const draftQuery = pageQuery.extend({
  cursor: z.uuid().optional(),
  status: z.enum(draftStatuses).optional(),
  open: z.stringbool().optional().describe('Only those that are neither published nor discarded'),
});

const choice = z.discriminatedUnion('keep', [z.object({ keep: z.literal('ours') }), z.object({ keep: z.literal('theirs'), knownFrom: z.iso.date() })]).meta({ id: 'ConflictChoice' });

export const conflictSchema = z
  .object({ rule: z.string(), base: ruleSchema.nullable(), ours: ruleSchema, theirs: ruleSchema, fields: z.array(z.string()), choice: choice.nullable() })
  .meta({ id: 'RuleConflict' });

export const signatureSchema = z
  .object({ state: z.enum(['trusted', 'unknown', 'unsigned']), keyId: z.string().nullable(), name: z.string().nullable() })
  .meta({ id: 'DraftSignature' });

export const countsSchema = z.object({ added: z.int(), identical: z.int(), newerHere: z.int(), conflicts: z.int() }).meta({ id: 'MergeCounts' });

export const changeSchema = z
  .object({
    kind: z.enum(['new-rule', 'new-version', 'closing', 'none', 'refused']),
    before: ruleSchema.nullable().describe('As it stands; null for a new rule'),
    after: ruleSchema,
    fields: z.array(z.string()).describe('Those that say something else'),
  })
  .meta({ id: 'DraftedChange' });

export const draftSchema = z
  .object({
    ...summary,
    pack: z.string(),
    authorities: z.array(ruleAuthoritySchema),
    faults: z.array(z.object({ pointer: z.string(), detail: z.string() })).describe('What keeps it from being submitted; pointers are relative to the draft'),
    file: z.object({ signature: signatureSchema, counts: countsSchema, conflicts: z.array(conflictSchema) }).nullable().describe('Where it came from a file'),
    actions: z.array(z.enum(actions)).describe('What its status allows'),
    ownWork: z.boolean().describe('You wrote on it, so somebody else reviews it'),
    publishedSet: z.int().nullable(),
    history: z.array(z.object({ at: z.string(), by: person, action: z.string(), to: z.enum(draftStatuses), version: z.int(), reason: z.string().nullable() })),
  })
  .meta({ id: 'RuleDraft' });

export const changesSchema = z.object({ items: z.array(changeSchema), next: z.int().nullable().describe('Index that the next page begins at') });
export const changesQuery = z.object({ from: z.coerce.number().int().min(0).max(ruleLimits.rulesInPack).default(0), limit: z.coerce.number().int().min(1).max(200).default(100) });

export const draftReviewSchema = z.object({ reason: z.string().trim().max(2000).default('') }).meta({ id: 'DraftReview' });
export const choicesSchema = z
  .object({ choices: z.array(z.object({ rule: z.string().max(ruleLimits.id), choice })).min(1).max(500) })
  .meta({ id: 'ConflictChoices' });

export type RuleDraftBody = z.output<typeof draftSchema>;
export type RuleDraftSummaryBody = z.output<typeof draftSummarySchema>;
