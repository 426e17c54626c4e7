import { z } from 'zod';
import { type ItemAction, itemActions, type ItemOfTraveller, itemStates, type ChecklistItem, movesOpenTo, type Mover, takesPaper } from '#entry';
import type { Paper } from '#documents';

const owners = ['traveller', 'operator', 'officer', 'authority'] as const;

export const checklistItemSchema = z
  .object({
    id: z.uuid(),
    code: z.string(),
    kind: z.string(),
    text: z.string(),
    owner: z.enum(owners),
    state: z.enum(itemStates),
    due: z.iso.date().nullable().describe('Latest safe date'),
    late: z.boolean(),
    takesFiles: z.boolean().describe('Whether a file can be handed in for it'),
    version: z.number().int().describe('What `If-Match` names when it is moved'),
  })
  .meta({ id: 'ChecklistItem' });

export type ChecklistItemBody = z.output<typeof checklistItemSchema>;

export const checklistItemBody = (item: ChecklistItem): ChecklistItemBody => {
  const { id, code, kind, text, owner, state, due, late, version } = item;
  return { id, code, kind, text, owner, state, due, late, version, takesFiles: takesPaper(item) };
};

export const paperSchema = z
  .object({
    id: z.uuid(),
    code: z.string().describe('Of the item that it is for'),
    type: z.enum(['jpeg', 'png', 'pdf']),
    bytes: z.number().int(),
    state: z.enum(['queued', 'usable', 'refused']).describe('`queued` until it was looked through for malware'),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Paper' });

export type PaperBody = z.output<typeof paperSchema>;

export const paperBody = ({ id, code, type, bytes, state, createdAt }: Paper): PaperBody => ({ id, code, type, bytes, state, createdAt: createdAt.toISOString() });

/** An item as staff see it: with what they may do, and who answers for it. */
export const staffItemSchema = checklistItemSchema
  .extend({
    waived: z.object({ by: z.string(), at: z.iso.datetime() }).nullable().describe('Who left it out, by name'),
    moves: z.array(z.enum(itemActions)).describe('What this person may do with it now'),
  })
  .meta({ id: 'StaffChecklistItem' });

export const staffItemBody = (item: ChecklistItem, mover: Mover, names: ReadonlyMap<string, string>): z.output<typeof staffItemSchema> => ({
  ...checklistItemBody(item),
  waived: item.waived && { by: names.get(item.waived.by) ?? 'Waypass', at: item.waived.at },
  moves: movesOpenTo(item, mover),
});

export const staffChecklistSchema = z
  .object({
    traveller: z.object({ name: z.string(), bookingId: z.uuid(), bookingReference: z.string() }),
    items: z.array(staffItemSchema),
    papers: z.array(paperSchema),
  })
  .meta({ id: 'StaffChecklist' });

export const itemHistorySchema = staffItemSchema
  .extend({
    travellerId: z.uuid(),
    history: z.array(
      z.object({
        at: z.iso.datetime(),
        actor: z.string(),
        action: z.string(),
        from: z.enum(itemStates).nullable(),
        to: z.enum(itemStates),
        reason: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'ChecklistItemHistory' });

export const itemHistoryBody = ({ travellerId, item, history }: ItemOfTraveller, mover: Mover, names: ReadonlyMap<string, string>): z.output<typeof itemHistorySchema> => ({
  ...staffItemBody(item, mover, names),
  travellerId,
  history: history.map(({ at, action, from, to, actorId, reason }) => ({ at, action, from, to, reason, actor: names.get(actorId) ?? 'Waypass' })),
});

const reason = z.string().trim().max(2000).default('');
export const giveSchema = z.object({ reason }).meta({ id: 'GiveItem' });
const reviewActions = itemActions.filter((action): action is Exclude<ItemAction, 'give'> => action !== 'give');
export const reviewItemSchema = z.object({ action: z.enum(reviewActions), reason }).meta({ id: 'ReviewItem' });
