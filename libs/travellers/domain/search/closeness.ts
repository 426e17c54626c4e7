import { soundOf } from './sound-of.js';
import { spellingsOf, wordsOfAddress, wordsToStore } from './search-words.js';

/** How what was found agrees with what was typed: its weakest word counts. */
export type Closeness = 'exact' | 'beginning' | 'similar';

const points = { exact: 4, beginning: 3, slip: 2, sound: 1, none: 0 } as const;

/** True where at most one letter is missing, too many, another, or changed places with its neighbour. */
export function isOneSlipApart(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const [left, right] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  return left.length <= 1 && right.length <= 1 ? true : left.length === 2 && right === `${left[1]}${left[0]}`;
}

function pointsOf(sought: readonly string[], stored: readonly string[]): number {
  if (sought.some((word) => stored.includes(word))) return points.exact;
  if (sought.some((word) => stored.some((other) => other.startsWith(word)))) return points.beginning;
  if (sought.some((word) => word.length >= 4 && stored.some((other) => other.length >= 3 && isOneSlipApart(word, other)))) return points.slip;
  const sounds = new Set(stored.map(soundOf));
  return sought.some((word) => soundOf(word) !== '' && sounds.has(soundOf(word))) ? points.sound : points.none;
}

/** What somebody typed, each word in every spelling: worked out once for all who are compared with it. */
export type SoughtWords = readonly (readonly string[])[];

export const soughtWords = (words: readonly string[]): SoughtWords => words.map(spellingsOf);

/** How close somebody is: more points are closer. `byName` where their address adds nothing to that. */
export interface Comparison {
  readonly points: number;
  readonly closeness: Closeness;
  readonly byName: boolean;
}

/** How close a person's names and address are to what was typed. Null where a word is not there at all. */
export function closenessOf(words: SoughtWords, person: { readonly names: readonly string[]; readonly email: string }): Comparison | null {
  const names = person.names.flatMap(wordsToStore).flatMap(spellingsOf);
  const address = wordsOfAddress(person.email);
  const byName = words.map((word) => pointsOf(word, names));
  const each = words.map((word, at) => Math.max(byName[at] ?? 0, pointsOf(word, address)));
  const weakest = Math.min(...each);
  if (each.length === 0 || weakest === points.none) return null;
  const closeness = weakest === points.exact ? 'exact' : weakest === points.beginning ? 'beginning' : 'similar';
  return { points: sum(each) / each.length, closeness, byName: sum(byName) === sum(each) };
}

const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0);
