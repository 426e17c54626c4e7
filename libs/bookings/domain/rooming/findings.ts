import { Affinity, closeness } from './affinity.js';
import type { Rooming } from './assign-rooms.js';
import { type Guest, guestsIn, type Room, type RoomType, type Wish } from './rooming.js';

/** What an operator should know of a plan, and why it is so. The words are the portal's. */
export interface RoomingFinding {
  readonly code: 'no-bed' | 'may-not-share' | 'alone' | 'wish-unmet' | 'gender-missing' | 'mixed';
  readonly because: Because;
  /** Whom it is about: first whoever it happens to. */
  readonly travellerIds: readonly string[];
  readonly room: { readonly code: string; readonly number: number } | null;
}

type Because =
  | 'no-room' | 'not-offered' | 'not-assigned'
  | 'asked-apart' | 'genders'
  | 'gender-unknown' | 'nobody-left' | 'could-share'
  | 'one-sided' | 'other-type' | 'gone' | 'no-place-together'
  | 'unanswered' | 'one-party';

/** Everything that is not as it should be, the worst first; nobody who is left over goes without a reason. */
export function findingsOf(rooming: Rooming): RoomingFinding[] {
  const ofTypes = rooming.types.flatMap((type) => findingsOfType(rooming, type));
  const offered = new Set(rooming.types.map(({ code }) => code));
  const notOffered = rooming.guests.filter(({ room }) => !offered.has(room)).map(({ id }) => about('no-bed', 'not-offered', [id]));
  const found = [...notOffered, ...ofTypes, ...unmetWishes(rooming)];
  return [...found].sort((a, b) => order.indexOf(a.code) - order.indexOf(b.code));
}

const order: readonly RoomingFinding['code'][] = ['no-bed', 'may-not-share', 'gender-missing', 'alone', 'mixed', 'wish-unmet'];

function about(code: RoomingFinding['code'], because: Because, travellerIds: readonly string[], room: Room | null = null): RoomingFinding {
  return { code, because, travellerIds, room: room && { code: room.code, number: room.number } };
}

function findingsOfType({ guests, wishes, rooms }: Rooming, type: RoomType): RoomingFinding[] {
  const affinity = new Affinity(guests.filter(({ room }) => room === type.code), wishes, type.beds);
  const there = rooms.filter(({ code }) => code === type.code);
  const placed = new Set(there.flatMap(guestsIn));
  const occupied = there.filter((room) => room.locked || guestsIn(room).length > 0).length;
  return [
    ...affinity.guests.flatMap((guest) => [
      ...(placed.has(guest.id) ? [] : [about('no-bed', occupied < type.rooms ? 'not-assigned' : 'no-room', [guest.id])]),
      ...(guest.gender === null && type.beds > 1 ? [about('gender-missing', 'unanswered', [guest.id])] : []),
    ]),
    ...there.flatMap((room) => findingsOfRoom(room, there, affinity, wishes)),
  ];
}

function findingsOfRoom(room: Room, there: readonly Room[], affinity: Affinity, wishes: readonly Wish[]): RoomingFinding[] {
  const guests = guestsIn(room);
  const found: RoomingFinding[] = [];
  for (const [at, one] of guests.entries()) {
    for (const other of guests.slice(at + 1)) {
      const close = closenessOf(affinity, one, other);
      if (close === closeness.never) found.push(about('may-not-share', areApart(wishes, one, other) ? 'asked-apart' : 'genders', [one, other], room));
      if (close === closeness.mixed && knowsBoth(affinity, one, other)) found.push(about('mixed', 'one-party', [one, other], room));
    }
  }
  const [alone] = guests;
  if (alone !== undefined && guests.length === 1 && room.beds > 1) found.push(about('alone', whyAlone(alone, room, there, affinity, wishes), [alone], room));
  return found;
}

function whyAlone(alone: string, room: Room, there: readonly Room[], affinity: Affinity, wishes: readonly Wish[]): Because {
  const guest = guestOf(affinity, alone);
  const others = there.filter((other) => other !== room && guestsIn(other).length > 0 && guestsIn(other).length < other.beds && !other.locked);
  const fits = (other: Room): boolean => guestsIn(other).every((id) => closenessOf(affinity, alone, id) !== closeness.never);
  if (!room.locked && others.some(fits)) return 'could-share';
  if (guest?.gender === null || guest?.gender === 'X') return 'gender-unknown';
  return others.some((other) => guestsIn(other).some((id) => guestOf(affinity, id)?.gender === guest?.gender && areApart(wishes, alone, id))) ? 'asked-apart' : 'nobody-left';
}

/** A wish to be together that is not met, once for a pair. */
function unmetWishes({ guests, wishes, rooms }: Rooming): RoomingFinding[] {
  const together = wishes.filter(({ kind }) => kind === 'together');
  const isMutual = ({ travellerId, otherId }: Wish): boolean => together.some((wish) => wish.travellerId === otherId && wish.otherId === travellerId);
  const byId = new Map(guests.map((guest) => [guest.id, guest]));
  return together.flatMap((wish) => {
    const { travellerId, otherId } = wish;
    if (isMutual(wish) && otherId < travellerId) return [];
    const room = rooms.find(({ guests: beds }) => beds.includes(travellerId));
    if (room?.guests.includes(otherId)) return [];
    const [one, other] = [byId.get(travellerId), byId.get(otherId)];
    if (!one) return [];
    return [about('wish-unmet', whyUnmet(wish, one, other, isMutual(wish), wishes), [travellerId, otherId], room ?? null)];
  });
}

function whyUnmet({ travellerId, otherId }: Wish, one: Guest, other: Guest | undefined, isMutual: boolean, wishes: readonly Wish[]): Because {
  if (!other) return 'gone';
  if (one.room !== other.room) return 'other-type';
  if (areApart(wishes, travellerId, otherId)) return 'asked-apart';
  return isMutual ? 'no-place-together' : 'one-sided';
}

const areApart = (wishes: readonly Wish[], one: string, other: string): boolean =>
  wishes.some(({ travellerId, otherId, kind }) => kind === 'apart' && [travellerId, otherId].includes(one) && [travellerId, otherId].includes(other));

const guestOf = (affinity: Affinity, id: string): Guest | undefined => affinity.guests[affinity.indexOf(id) ?? -1];

/** Guests who are gone from this type are nobody to share with. */
function closenessOf(affinity: Affinity, one: string, other: string): number {
  const [a, b] = [affinity.indexOf(one), affinity.indexOf(other)];
  return a === undefined || b === undefined ? closeness.never : affinity.between(a, b);
}

const knowsBoth = (affinity: Affinity, one: string, other: string): boolean =>
  [one, other].every((id) => ['F', 'M'].includes(guestOf(affinity, id)?.gender ?? ''));
