import { type Refusal, type Result, refuse, success } from '#kernel';
import { Affinity, closeness } from './affinity.js';
import type { Rooming } from './assign-rooms.js';
import { type Guest, guestsIn, type Room, roomKey, type RoomType } from './rooming.js';

/** Where a hand puts somebody: a bed of a room (any free one unless told), a room of their own, or nowhere. */
export type Target = { readonly code: string; readonly number: number; readonly bed?: number | undefined } | 'new-room' | null;

/**
 * The rooms after one traveller was placed by hand; the room is locked, so that no assignment undoes it. Refuses
 * `rooming.traveller-unknown`, `rooming.room-unknown`, `rooming.other-type`, `rooming.no-such-bed`, `rooming.bed-taken`,
 * `rooming.room-full`, `rooming.no-room-left` or `rooming.may-not-share`.
 */
export function placeByHand(rooming: Rooming, travellerId: string, target: Target): Result<Room[]> {
  const guest = rooming.guests.find(({ id }) => id === travellerId);
  if (!guest) return refuse('rooming.traveller-unknown');
  if (target === null) return success(withoutGuest(rooming.rooms, travellerId));
  const type = rooming.types.find(({ code }) => code === guest.room);
  if (!type) return refuse('rooming.no-room-left', { detail: 'The hotel gives no rooms of this kind.' });
  if (target === 'new-room') return openRoom(rooming, guest, type);
  const room = rooming.rooms.find((each) => roomKey(each) === roomKey(target));
  if (!room) return refuse('rooming.room-unknown');
  if (room.code !== guest.room) return refuse('rooming.other-type', { detail: 'Change the booking to another kind of room first: the beds are counted there.' });
  const bed = freeBed(room, travellerId, target.bed);
  if (bed.refused) return bed;
  const others = guestsIn(room).filter((id) => id !== travellerId);
  const refusal = refuseStrangers(rooming, type, travellerId, others);
  if (refusal) return refusal;
  return success(withoutGuest(rooming.rooms, travellerId, room).map((each) => (roomKey(each) === roomKey(room) ? withGuest(each, bed.value, travellerId) : each)));
}

/** The rooms after two travellers changed places. Refuses `rooming.traveller-unknown`, `rooming.other-type` or `rooming.may-not-share`. */
export function swapByHand(rooming: Rooming, one: string, other: string): Result<Room[]> {
  const roomOf = (id: string): Room | undefined => rooming.rooms.find(({ guests }) => guests.includes(id));
  const [room, otherRoom] = [roomOf(one), roomOf(other)];
  if (!room || !otherRoom || one === other) return refuse('rooming.traveller-unknown', { detail: 'Choose two travellers who have a bed.' });
  const type = rooming.types.find(({ code }) => code === room.code);
  if (!type || room.code !== otherRoom.code) return refuse('rooming.other-type', { detail: 'They booked different kinds of rooms. Change a booking first: the beds are counted there.' });
  for (const [guest, from, to] of [[one, room, otherRoom], [other, otherRoom, room]] as const) {
    if (from === to) continue;
    const refusal = refuseStrangers(rooming, type, guest, guestsIn(to).filter((id) => id !== one && id !== other));
    if (refusal) return refusal;
  }
  const swapped = (id: string | null): string | null => (id === one ? other : id === other ? one : id);
  return success(rooming.rooms.map((each) => (each === room || each === otherRoom ? { ...each, locked: true, guests: each.guests.map(swapped) } : each)));
}

function freeBed(room: Room, travellerId: string, wanted: number | undefined): Result<number> {
  if (wanted !== undefined) {
    if (wanted < 1 || wanted > room.beds) return refuse('rooming.no-such-bed', { detail: `The room has ${room.beds} beds.` });
    const there = room.guests[wanted - 1] ?? null;
    return there === null || there === travellerId ? success(wanted - 1) : refuse('rooming.bed-taken');
  }
  const own = room.guests.indexOf(travellerId);
  const bed = own === -1 ? room.guests.indexOf(null) : own;
  return bed === -1 ? refuse('rooming.room-full') : success(bed);
}

function openRoom({ rooms, types }: Rooming, guest: Guest, type: RoomType): Result<Room[]> {
  const after = withoutGuest(rooms, guest.id);
  const there = after.filter(({ code, locked, guests }) => code === type.code && (locked || guests.some((id) => id !== null)));
  if (there.length >= (types.find(({ code }) => code === type.code)?.rooms ?? 0)) return refuse('rooming.no-room-left');
  const taken = new Set(there.map(({ number }) => number));
  let number = 1;
  while (taken.has(number)) number += 1;
  const room: Room = { code: type.code, number, beds: type.beds, locked: true, vacated: false, guests: Array.from({ length: type.beds }, (_, at) => (at === 0 ? guest.id : null)) };
  return success([...after.filter((each) => roomKey(each) !== roomKey(room)), room]);
}

/** A room that somebody leaves counts as vacated, and is free of its lock once nobody is left in it. */
function withoutGuest(rooms: readonly Room[], travellerId: string, staysIn?: Room): Room[] {
  return rooms.map((room) => {
    if (!room.guests.includes(travellerId)) return room;
    const guests = room.guests.map((id) => (id === travellerId ? null : id));
    if (staysIn && roomKey(staysIn) === roomKey(room)) return { ...room, guests };
    return { ...room, guests, vacated: true, locked: room.locked && guests.some((id) => id !== null) };
  });
}

const withGuest = (room: Room, bed: number, travellerId: string): Room =>
  ({ ...room, locked: true, guests: room.guests.map((id, at) => (at === bed ? travellerId : id)) });

function refuseStrangers({ guests, wishes }: Rooming, type: RoomType, travellerId: string, others: readonly string[]): Refusal | null {
  const affinity = new Affinity(guests.filter(({ room }) => room === type.code), wishes, type.beds);
  const index = affinity.indexOf(travellerId);
  const against = others.find((other) => affinity.between(index ?? -1, affinity.indexOf(other) ?? -1) === closeness.never);
  if (index === undefined) return refuse('rooming.other-type');
  if (against === undefined) return null;
  const isApart = wishes.some((wish) => wish.kind === 'apart' && [wish.travellerId, wish.otherId].includes(travellerId) && [wish.travellerId, wish.otherId].includes(against));
  const genders = [travellerId, against].map((id) => guests.find((guest) => guest.id === id)?.gender ?? null);
  return refuse('rooming.may-not-share', { detail: isApart ? whyNot.apart : genders.includes(null) ? whyNot.unknown : whyNot.genders });
}

const whyNot = {
  apart: 'One of them asked not to share with the other.',
  unknown: 'They booked apart, and the gender of one is not known yet. If both want it, note their wish to share first.',
  genders: 'They booked apart and are not of the same gender. If both want it, note their wish to share first.',
};
