import type { Correction } from '../judging/judge-zone.js';
import { type ReaderError, readerErrors, type ZonePart } from './reader-errors.js';

/** A reading beside what an officer says stands on the page. */
export interface ReadAndTrue {
  readonly read: readonly string[] | null;
  readonly corrections: readonly Correction[];
  readonly confidence: number;
  readonly truth: readonly string[];
}

/** Where the reader was wrong, in counts alone: nothing in it tells of anybody. */
export interface ReaderReport {
  /** Readings that an officer accepted, or wrote right. */
  readonly compared: number;
  /** Of these, read right in every character. */
  readonly exact: number;
  /** Of these, not read at all, or with lines of another shape. */
  readonly unread: number;
  readonly characters: readonly { readonly read: string; readonly truth: string; readonly count: number }[];
  readonly parts: readonly { readonly part: ZonePart; readonly count: number }[];
  readonly bands: readonly { readonly from: number; readonly to: number; readonly compared: number; readonly wrong: number }[];
  /** Readings that the decoder corrected: how many it had right then, and how many not. */
  readonly corrected: { readonly right: number; readonly wrong: number };
}

/** Certainty of the least certain character, from and to. */
const bands = [[0, 0.5], [0.5, 0.8], [0.8, 0.9], [0.9, 0.95], [0.95, 1]] as const;

/** Counts where the reader was wrong. The most frequent comes first. */
export function reportOnReader(readings: readonly ReadAndTrue[]): ReaderReport {
  const judged = readings.map((reading) => ({ ...reading, errors: readerErrors(reading.read, reading.truth) }));
  const errors = judged.flatMap((reading) => reading.errors ?? []);
  const isRight = ({ errors: found }: { readonly errors: readonly ReaderError[] | null }): boolean => found?.length === 0;
  const corrected = judged.filter(({ corrections }) => corrections.length > 0);
  return {
    compared: judged.length,
    exact: judged.filter(isRight).length,
    unread: judged.filter((reading) => reading.errors === null).length,
    characters: tally(errors, ({ read, truth }) => `${read}${truth}`, ({ read, truth }) => ({ read, truth })),
    parts: tally(errors, ({ part }) => part, ({ part }) => ({ part })),
    bands: bands.map(([from, to], at) => {
      const within = judged.filter(({ confidence }) => confidence >= from && (confidence < to || at === bands.length - 1));
      return { from, to, compared: within.length, wrong: within.filter((reading) => !isRight(reading)).length };
    }),
    corrected: { right: corrected.filter(isRight).length, wrong: corrected.filter((reading) => !isRight(reading)).length },
  };
}

function tally<Item, Row>(items: readonly Item[], keyOf: (item: Item) => string, rowOf: (item: Item) => Row): (Row & { count: number })[] {
  const counted = new Map<string, Row & { count: number }>();
  for (const item of items) {
    const key = keyOf(item);
    counted.set(key, { ...rowOf(item), count: (counted.get(key)?.count ?? 0) + 1 });
  }
  return [...counted.entries()].sort(([one, { count }], [other, { count: more }]) => more - count || one.localeCompare(other)).map(([, row]) => row);
}
