import { type DifferenceCode, gradeOf, nameGrades } from './name-grade.js';
import { lettersChanged } from './letters.js';

/** What came out of comparing one field in one way. */
export interface FieldResult {
  readonly codes: readonly DifferenceCode[];
  /** How many letters differ, beyond what `codes` explain. */
  readonly letters: number;
}

/** The most letters that carriers take for a slip of the pen (product.md, Pains). */
export const MOST_LETTERS = 3;

/**
 * A difference that no equivalence explains. Never a slip: another first letter, of any of the names where there are as many, more
 * than three letters, or more letters that differ than agree.
 */
export function byLetters(passport: readonly string[], ticket: readonly string[]): FieldResult {
  const [one, other] = [passport.join(''), ticket.join('')];
  const letters = lettersChanged(one, other);
  const firsts = passport.length === ticket.length ? passport.map((word, at) => word[0] === ticket[at]?.[0]) : [one[0] === other[0]];
  const codes: DifferenceCode[] = [];
  if (firsts.includes(false)) codes.push('first-letter');
  if (letters * 2 > Math.max(one.length, other.length)) codes.push('another-name');
  else if (letters > MOST_LETTERS) codes.push('too-many-letters');
  return { codes: codes.length > 0 ? codes : ['letters'], letters };
}

const rank = ({ codes, letters }: FieldResult): number => nameGrades.indexOf(gradeOf(codes)) * 1e6 + letters * 1e3 + codes.length;

/** The way that explains most: the mildest grade, then the fewest letters, then the fewest reasons. */
export const mildest = <T extends FieldResult>(results: readonly [T, ...T[]]): T => results.reduce((best, one) => (rank(one) < rank(best) ? one : best));
