import { stateOf, transliterate } from '#kernel';
import { unoaName } from '../edifact/repertoire.js';
import type { ListedPerson } from './manifest-delta.js';

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'] as const;
/** Characters of reservation messages: capitals, digits, and a few signs (AIRIMP §2.1). */
const outside = /[^A-Z0-9 .,\-()/]/g;

/** `1985-07-24` is `24JUL85`. */
export const airimpDate = (date: string): string => `${date.slice(8, 10)}${months[Number(date.slice(5, 7)) - 1]}${date.slice(2, 4)}`;
/** `2027-04-03` is `03APR`. */
export const airimpDay = (date: string): string => airimpDate(date).slice(0, 5);

export const airimpText = (text: string): string =>
  text.normalize('NFKC').replace(/\s+/gu, ' ').replace(/[\p{L}\p{M}]+/gu, transliterate).replace(outside, '').trim();

/** Letters that a name element has room for (IATA RP 1708 §2.7.1): more than the zone of a passport holds. */
const longestName = 56;
const longestSurname = 50;

/**
 * A name in A to Z, its parts run together in the surname and parted by blanks in the given names; `FNU` (first name unknown) stands where
 * there are none, and the one name of who has one only is the surname.
 */
export function airimpName({ surname, givenNames }: Pick<ListedPerson, 'surname' | 'givenNames'>): { readonly surname: string; readonly given: string } {
  const [family, own] = [letters(surname), letters(givenNames)];
  const [primary, others] = family === '' ? [own, ''] : [family, own];
  const cut = primary.replaceAll(' ', '').slice(0, longestSurname);
  return { surname: cut, given: others.slice(0, longestName - cut.length).trim() || 'FNU' };
}

const letters = (text: string | null): string => unoaName(text ?? '') ?? transliterate(text ?? '').replace(/[^A-Z ]/g, '').replace(/ +/g, ' ').trim();

export const airimpState = (code: string): string => stateOf(code) ?? code;

/** A text in pieces: the first of up to so many characters, the next ones of up to so many. None ends in a blank, which a line would lose. */
export function pieces(text: string, first: number, next: number): readonly [string, ...string[]] {
  const [head = ''] = new RegExp(`^.{0,${first - 1}}\\S`).exec(text) ?? [];
  return [head, ...(text.slice(head.length).match(new RegExp(`.{0,${next - 1}}\\S`, 'g')) ?? [])];
}
