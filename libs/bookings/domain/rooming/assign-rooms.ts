import { Affinity, closeness } from './affinity.js';
import { groupGuests } from './group-guests.js';
import { type ArrangedRoom, freeIn, Layout, membersOf, type Step } from './layout.js';
import { fillVacancy, joinFriends, makeRoom } from './smallest-steps.js';
import { type Guest, guestsIn, type Room, roomKey, type RoomType, type Wish } from './rooming.js';

/** All that an assignment goes by. */
export interface Rooming {
  readonly guests: readonly Guest[];
  readonly wishes: readonly Wish[];
  readonly types: readonly RoomType[];
  readonly rooms: readonly Room[];
}

/**
 * `keep`: everybody stays who can; for each who came, dropped out or may no longer share, at most two others move. `anew`:
 * all rooms but the locked ones are put together from the start.
 */
export type AssignmentMode = 'keep' | 'anew';

/** Rooms for everybody, as far as they go; who is in none of them has no bed. Same input, same rooms. */
export function assignRooms({ guests, wishes, types, rooms }: Rooming, mode: AssignmentMode): Room[] {
  return types.flatMap((type) => {
    const affinity = new Affinity(guests.filter(({ room }) => room === type.code), wishes, type.beds);
    const there = rooms.filter(({ code }) => code === type.code);
    const layout = new Layout(affinity, type.code, mode === 'keep' ? there : there.filter(({ locked }) => locked), type.rooms);
    const nobodyStays = layout.open.length === 0;
    if (!nobodyStays) partWhoMayNotShare(layout);
    if (nobodyStays) shareOut(layout, layout.unplaced());
    else takeIn(layout, layout.unplaced());
    for (const guest of layout.unplaced()) takeSteps(layout, makeRoom(layout, guest));
    for (const room of layout.rooms.filter(({ vacated, locked }) => vacated && !locked)) {
      if (membersOf(room).length > 0 && freeIn(room) > 0) takeSteps(layout, fillVacancy(layout, room));
    }
    for (const { travellerId, otherId } of wishes.filter(({ kind, fresh }) => kind === 'together' && fresh)) {
      const [one, other] = [affinity.indexOf(travellerId), affinity.indexOf(otherId)];
      if (one !== undefined && other !== undefined) takeSteps(layout, joinFriends(layout, one, other));
    }
    return layout.result();
  });
}

function takeSteps(layout: Layout, steps: readonly Step[] | undefined): void {
  if (steps) layout.take(steps);
}

/** Whoever has most against the others goes; of two, who booked later. */
function partWhoMayNotShare(layout: Layout): void {
  for (const room of layout.open) {
    for (;;) {
      const guests = membersOf(room);
      const against = guests.map((guest) => guests.filter((other) => other !== guest && layout.affinity.between(guest, other) === closeness.never).length);
      const most = Math.max(...against);
      if (most === 0) break;
      room.beds[room.beds.indexOf(guests[against.lastIndexOf(most)]!)] = null;
      room.vacated = true;
    }
  }
}

/** Those who belong together take a room of their own; the others a free bed, or rooms that they share among themselves. */
function takeIn(layout: Layout, guests: readonly number[]): void {
  const { affinity } = layout;
  const together = guests.length > 1 ? groupGuests(guests, affinity, layout.spare).groups.filter((group) => hasBond(group, affinity)) : [];
  for (const group of together) layout.openRoom(group);
  for (const guest of layout.unplaced()) {
    const best = bestBed(layout, guest);
    if (best) layout.take([{ guest, to: best }]);
  }
  shareOut(layout, layout.unplaced());
}

function shareOut(layout: Layout, guests: readonly number[]): void {
  const startsAnew = layout.open.length === 0;
  for (const group of groupGuests(guests, layout.affinity, layout.spare).groups) {
    layout.openRoom(group).vacated = !startsAnew && group.length < layout.affinity.beds;
  }
}

const hasBond = (group: readonly number[], affinity: Affinity): boolean =>
  group.some((one) => group.some((other) => one !== other && affinity.between(one, other) === closeness.bond));

function bestBed(layout: Layout, guest: number): ArrangedRoom | undefined {
  let best: { readonly room: ArrangedRoom; readonly gain: number } | undefined;
  for (const room of layout.open.filter((each) => freeIn(each) > 0)) {
    const gain = layout.gain([{ guest, to: room }]);
    if (gain > (best?.gain ?? -Infinity)) best = { room, gain };
  }
  return best?.room;
}

/** Where somebody slept before and sleeps after; null is nowhere. */
export interface Move {
  readonly travellerId: string;
  readonly from: { readonly code: string; readonly number: number } | null;
  readonly to: { readonly code: string; readonly number: number } | null;
}

/** Who is in another room after than before: in the order of the rooms after, and last those who have none. */
export function movesBetween(before: readonly Room[], after: readonly Room[]): Move[] {
  const roomsOf = (rooms: readonly Room[]) => new Map(rooms.flatMap((room) => guestsIn(room).map((id) => [id, room] as const)));
  const [was, is] = [roomsOf(before), roomsOf(after)];
  const ids = [...is.keys(), ...[...was.keys()].filter((id) => !is.has(id))];
  return ids.flatMap((travellerId) => {
    const [from, to] = [was.get(travellerId), is.get(travellerId)];
    if (from && to && roomKey(from) === roomKey(to)) return [];
    return [{ travellerId, from: placeOf(from), to: placeOf(to) }];
  });
}

const placeOf = (room: Room | undefined) => (room ? { code: room.code, number: room.number } : null);
