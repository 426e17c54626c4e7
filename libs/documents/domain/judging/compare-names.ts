import { lettersFor, nameParts } from './transliteration.js';

/**
 * `same`: agrees by the table of Doc 9303-3 §6. `truncated`: agrees as far as the zone goes. `incomplete`: the zone has
 * more given names than were typed. `variant`: agrees only if AE, OE, UE or AA stand for a letter with an accent, or its
 * plain letter for them, on the typed side. `differs`: none of these.
 */
export type NameAgreement = 'same' | 'truncated' | 'incomplete' | 'variant' | 'differs';

export interface FullName {
  readonly surname: string;
  readonly givenNames: string;
}

/** Compares typed names with those of a zone, which are in capitals A to Z with single blanks. */
export function compareNames(read: FullName & { readonly nameTruncated: boolean }, typed: FullName): NameAgreement {
  const zone = { surname: squeeze(read.surname), givenNames: squeeze(read.givenNames) };
  const strict = { surname: patternOf(typed.surname), givenNames: patternOf(typed.givenNames) };
  if (matches(strict.surname, zone.surname) && matches(strict.givenNames, zone.givenNames)) return 'same';
  if (read.nameTruncated && agreesSoFar(read, typed)) return 'truncated';
  if (matches(strict.surname, zone.surname) && hasMoreGivenNames(read.givenNames, typed.givenNames)) return 'incomplete';
  const folded = fold(transliterations(typed.surname)) === fold(zone.surname);
  const givenFolded = fold(transliterations(typed.givenNames)) === fold(zone.givenNames);
  return folded && givenFolded && zone.surname !== '' ? 'variant' : 'differs';
}

/** Separators are not compared: O BRIEN, OBRIEN and O'Brien are one name, and issuers write all three. */
const squeeze = (name: string): string => name.replaceAll(' ', '');

const alternatives = (word: string): string =>
  [...word].map((letter) => `(?:${lettersFor(letter).map(escape).join('|')})`).join('');

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const patternOf = (typed: string): string => nameParts(typed).map(alternatives).join('');

const matches = (pattern: string, text: string): boolean => new RegExp(`^${pattern}$`, 'u').test(text);

/** The zone's given names hold the typed ones, in order, and others beside them. */
function hasMoreGivenNames(read: string, typed: string): boolean {
  const wanted = nameParts(typed).map(alternatives);
  if (wanted.length === 0) return false;
  let next = 0;
  for (const word of read.split(' ')) {
    const pattern = wanted[next];
    if (pattern !== undefined && matches(pattern, word)) next++;
  }
  return next === wanted.length;
}

/** Each of the zone's words begins a typed word, in order; words may be missing at the end of either name only. */
function agreesSoFar(read: FullName, typed: FullName): boolean {
  return beginsWith(typed.surname, read.surname) && beginsWith(typed.givenNames, read.givenNames) && read.surname !== '';
}

function beginsWith(typed: string, read: string): boolean {
  const spellings = nameParts(typed).map(spellingsOf);
  const words = read.split(' ').filter(Boolean);
  return words.length <= spellings.length &&
    words.every((word, index) => spellings[index]?.some((spelling) => spelling.startsWith(word)) === true);
}

const spellingsOf = (word: string): string[] =>
  [...word].reduce<string[]>(
    (sofar, letter) => sofar.flatMap((start) => lettersFor(letter).map((rest) => start + rest)).slice(0, 256),
    [''],
  );

const transliterations = (typed: string): string => nameParts(typed).map((word) => spellingsOf(word)[0] ?? '').join('');

const fold = (text: string): string =>
  text.replace(/UXX/g, 'U').replace(/NXX/g, 'N').replace(/AE|AA/g, 'A').replace(/OE/g, 'O').replace(/UE/g, 'U');
