import { z } from 'zod';
import { listFormats, type ListDelta, type ListWithLines, type SupplierList } from '#bookings';

const name = z.string().nullable().describe('Null once the traveller was erased');
const place = z.string().describe('`twin 7` is the seventh twin room, `42 117` the number 117 of the category 42');
const lineSchema = z.object({ travellerId: z.uuid(), name, place }).meta({ id: 'ListLine' });

const deltaSchema = z
  .object({
    added: z.array(lineSchema),
    removed: z.array(lineSchema),
    moved: z.array(z.object({ travellerId: z.uuid(), name, from: place, to: place })),
    renamed: z.array(z.object({ travellerId: z.uuid(), place, from: name, to: name })),
  })
  .meta({ id: 'ListDelta' });

const fields = {
  id: z.uuid(),
  number: z.int(),
  madeAt: z.iso.datetime(),
  madeBy: z.string().nullable(),
  sentAt: z.iso.datetime().nullable(),
  sentBy: z.string().nullable(),
  sentTo: z.string().nullable(),
};

const summarySchema = z.object(fields).meta({ id: 'SupplierListSummary' });

export const listsSchema = z
  .object({
    items: z.array(summarySchema),
    lastSent: summarySchema.nullable(),
    delta: deltaSchema.describe('From the last list that was sent to what is so now; from nothing while none was'),
    lines: z.int().describe('How many a list would have that is made now'),
  })
  .meta({ id: 'SupplierLists' });

export const listSchema = z
  .object({
    ...fields,
    lines: z.array(lineSchema),
    since: z.object({ number: z.int(), sentAt: z.iso.datetime(), delta: deltaSchema }).nullable().describe('What is different from the last list that was sent before it'),
  })
  .meta({ id: 'SupplierList' });

export const sentSchema = z.strictObject({ to: z.string().trim().min(1).max(200).describe('To whom it went, such as the address of the hotel') }).meta({ id: 'ListSent' });
export const formatQuery = z.object({ format: z.enum(listFormats) });

export type ListsBody = z.output<typeof listsSchema>;
export type ListBody = z.output<typeof listSchema>;

type Names = ReadonlyMap<string, string>;

export const summaryBody = ({ id, number, madeAt, madeBy, sentAt, sentBy, sentTo }: SupplierList, names: Names): z.output<typeof summarySchema> => ({
  id, number, sentTo,
  madeAt: madeAt.toISOString(),
  madeBy: (madeBy && names.get(madeBy)) ?? null,
  sentAt: sentAt?.toISOString() ?? null,
  sentBy: (sentBy && names.get(sentBy)) ?? null,
});

export const deltaBody = ({ added, removed, moved, renamed }: ListDelta): z.output<typeof deltaSchema> => ({
  added: [...added], removed: [...removed], moved: [...moved], renamed: [...renamed],
});

export const listBody = (list: ListWithLines, names: Names): ListBody => ({
  ...summaryBody(list, names),
  lines: [...list.lines],
  since: list.since && { number: list.since.number, sentAt: list.since.sentAt.toISOString(), delta: deltaBody(list.since.delta) },
});
