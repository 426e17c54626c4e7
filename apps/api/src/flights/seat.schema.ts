import { z } from 'zod';
import { blockDeadlines } from '#flights';

export const newBlockSchema = z
  .strictObject({
    locator: z.string().max(8),
    seats: z.int().min(1).max(1_000),
    optionOn: z.iso.date().nullable().default(null),
    depositOn: z.iso.date().nullable().default(null),
    ticketBy: z.iso.date().nullable().default(null),
  })
  .meta({ id: 'NewSeatBlock' });
const reason = z.string().trim().min(1).max(150);
export const changedBlockSchema = newBlockSchema.extend({ reason }).meta({ id: 'ChangedSeatBlock' });
export const releaseSchema = z.strictObject({ seats: z.int().min(1).max(1_000), reason }).meta({ id: 'SeatRelease' });
export const metSchema = z.strictObject({ deadline: z.enum(blockDeadlines) }).meta({ id: 'DeadlineMet' });

export const blockHistorySchema = z.object({
  items: z.array(
    z
      .object({ kind: z.enum(['added', 'changed', 'released', 'met']), seats: z.int(), released: z.int(), reason: z.string().nullable(), by: z.string().nullable(), at: z.iso.datetime() })
      .meta({ id: 'SeatBlockChange' }),
  ),
});

export const seatMovesSchema = z
  .strictObject({ moves: z.array(z.strictObject({ travellerId: z.uuid(), toLegId: z.uuid() })).min(1).max(300).describe('All or none: two who change places need no free seat') })
  .meta({ id: 'SeatMoves' });
export const proposalQuery = z.object({ direction: z.enum(['arrival', 'departure']) });
export const seatProposalSchema = z
  .object({
    moves: z.array(z.object({ travellerId: z.uuid(), from: z.uuid().nullable(), to: z.uuid() })),
    waiting: z.array(z.object({ travellerId: z.uuid(), legId: z.uuid().nullable() })),
    split: z.array(z.string()).describe('References of bookings that no leg could take whole'),
  })
  .meta({ id: 'SeatProposal' });
export const legWaitSchema = z.strictObject({ travellerId: z.uuid(), legId: z.uuid() }).meta({ id: 'LegWait' });
