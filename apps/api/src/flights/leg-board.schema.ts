import { z } from 'zod';
import { blockDeadlines, momentKinds } from '#flights';

const times = { departsAt: z.iso.datetime({ offset: true }).describe('At the local time of where it starts'), arrivesAt: z.iso.datetime({ offset: true }).describe('At the local time of where it ends') };

export const blockSchema = z
  .object({
    id: z.uuid(),
    legId: z.uuid(),
    locator: z.string().describe('The carrier’s record'),
    seats: z.int(),
    released: z.int().describe('How many went back to the carrier'),
    optionOn: z.iso.date().nullable(),
    depositOn: z.iso.date().nullable(),
    ticketBy: z.iso.date().nullable(),
    met: z.array(z.enum(blockDeadlines)).describe('Deadlines that were met'),
    version: z.int(),
  })
  .meta({ id: 'SeatBlock' });

const flightLegSchema = z
  .object({
    id: z.uuid(),
    direction: z.enum(['arrival', 'departure']),
    mode: z.enum(['air', 'rail', 'road', 'sea']),
    carrier: z.string(),
    number: z.string(),
    from: z.string(),
    to: z.string(),
    ...times,
    fromZone: z.string(),
    toZone: z.string(),
    fromTerminal: z.string().nullable(),
    toTerminal: z.string().nullable(),
    equipment: z.string().nullable(),
    cancelled: z.boolean(),
    capacity: z.int().describe('Seats that are on sale, held and sold'),
    sold: z.int(),
    blockSeats: z.int().nullable().describe('Null where no block limits it'),
    seated: z.int(),
    blocks: z.array(blockSchema),
  })
  .meta({ id: 'FlightLeg' });

const connectionSchema = z
  .object({
    place: z.string(),
    fromLegId: z.uuid(),
    toLegId: z.uuid(),
    kind: z.enum(['domestic', 'international']),
    minutes: z.int().describe('Below zero where the second leg leaves first'),
    minimum: z.int(),
    state: z.enum(['enough', 'short', 'missed']),
    changesTerminal: z.boolean().nullable(),
  })
  .meta({ id: 'LegConnection' });

const passengerSchema = z
  .object({
    travellerId: z.uuid(),
    bookingId: z.uuid(),
    reference: z.string(),
    givenNames: z.string().nullable(),
    surname: z.string().nullable(),
    nationality: z.string().nullable(),
    seats: z.array(z.uuid()).describe('Legs on which they have a seat'),
    booked: z.array(z.uuid()).describe('Legs that their booking names'),
    waiting: z.array(z.object({ legId: z.uuid(), kind: z.enum(['seat', 'move']).describe('`seat`: for the seat that they are booked for; `move`: to come over from another leg'), since: z.iso.datetime() })),
  })
  .meta({ id: 'BoardPassenger' });

export const momentSchema = z.object({ id: z.uuid(), kind: z.enum(momentKinds), name: z.string(), at: z.iso.datetime({ offset: true }), zone: z.string() }).meta({ id: 'ProgrammeMoment' });

const changeTimes = z.object(times);
export const changeSummarySchema = z
  .object({
    id: z.uuid(),
    legId: z.uuid(),
    kind: z.enum(['retimed', 'cancelled']),
    before: changeTimes,
    after: changeTimes.nullable(),
    reason: z.string(),
    state: z.enum(['pending', 'applied', 'withdrawn']),
    version: z.int(),
    createdAt: z.iso.datetime(),
    decidedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'ScheduleChange' });

const deadlineSchema = z
  .object({ blockId: z.uuid(), legId: z.uuid(), locator: z.string(), deadline: z.enum(blockDeadlines), on: z.iso.date(), state: z.enum(['overdue', 'soon', 'later']) })
  .meta({ id: 'BlockDeadline' });

export const boardSchema = z
  .object({
    legs: z.array(flightLegSchema),
    connections: z.array(connectionSchema),
    deadlines: z.array(deadlineSchema).describe('What carriers still want, the earliest first'),
    passengers: z.array(passengerSchema),
    moments: z.array(momentSchema),
    changes: z.array(changeSummarySchema),
  })
  .meta({ id: 'FlightBoard' });

export type BoardBody = z.output<typeof boardSchema>;
export type BlockBody = z.output<typeof blockSchema>;
export type ChangeSummaryBody = z.output<typeof changeSummarySchema>;
