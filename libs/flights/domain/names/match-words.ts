import { foldName, gives, practiceManners, type Spelling, tableManners } from '#kernel';
import type { DifferenceCode } from './name-grade.js';
import { isPlain, type Origins, type PassportWord } from './passport-name.js';

/**
 * Whether words of a passport, joined, are what the ticket says: `[]` letter by letter, a code where by a known equivalence, null
 * where not. An equivalence counts only where the name's origin bears it out: `MANUEL` is no `MANÜL`.
 */
export function matchWords(words: readonly PassportWord[], text: string, origins: Origins): DifferenceCode[] | null {
  const base = words.map((word) => word.base).join('');
  if (base === text) return [];
  if (base === '' || text === '') return null;
  const sources = words.flatMap(({ source }) => (source === null ? [] : [source]));
  const isSpelled = sources.length === words.length && !sources.every(isPlain);
  if (isSpelled && [...tableManners, ...practiceManners].some((manner) => gives(sources.flatMap((word) => [...manner(word)]), text))) return ['transliteration'];
  if (origins.umlauts && gives(words.flatMap((word) => germanic(word.base, origins)), text)) return ['transliteration'];
  if (origins.arabic && gives(words.flatMap((word) => arabic(word.base)), text)) return ['arabic-article'];
  if (origins.chinese && pinyin(base) === pinyin(text)) return ['pinyin-u'];
  if (origins.cyrillic && foldName(base) === foldName(text)) return ['cyrillic-spelling'];
  return null;
}

/** An E of its own, not that of an umlaut: Michael, Manuela, Joelle, Samuel. */
const ownVowel = /[AOU]EL(?:A|LA|LE|S)?$/u;

function germanic(word: string, { rings }: Origins): Spelling {
  if (ownVowel.test(word)) return [[word]];
  const pieces = word.match(rings ? /AE|OE|UE|AA|./gu : /AE|OE|UE|./gu) ?? [];
  return pieces.map((piece) => (piece.length > 1 ? [piece, piece.slice(0, 1)] : [piece]));
}

function arabic(word: string): Spelling {
  if (/^(?:AL|EL|UL)$/u.test(word)) return [['AL', 'EL', 'UL']];
  if (/^(?:BIN|BEN|IBN)$/u.test(word)) return [['BIN', 'BEN', 'IBN']];
  if (/^(?:BINT|BENT)$/u.test(word)) return [['BINT', 'BENT']];
  if (/^ABD[AEU]L/u.test(word)) return [['ABDAL', 'ABDEL', 'ABDUL'], [word.slice(5)]];
  return /^[AE]L.{4}/u.test(word) ? [['AL', 'EL'], [word.slice(2)]] : [[word]];
}

/** Lü, Nü, Lüe and Nüe, as passports (YU since 2012), tickets (U, UE) and keyboards (V) write them. */
const pinyin = (text: string): string => text.replace(/([LN])(?:YU|V|UE)/gu, '$1U');
