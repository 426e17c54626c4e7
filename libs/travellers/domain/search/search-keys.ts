import { soundOf } from './sound-of.js';
import { spellingsOf, wordsOf, wordsOfAddress, wordsToStore } from './search-words.js';

/** Beginnings of words are kept up to this length; what is typed beyond it is compared once the names are opened. */
const longestBeginning = 8;
/** Words shorter than this are too like each other to allow for slips. */
const shortestForSlips = 4;
const longestForSlips = 12;

const isIdeographic = (word: string): boolean => /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word);

const beginning = (word: string): string => `p:${[...word].slice(0, longestBeginning).join('')}`;

const beginnings = (word: string): string[] => {
  const letters = [...word];
  const shortest = isIdeographic(word) ? 1 : 2;
  return letters.slice(0, longestBeginning).flatMap((_, at) => (at + 1 >= Math.min(shortest, letters.length) ? [beginning(letters.slice(0, at + 1).join(''))] : []));
};

/** The word and what is left of it without any one letter: two words that differ by one slip share one of these. */
const slips = (word: string): string[] => {
  if (!/^[A-Z]+$/.test(word) || word.length < shortestForSlips) return [];
  const letters = [...word.slice(0, longestForSlips)];
  return [...new Set([letters.join(''), ...letters.map((_, at) => letters.toSpliced(at, 1).join(''))])].map((left) => `d:${left}`);
};

const sound = (word: string): string[] => (soundOf(word) === '' ? [] : [`s:${soundOf(word)}`]);

const addressKey = (email: string): string => `e:${email.trim().toLowerCase()}`;

/** What a person is to be found by: every key of their names and address, to be stored as keyed hashes alone. */
export const keysToStore = ({ names, email }: { readonly names: readonly string[]; readonly email: string }): string[] => [
  ...new Set([
    ...names.flatMap(wordsToStore).flatMap(spellingsOf).flatMap((word) => [`w:${word}`, ...beginnings(word), ...sound(word), ...slips(word)]),
    ...wordsOfAddress(email).flatMap((word) => [`w:${word}`, ...beginnings(word)]),
    addressKey(email),
  ]),
];

/** What is looked for: each inner list is one word, of whose keys one must be there. */
export interface SoughtKeys {
  readonly words: readonly string[];
  readonly whole: readonly (readonly string[])[];
  readonly beginning: readonly (readonly string[])[];
  /** As it sounds, or with one slip. */
  readonly similar: readonly (readonly string[])[];
}

/** The keys of what somebody typed: a name in any order and spelling, or an address. */
export function keysToFind(text: string): SoughtKeys {
  if (text.includes('@')) return { words: wordsOfAddress(text), whole: [[addressKey(text)]], beginning: wordsOfAddress(text).map((word) => [beginning(word)]), similar: [] };
  const words = wordsOf(text);
  const spelt = words.map(spellingsOf);
  return {
    words,
    whole: spelt.map((spellings) => spellings.map((word) => `w:${word}`)),
    beginning: spelt.map((spellings) => spellings.map(beginning)),
    similar: spelt.map((spellings) => spellings.flatMap((word) => [beginning(word), ...sound(word), ...slips(word)])),
  };
}
