import { z } from 'zod';
import { applicationStatuses, declarationLanguages, signatureSize } from '#entry';
import type { Paperwork } from '#readiness';
import { checklistItemBody, checklistItemSchema, paperBody, paperSchema } from '../entry/checklist.schema.js';

const fault = z.object({ pointer: z.string(), detail: z.string() });

const declarationSchema = z
  .object({
    textVersion: z.string(),
    texts: z.record(z.enum(declarationLanguages), z.string()),
    digest: z.string().describe('Names what the form says now; goes back with the signature'),
    state: z.enum(['unsigned', 'signed', 'outdated']).describe('`outdated`: what the form says has changed since it was signed'),
    signedAt: z.iso.datetime().nullable(),
    unfinished: z.array(fault).describe('What has to be finished before it can be signed'),
  })
  .meta({ id: 'DeclarationToSign' });

export const applicationPaperworkSchema = z
  .object({
    id: z.uuid(),
    authority: z.string(),
    status: z.enum(applicationStatuses),
    lacks: z.array(z.enum(['answers', 'passport', 'photo', 'form', 'declaration'])).describe('What keeps it from review'),
    declaration: declarationSchema.nullable().describe('Null where this authority asks for none'),
  })
  .meta({ id: 'ApplicationPaperwork' });

export const paperworkSchema = z
  .object({ items: z.array(checklistItemSchema), papers: z.array(paperSchema), applications: z.array(applicationPaperworkSchema) })
  .meta({ id: 'Paperwork' });

export const applicationPaperworkBody = ({ id, authority, status, lacks, declaration }: Paperwork['applications'][number]): z.output<typeof applicationPaperworkSchema> => ({
  id, authority, status, lacks: [...lacks],
  declaration: declaration && { ...declaration, texts: { ...declaration.texts }, unfinished: declaration.unfinished.map((one) => ({ ...one })) },
});

export const paperworkBody = ({ items, papers, applications }: Paperwork): z.output<typeof paperworkSchema> => ({
  items: items.map(checklistItemBody),
  papers: papers.map(paperBody),
  applications: applications.map(applicationPaperworkBody),
});

const name = z.string().max(200);
const point = z.tuple([z.number().min(0).max(signatureSize.width), z.number().min(0).max(signatureSize.height)]);

export const signatureSchema = z
  .object({
    textVersion: z.string().max(60),
    digest: z.string().max(128),
    language: z.enum(declarationLanguages),
    signature: z.discriminatedUnion('manner', [
      z.object({ manner: z.literal('drawn'), name, strokes: z.array(z.array(point).min(1).max(2_000)).max(80) }),
      z.object({ manner: z.literal('typed'), name, consent: z.boolean() }),
    ]),
  })
  .meta({ id: 'SignDeclaration' });
