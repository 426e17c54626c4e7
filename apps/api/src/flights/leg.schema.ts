import { z } from 'zod';

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'use hours and minutes, such as 13:25');
const terminal = z.string().max(4).optional();
const direction = z.enum(['arrival', 'departure']);
const seats = z.int().min(0).max(1_000).describe('Seats on sale until a block says how many there are');

/** Local times: zones are those of the two places. */
export const newLegSchema = z
  .strictObject({
    direction,
    mode: z.enum(['air', 'rail', 'road', 'sea']),
    carrier: z.string().max(8),
    number: z.string().max(8),
    from: z.string().max(8),
    to: z.string().max(8),
    departsOn: z.iso.date(),
    departs: clock,
    arrivesOn: z.iso.date(),
    arrives: clock,
    fromTerminal: terminal,
    toTerminal: terminal,
    equipment: z.string().max(40).optional(),
    portOfEntry: z.string().max(8).optional(),
    seats,
  })
  .meta({ id: 'NewLeg' });

export const datedServiceSchema = z.strictObject({ serviceId: z.uuid(), direction, on: z.iso.date().describe('The day on which it starts, where it starts'), seats }).meta({ id: 'DatedService' });

export const addedLegSchema = z
  .object({
    id: z.uuid(),
    clockChanges: z.array(z.object({ end: z.enum(['from', 'to']), change: z.enum(['skipped', 'twice']) })).describe('Where the clocks change that night: the time is left out, or comes twice'),
  })
  .meta({ id: 'AddedLeg' });
export type AddedLegBody = z.output<typeof addedLegSchema>;

export const momentInputSchema = z
  .strictObject({ kind: z.enum(['briefing', 'race-start', 'other']), name: z.string().max(120), on: z.iso.date(), time: clock, zone: z.string().max(60) })
  .meta({ id: 'NewProgrammeMoment' });
