import { z } from 'zod';
import type { Room, RoomingFinding, RoomingPlan, RoomProposal } from '#bookings';

const code = z.string().regex(/^[a-z0-9-]{1,40}$/, 'use the code that the departure names');
const roomName = { code, number: z.int().min(1).max(100_000).describe('Counts within the code: twin 1, twin 2') };
const roomRefSchema = z.object(roomName).meta({ id: 'RoomRef' });
const newRoomRef = z.strictObject(roomName);

export const modeQuery = z.object({
  mode: z.enum(['keep', 'anew']).default('keep').describe('`keep`: everybody stays who can. `anew`: all rooms but the locked ones start from nothing'),
});

const findingSchema = z
  .object({
    code: z.enum(['no-bed', 'may-not-share', 'alone', 'wish-unmet', 'gender-missing', 'mixed']),
    because: z.enum([
      'no-room', 'not-offered', 'not-assigned', 'asked-apart', 'genders', 'gender-unknown', 'nobody-left', 'could-share', 'one-sided', 'other-type', 'gone',
      'no-place-together', 'unanswered', 'one-party',
    ]),
    travellerIds: z.array(z.uuid()),
    room: roomRefSchema.nullable(),
  })
  .meta({ id: 'RoomingFinding' });

const roomSchema = z
  .object({
    ...roomName,
    beds: z.int(),
    locked: z.boolean().describe('Put together by hand: no assignment changes it'),
    guests: z.array(z.uuid().nullable()).describe('One for each bed; null where it is free'),
  })
  .meta({ id: 'Room' });

const guestSchema = z
  .object({
    travellerId: z.uuid(),
    bookingId: z.uuid(),
    reference: z.string(),
    room: z.string().describe('The code of the room that they booked a bed of'),
    givenNames: z.string().nullable(),
    surname: z.string().nullable(),
    nationality: z.string().nullable(),
    gender: z.enum(['F', 'M', 'X']).nullable().describe('Null while it is not known, or passport and answer contradict each other'),
  })
  .meta({ id: 'RoomingGuest' });

export const planSchema = z
  .object({
    version: z.int(),
    types: z.array(z.object({ code: z.string(), label: z.string(), beds: z.int(), rooms: z.int() }).meta({ id: 'RoomType' })),
    rooms: z.array(roomSchema),
    guests: z.array(guestSchema),
    wishes: z.array(z.object({ travellerId: z.uuid(), otherId: z.uuid(), kind: z.enum(['together', 'apart']) }).meta({ id: 'RoomWish' })),
    findings: z.array(findingSchema),
  })
  .meta({ id: 'RoomingPlan' });

export const proposalSchema = z
  .object({
    version: z.int(),
    fingerprint: z.string().describe('Sent with the assignment: nothing else is done than what was proposed'),
    moves: z.array(z.object({ travellerId: z.uuid(), from: roomRefSchema.nullable(), to: roomRefSchema.nullable() }).meta({ id: 'RoomMove' })),
    rooms: z.int(),
    findings: z.array(findingSchema),
  })
  .meta({ id: 'RoomProposal' });

export const assignmentSchema = z.strictObject({ mode: z.enum(['keep', 'anew']).default('keep'), fingerprint: z.string().max(64).optional() }).meta({ id: 'RoomAssignment' });

export const placementSchema = z
  .strictObject({
    travellerId: z.uuid(),
    to: z
      .union([z.literal('new-room'), newRoomRef.extend({ bed: z.int().optional().describe('From 1; any free one unless told') }), z.null()])
      .describe('A room, `new-room` for one of their own, or null for none'),
  })
  .meta({ id: 'RoomPlacement' });

export const swapSchema = z.strictObject({ travellerId: z.uuid(), withId: z.uuid() }).meta({ id: 'RoomSwap' });

export const lockSchema = z.strictObject({ room: newRoomRef, locked: z.boolean() }).meta({ id: 'RoomLock' });

export const wishSchema = z
  .strictObject({
    travellerId: z.uuid(),
    otherId: z.uuid(),
    wish: z.enum(['together', 'apart', 'none']).describe('`none` takes back what was said'),
    mutual: z.boolean().default(false).describe('The other says the same'),
  })
  .meta({ id: 'RoomWishStatement' });

export type PlanBody = z.output<typeof planSchema>;
export type ProposalBody = z.output<typeof proposalSchema>;

export const planBody = ({ version, types, rooms, guests, wishes, findings }: RoomingPlan): PlanBody => ({
  version,
  types: types.map(({ code: type, label, beds, rooms: count }) => ({ code: type, label, beds, rooms: count })),
  rooms: rooms.map(roomBody),
  guests: guests.map((guest) => ({ ...guest })),
  wishes: wishes.map(({ travellerId, otherId, kind }) => ({ travellerId, otherId, kind })),
  findings: findings.map(findingBody),
});

export const proposalBody = ({ version, fingerprint, moves, rooms, findings }: RoomProposal): ProposalBody => ({
  version, fingerprint, rooms, moves: moves.map((move) => ({ ...move })), findings: findings.map(findingBody),
});

const roomBody = ({ code: type, number, beds, locked, guests }: Room) => ({ code: type, number, beds, locked, guests: [...guests] });
const findingBody = ({ travellerIds, ...finding }: RoomingFinding) => ({ ...finding, travellerIds: [...travellerIds] });
