import { type Fault, type IsoDate, isIsoDate, type Refusal, refuse } from '#kernel';

export const blockDeadlines = ['option', 'deposit', 'ticketing'] as const;
/** What a carrier wants by a day: our word that we take the seats, the deposit, the tickets. */
export type BlockDeadline = (typeof blockDeadlines)[number];

/** Seats that a carrier keeps for us on a leg under one record. */
export interface SeatBlockDefinition {
  /** The carrier's record of it (its PNR). */
  readonly locator: string;
  readonly seats: number;
  readonly optionOn: IsoDate | null;
  readonly depositOn: IsoDate | null;
  readonly ticketBy: IsoDate | null;
}

export interface SeatBlock extends SeatBlockDefinition {
  readonly id: string;
  readonly legId: string;
  /** How many of the seats went back to the carrier. */
  readonly released: number;
  /** Deadlines that were met; they remind nobody any more. */
  readonly met: readonly BlockDeadline[];
  readonly version: number;
}

/** One line of a block's history: what it was from then on. */
export interface SeatBlockChange {
  readonly kind: 'added' | 'changed' | 'released' | 'met';
  readonly seats: number;
  readonly released: number;
  readonly reason: string | null;
  readonly userId: string | null;
  readonly createdAt: Date;
}

const locator = /^[A-Z0-9]{5,8}$/;
export const mostSeats = 1_000;

/** Refuses a block that cannot be, with `seat-block.unusable` and a pointer for every fault; null when sound. */
export function checkSeatBlock(block: SeatBlockDefinition): Refusal | null {
  const { optionOn, depositOn, ticketBy } = block;
  const dates = [optionOn, depositOn, ticketBy];
  const real = dates.map((date) => date === null || isIsoDate(date));
  const known = dates.filter((date) => date !== null);
  const inOrder = known.every((date, index) => index === 0 || known[index - 1]! <= date);
  const checks: readonly [boolean, string, string][] = [
    [locator.test(block.locator), '/locator', 'Use the record as the carrier gave it: five to eight letters and digits.'],
    [Number.isInteger(block.seats) && block.seats >= 1 && block.seats <= mostSeats, '/seats', `A block has 1 to ${mostSeats} seats.`],
    [real[0]!, '/optionOn', 'Use a day that exists.'],
    [real[1]!, '/depositOn', 'Use a day that exists.'],
    [real[2]!, '/ticketBy', 'Use a day that exists.'],
    [inOrder || real.includes(false), '/ticketBy', 'The option comes first, then the deposit, then the tickets.'],
  ];
  const errors: Fault[] = checks.flatMap(([sound, pointer, detail]) => (sound ? [] : [{ pointer, detail }]));
  return errors.length > 0 ? refuse('seat-block.unusable', { errors }) : null;
}

/** A date of a block that is still to be met. */
export interface DueDeadline {
  readonly blockId: string;
  readonly legId: string;
  readonly locator: string;
  readonly deadline: BlockDeadline;
  readonly on: IsoDate;
  readonly state: 'overdue' | 'soon' | 'later';
}

/** Within so many days a deadline is near enough to be told. */
const soonDays = 7;

/** What is still to be met of these blocks, the earliest first. A block that went back whole owes nothing. */
export function deadlinesOf(blocks: readonly SeatBlock[], today: IsoDate): DueDeadline[] {
  const soon = new Date(Date.parse(`${today}T00:00:00Z`) + soonDays * 86_400_000).toISOString().slice(0, 10);
  return blocks
    .filter(({ seats, released }) => released < seats)
    .flatMap(({ id, legId, locator: record, met, optionOn, depositOn, ticketBy }) => {
      const dates: Readonly<Record<BlockDeadline, IsoDate | null>> = { option: optionOn, deposit: depositOn, ticketing: ticketBy };
      return blockDeadlines.flatMap((deadline): DueDeadline[] => {
        const on = dates[deadline];
        if (on === null || met.includes(deadline)) return [];
        return [{ blockId: id, legId, locator: record, deadline, on, state: on < today ? 'overdue' : on <= soon ? 'soon' : 'later' }];
      });
    })
    .sort((a, b) => a.on.localeCompare(b.on) || a.blockId.localeCompare(b.blockId));
}
