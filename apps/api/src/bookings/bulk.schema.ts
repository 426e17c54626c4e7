import { z } from 'zod';
import { type BulkItem, type BulkRun, cancellationCauses, mostInBulk, type PreviewedRow } from '#bookings';
import { moneySchema } from '../packages/money.schema.js';
import { bookingQuery } from './booking-summary.schema.js';

const count = z.int();
const kind = z.enum(['extend', 'confirm', 'invite', 'cancel']);

export const bulkActionSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('extend'), minutes: z.int().min(1).max(1440).describe('From now on') }),
    z.strictObject({ kind: z.literal('confirm') }),
    z.strictObject({ kind: z.literal('invite') }).describe('Sends whoever has not opened their invitation a new one'),
    z.strictObject({ kind: z.literal('cancel'), cause: z.enum(cancellationCauses) }),
  ])
  .meta({ id: 'BulkAction' });

const { departureId, q } = bookingQuery.shape;
const status = z.enum(['held', 'confirmed', 'paused', 'suspended', 'cancelled', 'expired']);

export const bulkQuestionSchema = z
  .strictObject({
    action: bulkActionSchema,
    choice: z.union([
      z.strictObject({ bookingIds: z.array(z.uuid()).min(1).max(mostInBulk) }),
      z.strictObject({ filter: z.strictObject({ departureId, status: z.array(status).min(1).max(4).optional(), q }) }).describe('All that a list shows'),
    ]),
  })
  .meta({ id: 'BulkQuestion' });

const problem = z.object({ code: z.string(), detail: z.string().nullable() });

const previewedRow = z
  .object({
    bookingId: z.uuid(),
    reference: z.string(),
    leader: z.string(),
    version: count,
    refused: problem.nullable().describe('Why it would not be done; null where it would'),
    letters: count,
    total: moneySchema.describe('What the customer would owe afterwards'),
    givenBack: moneySchema.describe('What they would owe no more'),
  })
  .meta({ id: 'BulkPreviewRow' });

export const bulkPreviewSchema = z
  .object({
    action: bulkActionSchema,
    items: z.array(previewedRow),
    done: count.describe('How many would change'),
    refused: count,
    letters: count.describe('How many letters would go out'),
    money: z.array(z.object({ currency: z.string(), total: count, givenBack: count })).describe('Of those that would change, by currency, in minor units'),
  })
  .meta({ id: 'BulkPreview' });

export const newBulkRunSchema = z
  .strictObject({
    action: bulkActionSchema,
    items: z.array(z.strictObject({ bookingId: z.uuid(), version: z.int().min(1), total: z.int().min(0).describe('As previewed, in minor units') })).min(1).max(mostInBulk),
  })
  .meta({ id: 'NewBulkRun' });

const ranRow = z
  .object({ bookingId: z.uuid(), reference: z.string(), leader: z.string(), state: z.enum(['waiting', 'done', 'refused']), problem: problem.nullable(), letters: count })
  .meta({ id: 'BulkRunRow' });

export const bulkRunSchema = z
  .object({
    id: z.uuid(), kind, startedAt: z.iso.datetime(), finishedAt: z.iso.datetime().nullable(), startedBy: z.string().nullable(), waiting: count, done: count, refused: count, items: z.array(ranRow),
  })
  .meta({ id: 'BulkRun' });

export type BulkQuestionBody = z.output<typeof bulkQuestionSchema>;
export type BulkPreviewBody = z.output<typeof bulkPreviewSchema>;
export type NewBulkRunBody = z.output<typeof newBulkRunSchema>;
export type BulkRunBody = z.output<typeof bulkRunSchema>;

export function bulkPreviewBody(action: BulkQuestionBody['action'], rows: readonly PreviewedRow[]): BulkPreviewBody {
  const items = rows.map(({ booking, effect, refusal }): BulkPreviewBody['items'][number] => {
    const { currency } = booking.total;
    return {
      bookingId: booking.id, reference: booking.reference, leader: booking.leader.name, version: booking.version,
      refused: refusal && { code: refusal.code, detail: refusal.detail ?? null },
      letters: effect?.letters ?? 0, total: effect?.total ?? booking.total, givenBack: { amount: effect?.givenBack ?? 0, currency },
    };
  });
  const changing = items.filter(({ refused }) => !refused);
  const money = [...Map.groupBy(changing, ({ total }) => total.currency)].map(([currency, of]) => ({
    currency, total: of.reduce((sum, { total }) => sum + total.amount, 0), givenBack: of.reduce((sum, { givenBack }) => sum + givenBack.amount, 0),
  }));
  return { action, items, done: changing.length, refused: items.length - changing.length, letters: changing.reduce((sum, { letters }) => sum + letters, 0), money };
}

type Names = ReadonlyMap<string, { readonly reference: string; readonly leader: { readonly name: string } }>;

export function bulkRunBody({ id, action, startedAt, finishedAt, items }: BulkRun & { readonly items: readonly BulkItem[] }, names: Names, startedBy: string | null): BulkRunBody {
  const of = (state: BulkItem['state']): number => items.filter((item) => item.state === state).length;
  return {
    id, kind: action.kind, startedAt: startedAt.toISOString(), finishedAt: finishedAt?.toISOString() ?? null, startedBy, waiting: of('waiting'), done: of('done'), refused: of('refused'),
    items: items.map(({ bookingId, state, problem: code, detail, letters }) => ({
      bookingId, state, letters, reference: names.get(bookingId)?.reference ?? '', leader: names.get(bookingId)?.leader.name ?? '', problem: code === null ? null : { code, detail },
    })),
  };
}
