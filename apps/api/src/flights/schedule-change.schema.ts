import { z } from 'zod';
import { lettersSchema, releasedSchema } from '../suspending/stop.schema.js';
import { changeSummarySchema } from './leg-board.schema.js';

export { lettersSchema, releasedSchema };

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'use hours and minutes, such as 13:25');

export const toldChangeSchema = z
  .strictObject({
    times: z.strictObject({ departsOn: z.iso.date(), departs: clock, arrivesOn: z.iso.date(), arrives: clock }).nullable().describe('On the clocks of the two places; null where it does not go'),
    reason: z.string().max(500).describe('Travellers read it'),
  })
  .meta({ id: 'ToldScheduleChange' });

const effectSchema = z
  .discriminatedUnion('code', [
    z.object({ code: z.literal('seat-lost') }),
    z.object({ code: z.literal(['connection-missed', 'connection-short']), place: z.string(), otherLegId: z.uuid(), minutes: z.int(), minimum: z.int() }),
    z.object({ code: z.literal('seats-overlap'), otherLegId: z.uuid() }),
    z.object({ code: z.literal(['after-moment', 'before-moment']), momentId: z.uuid(), minutes: z.int() }),
    z.object({ code: z.literal('longer-transit'), place: z.string(), country: z.string(), hoursBefore: z.number(), hoursAfter: z.number() }),
  ])
  .meta({ id: 'ScheduleChangeEffect' });

const outcome = z.enum(['allow', 'conditional', 'deny', 'unknown']);

export const weighedChangeSchema = z
  .object({
    ...changeSummarySchema.shape,
    affected: z.array(
      z
        .object({
          travellerId: z.uuid(),
          bookingId: z.uuid(),
          reference: z.string().nullable(),
          givenNames: z.string().nullable(),
          surname: z.string().nullable(),
          effects: z.array(effectSchema).describe('Empty where only the times are others'),
          entry: z.object({ from: outcome, to: outcome }).nullable().describe('Where the entry rules would answer otherwise; null where they would not, or once it is applied'),
        })
        .meta({ id: 'AffectedBySchedule' }),
    ),
    alternatives: z.array(z.object({ legId: z.uuid(), left: z.int(), misses: z.array(z.uuid()).describe('Moments of the programme that it is too late or too early for') })),
  })
  .meta({ id: 'WeighedScheduleChange' });
export type WeighedChangeBody = z.output<typeof weighedChangeSchema>;

export const applyingSchema = z.strictObject({ affected: z.int().min(0).describe('How many were shown: if it would be others now, nothing is applied') }).meta({ id: 'ApplyScheduleChange' });
