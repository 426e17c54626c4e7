import type { Fault } from '#kernel';
import { isNationality, tidyNationality } from './nationality.js';

/** Who a traveller is, as told by whoever booked. Never stored in the clear. */
export interface Identity {
  readonly givenNames: string;
  readonly surname: string;
  readonly email: string;
  /** The state whose passport will be presented: ISO 3166-1 alpha-3, or an ICAO Doc 9303-3 §5 code. */
  readonly nationality: string;
}

const namePattern = /^[\p{L}\p{M}][\p{L}\p{M} .,'’ʼ\-‐·]*$/u;
const emailPattern = /^[^\s@<>(),;:"\\[\]\p{Cc}]+@[^\s@<>(),;:"\\[\]\p{Cc}]+\.[^\s@<>(),;:"\\[\]\p{Cc}]+$/u;
const longestName = 100;
/** RFC 5321 §4.5.3.1.3: a path is at most 256 octets, two of them the angle brackets. */
const longestEmail = 254;

const tidy = (text: string): string => text.normalize('NFC').trim().replace(/\s+/gu, ' ');

/** The same details in one form: composed letters, single spaces, the nationality as it is kept. */
export const tidyIdentity = (given: Identity): Identity => ({
  givenNames: tidy(given.givenNames),
  surname: tidy(given.surname),
  email: given.email.trim(),
  nationality: tidyNationality(given.nationality),
});

/** What is wrong with one part of a name as a passport could carry it, or undefined. */
export function nameFault(name: string): string | undefined {
  if (name === '') return 'Write the name as it stands in the passport.';
  if (name.length > longestName) return `A name can have at most ${longestName} letters.`;
  if (/\p{N}/u.test(name)) return 'A name has no digits.';
  if (!namePattern.test(name)) return 'Use letters, spaces, hyphens and apostrophes, as in the passport.';
  return undefined;
}

const emailFault = (email: string): string | undefined =>
  email.length <= longestEmail && emailPattern.test(email) ? undefined : 'This is not an e-mail address.';

const nationalityFault = (code: string): string | undefined =>
  isNationality(code) ? undefined : 'Use the three-letter code of a country, such as GBR.';

/** Everything that is wrong with tidied details; pointers are relative to the traveller. */
export function identityFaults(identity: Identity): Fault[] {
  const found: [string, string | undefined][] = [
    ['/givenNames', nameFault(identity.givenNames)],
    ['/surname', nameFault(identity.surname)],
    ['/email', emailFault(identity.email)],
    ['/nationality', nationalityFault(identity.nationality)],
  ];
  return found.flatMap(([pointer, detail]) => (detail ? [{ pointer, detail }] : []));
}
