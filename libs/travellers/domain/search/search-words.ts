import { nameParts, practiceManners, recommended, spellRecommended, tableManners } from '#kernel';

/** Nobody searches for more, and nobody is stored under more. */
const mostWords = 12;
const longestWord = 40;
const mostSpellings = 6;

/** Latin letters that name tables write with two, and people with one. */
const single: Readonly<Record<string, string>> = { Ø: 'O', Æ: 'AE', Œ: 'OE', Ä: 'A', Ö: 'O', Ü: 'U', Å: 'A' };

const isLatin = (word: string): boolean => /^[A-Z0-9]+$/.test(word);

const withoutMarks = (word: string): string =>
  [...word.normalize('NFC')].map((letter) => single[letter] ?? letter).join('').normalize('NFD').replace(/\p{Mark}/gu, '');

/**
 * A word as people may write it: as typed, without its marks, and in the letters of a passport as each table and practice writes it.
 * `MÜLLER` gives `MULLER` and `MUELLER` beside itself, `ЮЛИЯ` gives `IULIIA` and `YULIYA`.
 */
export function spellingsOf(word: string): string[] {
  if (isLatin(word)) return [word];
  // The manners differ in how they write Cyrillic and Arabic; Latin and Greek letters have one each.
  const manners = /[\p{Script=Cyrillic}\p{Script=Arabic}]/u.test(word) ? [...tableManners, ...practiceManners] : [spellRecommended];
  const written = manners.map((manner) => recommended(manner(word)));
  return [...new Set([word, withoutMarks(word), ...written])].filter((spelling) => spelling.length > 0).slice(0, mostSpellings);
}

/** The words of a name or of what somebody types, in capitals, without punctuation. */
export const wordsOf = (text: string): string[] => nameParts(text).map((word) => word.slice(0, longestWord)).slice(0, mostWords);

/** The words of a name to store: each, and each hyphenated pair as one (`ANNE`, `MARIE`, `ANNEMARIE`). */
export const wordsToStore = (text: string): string[] => [
  ...new Set([...wordsOf(text), ...text.split(/\s+/).flatMap((part) => (/\p{Pd}/u.test(part) ? wordsOf(part.replace(/\p{Pd}/gu, '')) : []))]),
];

/** The words before the @ of an address: `anna.svensson@example.org` gives `ANNA` and `SVENSSON`. */
export const wordsOfAddress = (email: string): string[] => wordsOf((email.split('@')[0] ?? '').replace(/[._+]/g, ' '));
