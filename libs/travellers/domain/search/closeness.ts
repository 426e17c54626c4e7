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
  let best: number = points.none;
  for (const word of sought) {
    for (const other of stored) {
      if (word === other) return points.exact;
      if (other.startsWith(word)) best = Math.max(best, points.beginning);
      else if (word.length >= 4 && other.length >= 3 && isOneSlipApart(word, other)) best = Math.max(best, points.slip);
      else if (soundOf(word) !== '' && soundOf(word) === soundOf(other)) best = Math.max(best, points.sound);
    }
  }
  return best;
}

/** How close a person's names and address are to the words typed: more points are closer. Null where a word is not there at all. */
export function closenessOf(words: readonly string[], person: { readonly names: readonly string[]; readonly email: string }): { points: number; closeness: Closeness } | null {
  const stored = [...person.names.flatMap(wordsToStore).flatMap(spellingsOf), ...wordsOfAddress(person.email)];
  const each = words.map((word) => pointsOf(spellingsOf(word), stored));
  const weakest = Math.min(...each);
  if (each.length === 0 || weakest === points.none) return null;
  const closeness = weakest === points.exact ? 'exact' : weakest === points.beginning ? 'beginning' : 'similar';
  return { points: each.reduce((sum, one) => sum + one, 0) / each.length, closeness };
}
