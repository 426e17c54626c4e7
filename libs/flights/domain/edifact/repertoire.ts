import { transliterate } from '#kernel';

/** Characters of level A (ISO 9735:1998 annex A, `UNOA`): capitals, digits, and punctuation; of these `'+:?` have to be released. */
const unoa = /[A-Z0-9 .,\-()/='+:?!"%&*;<>]/;
const inUnoa = /^[A-Z0-9 .,\-()/='+:?!"%&*;<>]*$/;
const outsideUnoa = /[^A-Z0-9 .,\-()/='+:?!"%&*;<>]/g;

export const isUnoa = (character: string): boolean => unoa.test(character);

/** The characters of a text that level A does not have, each once. */
export const outsideOfUnoa = (text: string): string[] => (inUnoa.test(text) ? [] : [...new Set([...text].filter((character) => !isUnoa(character)))]);

/** Most of what is written is so already: numbers, codes, and names as the zone of a passport has them. */
const settled = /^[A-Z0-9]*$/;
const settledName = /^(?:[A-Z]+(?: [A-Z]+)*)?$/;

/**
 * A text as an interchange of level A can carry it: letters by ICAO Doc 9303-3 §6, line breaks as blanks; what then still has no place in
 * the repertoire is left out. For what people wrote in their own words; names go by {@link unoaName}.
 */
export function unoaText(text: string): string {
  if (settled.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(/\s+/gu, ' ')
    .replace(/[\p{L}\p{M}]+/gu, transliterate)
    .replace(outsideUnoa, '')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** A name in capitals A to Z with blanks between its parts, as the zone of a passport has it; null where letters are left that no table knows. */
export function unoaName(typed: string): string | null {
  if (settledName.test(typed)) return typed;
  const name = transliterate(typed);
  return /^[A-Z ]*$/.test(name) ? name : null;
}
