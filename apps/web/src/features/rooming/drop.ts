import { roomName } from './room-names.js';
import type { Placement, Plan, PlanRoom } from './types.js';

/** Where somebody may be let go: a bed, anywhere in a room, a room of their own, or the list of those without a bed. */
export type Spot =
  | { readonly kind: 'bed'; readonly code: string; readonly number: number; readonly bed: number }
  | { readonly kind: 'room'; readonly code: string; readonly number: number }
  | { readonly kind: 'new'; readonly code: string }
  | { readonly kind: 'none' };

/** What to ask for, and the plan as it looks if nobody objects. */
export interface Drop {
  readonly change: { readonly kind: 'place'; readonly to: Placement['to'] } | { readonly kind: 'swap'; readonly withId: string };
  readonly after: Plan;
}

export const spotId = (spot: Spot): string => Object.values(spot).join('|');

const roomOf = (plan: Plan, id: string): PlanRoom | undefined => plan.rooms.find(({ guests }) => guests.includes(id));
const roomAt = (plan: Plan, { code, number }: { readonly code: string; readonly number: number }): PlanRoom | undefined => plan.rooms.find((room) => room.code === code && room.number === number);

/** Who has the bed; undefined where nobody has. */
export const sleeperAt = (plan: Plan, spot: Spot): string | undefined => (spot.kind === 'bed' ? (roomAt(plan, spot)?.guests[spot.bed - 1] ?? undefined) : undefined);

/** How many more rooms of a kind the hotel gives. */
export const roomsLeft = ({ types, rooms }: Plan, code: string): number => (types.find((type) => type.code === code)?.rooms ?? 0) - rooms.filter((room) => room.code === code).length;

/** Whether somebody may be let go here at all: beds of what they booked that are free, or whose guest they can change places with. */
export function suits(plan: Plan, travellerId: string, spot: Spot): boolean {
  if (spot.kind === 'none') return true;
  const guest = plan.guests.find((one) => one.travellerId === travellerId);
  if (!guest || spot.code !== guest.room) return false;
  if (spot.kind === 'new') return roomsLeft(plan, spot.code) > 0;
  const room = roomAt(plan, spot);
  if (!room) return false;
  if (spot.kind === 'room') return room.guests.includes(null);
  const sleeper = room.guests[spot.bed - 1];
  return sleeper === null || sleeper === travellerId || roomOf(plan, travellerId)?.code === room.code;
}

/** What letting somebody go here means; null where it changes nothing. */
export function dropOf(plan: Plan, travellerId: string, spot: Spot): Drop | null {
  const own = roomOf(plan, travellerId);
  if (!suits(plan, travellerId, spot)) return null;
  if (spot.kind === 'none') return own ? { change: { kind: 'place', to: null }, after: moved(plan, new Map([[travellerId, null]])) } : null;
  if (spot.kind === 'new') return newRoom(plan, travellerId, spot.code, own);
  const room = roomAt(plan, spot);
  if (!room || (own === room && spot.kind === 'room')) return null;
  const bed = spot.kind === 'bed' ? spot.bed : room.guests.indexOf(null) + 1;
  const sleeper = room.guests[bed - 1] ?? null;
  if (sleeper === travellerId || (sleeper !== null && own === room)) return null;
  if (sleeper !== null) return { change: { kind: 'swap', withId: sleeper }, after: moved(plan, new Map([[travellerId, sleeper], [sleeper, travellerId]])) };
  const { code, number } = room;
  const without = moved(plan, new Map([[travellerId, null]]));
  const rooms = without.rooms.map((one) => (one.code === code && one.number === number ? { ...one, guests: one.guests.with(bed - 1, travellerId) } : one));
  return { change: { kind: 'place', to: { code, number, bed } }, after: { ...without, rooms } };
}

/** Nothing for who has a room to themselves already. Its number is the server's to give: until then it is one more than any. */
function newRoom(plan: Plan, travellerId: string, code: string, own: PlanRoom | undefined): Drop | null {
  const type = plan.types.find((one) => one.code === code);
  if (!type || (own && own.guests.every((id) => id === null || id === travellerId))) return null;
  const without = moved(plan, new Map([[travellerId, null]]));
  const number = Math.max(0, ...plan.rooms.filter((room) => room.code === code).map((room) => room.number)) + 1;
  const guests = Array.from({ length: type.beds }, (_, bed) => (bed === 0 ? travellerId : null));
  return { change: { kind: 'place', to: 'new-room' }, after: { ...without, rooms: [...without.rooms, { code, number, beds: type.beds, locked: true, guests }] } };
}

const moved = (plan: Plan, now: ReadonlyMap<string, string | null>): Plan => ({
  ...plan,
  rooms: plan.rooms.map((room) => ({ ...room, guests: room.guests.map((id) => (id !== null && now.has(id) ? (now.get(id) ?? null) : id)) })),
});

/** The room of a spot in words; undefined where it is none yet. */
export const roomWords = (spot: Spot): string | undefined => (spot.kind === 'bed' || spot.kind === 'room' ? roomName(spot) : undefined);
