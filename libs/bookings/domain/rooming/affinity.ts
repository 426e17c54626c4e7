import type { Guest, Wish } from './rooming.js';

/**
 * How close two guests are. `bond`: they asked for each other, or their party is as many as one room has beds. `party`:
 * one party and one gender. `stranger`: one gender. `mixed`: one party, but not one known gender. `never`: they may not share.
 */
export const closeness = { never: 0, mixed: 1, stranger: 2, party: 3, bond: 4 } as const;

/** Who of one room type may share with whom, and how gladly. Guests go by their index, so that hundreds compare quickly. */
export class Affinity {
  readonly size: number;
  private readonly table: Uint8Array;
  private readonly indices: ReadonlyMap<string, number>;

  constructor(readonly guests: readonly Guest[], wishes: readonly Wish[], readonly beds: number) {
    this.size = guests.length;
    this.indices = new Map(guests.map(({ id }, at) => [id, at]));
    this.table = new Uint8Array(this.size * this.size);
    const sizes = new Map<string, number>();
    for (const { bookingId } of guests) sizes.set(bookingId, (sizes.get(bookingId) ?? 0) + 1);
    for (const [a, guest] of guests.entries()) {
      for (const [b, other] of guests.entries()) {
        if (a !== b) this.table[a * this.size + b] = byParty(guest, other, (sizes.get(guest.bookingId) ?? 0) <= beds);
      }
    }
    this.hear(wishes);
  }

  /** One of {@link closeness}. */
  between(a: number, b: number): number {
    return this.table[a * this.size + b] ?? closeness.never;
  }

  /** True when everyone of the one may share with everyone of the other. */
  mayShare(some: readonly number[], others: readonly number[]): boolean {
    return some.every((a) => others.every((b) => this.between(a, b) !== closeness.never));
  }

  /** Undefined for somebody who needs no bed of this type. */
  indexOf(id: string): number | undefined {
    return this.indices.get(id);
  }

  private hear(wishes: readonly Wish[]): void {
    const together = new Set(wishes.filter(({ kind }) => kind === 'together').map(({ travellerId, otherId }) => `${travellerId} ${otherId}`));
    for (const { travellerId, otherId } of wishes.filter(({ kind }) => kind === 'together')) {
      if (together.has(`${otherId} ${travellerId}`)) this.set(travellerId, otherId, closeness.bond);
    }
    for (const { travellerId, otherId } of wishes.filter(({ kind }) => kind === 'apart')) this.set(travellerId, otherId, closeness.never);
  }

  private set(id: string, otherId: string, value: number): void {
    const [a, b] = [this.indexOf(id), this.indexOf(otherId)];
    if (a === undefined || b === undefined || a === b) return;
    this.table[a * this.size + b] = value;
    this.table[b * this.size + a] = value;
  }
}

function byParty(a: Guest, b: Guest, fillsARoom: boolean): number {
  const sameGender = a.gender === b.gender && (a.gender === 'F' || a.gender === 'M');
  if (a.bookingId !== b.bookingId) return sameGender ? closeness.stranger : closeness.never;
  if (fillsARoom) return closeness.bond;
  return sameGender ? closeness.party : closeness.mixed;
}
