import { isFiller } from './fillers.js';
import { type PassportName, passportWords } from './passport-name.js';

/** What a list is ordered by. */
export type FamilyName =
  | { readonly said: true; readonly name: string }
  /** The passport has one field alone (ICAO Doc 9303-3 §4.6): its whole name stands where the passport has it, first word first. */
  | { readonly said: false; readonly name: string };

/** The family name that the passport says. Nothing is guessed from the order of words or from where the holder is from. */
export function familyNameOf(passport: PassportName): FamilyName {
  const { surname, givenNames } = passportWords(passport);
  const [family, given] = [surname, givenNames].map((words) => words.map(({ base }) => base).filter((base) => !isFiller(base)).join(' '));
  return family && given ? { said: true, name: family } : { said: false, name: family || given || '' };
}
