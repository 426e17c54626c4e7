import type { Affinity } from './affinity.js';
import type { Room } from './rooming.js';
import { roomWorth } from './worth.js';

/** A room that is being arranged: its beds hold the indices of guests. */
export interface ArrangedRoom {
  readonly number: number;
  readonly locked: boolean;
  vacated: boolean;
  readonly beds: (number | null)[];
}

/** A guest who goes to a room, from another or from none. */
export interface Step {
  readonly guest: number;
  readonly to: ArrangedRoom;
}

export const membersOf = ({ beds }: Pick<ArrangedRoom, 'beds'>): number[] => beds.flatMap((guest) => guest ?? []);
export const freeIn = ({ beds }: ArrangedRoom): number => beds.filter((guest) => guest === null).length;

/** The rooms of one type while guests are moved about. */
export class Layout {
  readonly rooms: ArrangedRoom[];

  /** Guests who are gone, or booked another type, are out of their beds; a room that they leave behind counts as vacated. */
  constructor(readonly affinity: Affinity, private readonly code: string, rooms: readonly Room[], private readonly limit: number) {
    this.rooms = rooms.map(({ number, locked, vacated, guests }) => {
      const beds = guests.map((id) => (id === null ? null : (affinity.indexOf(id) ?? null)));
      return { number, locked, vacated: vacated || guests.some((id, at) => id !== null && beds[at] === null), beds };
    });
  }

  /** Unlocked rooms with somebody in them: those that may be touched. */
  get open(): ArrangedRoom[] {
    return this.rooms.filter((room) => !room.locked && room.beds.some((guest) => guest !== null));
  }

  /** How many more rooms the hotel has: empty ones are given back. */
  get spare(): number {
    return Math.max(0, this.limit - this.rooms.filter((room) => room.locked || membersOf(room).length > 0).length);
  }

  roomOf(guest: number): ArrangedRoom | undefined {
    return this.rooms.find(({ beds }) => beds.includes(guest));
  }

  unplaced(): number[] {
    const placed = new Set(this.rooms.flatMap(membersOf));
    return this.affinity.guests.flatMap((_, guest) => (placed.has(guest) ? [] : [guest]));
  }

  openRoom(guests: readonly number[]): ArrangedRoom {
    const taken = new Set(this.rooms.filter((room) => room.locked || membersOf(room).length > 0).map(({ number }) => number));
    let number = 1;
    while (taken.has(number)) number += 1;
    const beds = Array.from({ length: this.affinity.beds }, (_, at) => guests[at] ?? null);
    const room = { number, locked: false, vacated: false, beds };
    this.rooms.splice(0, this.rooms.length, ...this.rooms.filter((other) => other.number !== number), room);
    return room;
  }

  /** What the steps, taken together, would add to the worth of the rooms that they touch; minus infinity for what cannot be. */
  gain(steps: readonly Step[]): number {
    const after = new Map<ArrangedRoom, number[]>();
    const list = (room: ArrangedRoom): number[] => after.get(room) ?? after.set(room, membersOf(room)).get(room)!;
    for (const { guest } of steps) {
      const from = this.roomOf(guest);
      if (from) after.set(from, list(from).filter((other) => other !== guest));
    }
    for (const { guest, to } of steps) list(to).push(guest);
    let gain = 0;
    for (const [room, guests] of after) {
      if (guests.length > room.beds.length) return -Infinity;
      gain += roomWorth(guests, this.affinity, 'bonds') - roomWorth(membersOf(room), this.affinity, 'bonds');
    }
    return gain;
  }

  take(steps: readonly Step[]): void {
    for (const { guest } of steps) {
      const from = this.roomOf(guest);
      if (from) from.beds[from.beds.indexOf(guest)] = null;
    }
    for (const { guest, to } of steps) to.beds[to.beds.indexOf(null)] = guest;
  }

  result(): Room[] {
    return this.rooms
      .filter((room) => room.locked || membersOf(room).length > 0)
      .sort((a, b) => a.number - b.number)
      .map(({ number, locked, beds }) => ({
        code: this.code, number, locked, vacated: false, beds: beds.length,
        guests: beds.map((guest) => (guest === null ? null : this.affinity.guests[guest]!.id)),
      }));
  }
}
