import { basesOf, compareFamily, type FieldFacts } from './compare-family.js';
import { byLetters, type FieldResult, mildest } from './field-result.js';
import { isFiller } from './fillers.js';
import { matchWords } from './match-words.js';
import { type DifferenceCode, gradeOf } from './name-grade.js';
import type { PassportWord } from './passport-name.js';

interface SingleTicket {
  readonly surname: readonly string[] | null;
  readonly givenNames: readonly string[];
}

/**
 * Compares with a passport that has one name field alone (ICAO Doc 9303-3 §4.6), be it of one word or of several. A ticket has two
 * fields: carriers ask for the name twice, or for FNU, XXX or a title in the other. The passport does not say which word is a family
 * name, and neither does this.
 */
export function compareSingle(passport: readonly PassportWord[], ticket: SingleTicket, facts: FieldFacts): { code: DifferenceCode; letters: number }[] {
  const all = [...(ticket.surname ?? []), ...ticket.givenNames];
  const surname = (ticket.surname ?? []).filter((word) => !isFiller(word));
  const givenNames = ticket.givenNames.filter((word) => !isFiller(word));
  const said = [...surname, ...givenNames];
  if (said.length === 0) return isFiller(basesOf(passport).join('')) ? [] : [{ code: 'family-missing', letters: 0 }];
  const { codes, letters } = mildest(ways(passport, surname, givenNames, facts) ?? [once(passport, said, facts)]);
  const filled = said.length < all.length && gradeOf(codes) !== 'major';
  return [...codes, ...(filled ? (['single-name'] as const) : [])].map((code) => ({ code, letters }));
}

function ways(passport: readonly PassportWord[], surname: readonly string[], givenNames: readonly string[], facts: FieldFacts): [FieldResult, ...FieldResult[]] | null {
  if (surname.length === 0 || givenNames.length === 0) return null;
  const found: FieldResult[] = [];
  const [first, second] = [once(passport, surname, facts), once(passport, givenNames, facts)];
  const repeated = surname.join('') === givenNames.join('');
  if (repeated) found.push({ codes: [...first.codes, 'single-name'], letters: first.letters });
  else if ([first, second].some(({ codes }) => gradeOf(codes) !== 'major')) found.push({ codes: ['given-for-single-name'], letters: 0 });
  const turned = matchWords(passport, [...givenNames, ...surname].join(''), facts.origins);
  const inOrder = matchWords(passport, [...surname, ...givenNames].join(''), facts.origins);
  const sorted = [...basesOf(passport)].sort().join(' ') === [...surname, ...givenNames].sort().join(' ');
  const match = inOrder ?? turned ?? (sorted ? [] : null);
  if (match) found.push({ codes: [...match, 'order-not-said'], letters: 0 });
  const [one, ...others] = found;
  return one ? [one, ...others] : null;
}

function once(passport: readonly PassportWord[], words: readonly string[], facts: FieldFacts): FieldResult {
  const result = compareFamily(passport, words, facts);
  return result.codes.includes('family-left-out') || result.codes.includes('family-added') ? byLetters(basesOf(passport), words) : result;
}
