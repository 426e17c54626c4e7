import type { Alphabet } from '../../domain/index.js';

/** What the recogniser can tell apart; class 0 is the blank between characters, class 1 the first of these. */
export const CHARACTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<';
export const CLASSES = CHARACTERS.length + 1;
export const BLANK = 0;

/** The recogniser's answer for one line: `steps` rows of `CLASSES` logarithms of likelihood, from left to right. */
export interface Evidence {
  readonly logLikelihood: Float32Array;
  readonly steps: number;
}

export const characterOf = (kind: number): string => CHARACTERS.charAt(kind - 1);
export const classOf = (character: string): number => CHARACTERS.indexOf(character) + 1;

/** The classes that a place may hold. */
export type Allowed = readonly number[];

const classesOf = (characters: string): Allowed => [...characters].map(classOf).sort((one, other) => one - other);

const DIGITS = '0123456789';
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

export const allowedBy: Record<Alphabet, Allowed> = {
  any: classesOf(CHARACTERS),
  letters: classesOf(`${LETTERS}<`),
  digits: classesOf(`${DIGITS}<`),
  digit: classesOf(DIGITS),
  sex: classesOf('MFX<'),
};

/** The classes for a list of characters, such as the first letters of a document code. */
export const allowedCharacters = classesOf;
