/**
 * How a letter that the zone lacks is written there: ICAO Doc 9303-3 §6, table A (Latin letters), the recommended form
 * first. Letters with an accent that are not listed lose it.
 */
export const latinTable: Readonly<Record<string, readonly string[]>> = {
  Ä: ['AE', 'A'],
  Å: ['AA'],
  Æ: ['AE'],
  Ð: ['D'],
  Đ: ['D'],
  Ħ: ['H'],
  İ: ['I'],
  Ĳ: ['IJ'],
  ĸ: ['Q'],
  Ł: ['L'],
  Ñ: ['N', 'NXX'],
  Ŋ: ['N'],
  Ö: ['OE', 'O'],
  Ø: ['OE'],
  Œ: ['OE'],
  ẞ: ['SS'],
  ß: ['SS'],
  Þ: ['TH'],
  Ŧ: ['T'],
  Ü: ['UE', 'UXX', 'U'],
};

const SEPARATORS = /[\s\-‐‑–.,·]+/u;
const SILENT = /['’‘ʼ`´]/gu;

/** A typed name in capitals, cut into its parts: blanks and hyphens part, apostrophes vanish (Doc 9303-3 §4.6). */
export const nameParts = (typed: string): string[] =>
  typed.normalize('NFC').toLocaleUpperCase('en').replace(SILENT, '').split(SEPARATORS).filter(Boolean);

/** Every way in which the zone may write one letter; the letter itself where it is in A to Z. */
export function lettersFor(letter: string): readonly string[] {
  const listed = latinTable[letter];
  if (listed !== undefined) return listed;
  return [letter.normalize('NFD').replace(/\p{Mark}/gu, '')];
}

/** A typed name in the letters of the zone, in the recommended form: `Jürgen Åberg` gives `JUERGEN AABERG`. */
export const transliterate = (typed: string): string =>
  nameParts(typed)
    .map((word) => [...word].map((letter) => lettersFor(letter)[0]).join(''))
    .join(' ');
