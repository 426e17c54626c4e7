import { withoutTitles } from '#kernel';
import { byLetters, type FieldResult, mildest } from './field-result.js';
import { matchWords } from './match-words.js';
import type { Origins, PassportWord } from './passport-name.js';

/** What is known beside the words of a field. */
export interface FieldFacts {
  readonly origins: Origins;
  /** The passport's own name may have been cut. */
  readonly passportCut: boolean;
  /** The ticket's name is so long that the carrier may have cut it. */
  readonly ticketCut: boolean;
}

/** Two words of a cut name that agree so far must have this many letters, or they agree by chance. */
const LEAST_CUT = 8;

export const basesOf = (words: readonly PassportWord[]): string[] => words.map(({ base }) => base);

/** Compares the words of a family name; both sides have some. */
export function compareFamily(passport: readonly PassportWord[], ticket: readonly string[], facts: FieldFacts): FieldResult {
  const asWritten = plain(passport, ticket, facts);
  const [kept, untitled] = [withoutTitles(basesOf(passport)), withoutTitles(ticket)];
  const titled = kept.length < passport.length || untitled.length < ticket.length;
  if (!titled || kept.length === 0 || untitled.length === 0) return asWritten;
  const { codes, letters } = plain(passport.filter(({ base }) => kept.includes(base)), untitled, facts);
  return mildest([{ codes: [...codes, 'suffix-left-out'], letters }, asWritten]);
}

function plain(passport: readonly PassportWord[], ticket: readonly string[], { origins, passportCut, ticketCut }: FieldFacts): FieldResult {
  const text = ticket.join('');
  const match = matchWords(passport, text, origins);
  const bases = basesOf(passport);
  if (match) return { codes: match.length === 0 && bases.join(' ') !== ticket.join(' ') ? ['separator'] : match, letters: 0 };
  const base = bases.join('');
  if (ticketCut && text.length >= LEAST_CUT && base.startsWith(text)) return { codes: ['truncated'], letters: 0 };
  if (passportCut && base.length >= LEAST_CUT && text.startsWith(base)) return { codes: ['passport-cut'], letters: 0 };
  if (holds(bases, ticket)) return { codes: ['family-left-out'], letters: 0 };
  if (holds(ticket, bases)) return { codes: ['family-added'], letters: 0 };
  return byLetters(bases, ticket);
}

/** All the words of the other, and more. */
const holds = (words: readonly string[], others: readonly string[]): boolean => words.length > others.length && others.every((word) => words.includes(word));
