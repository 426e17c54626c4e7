import { nameParts } from '#kernel';
import { compareFamily, type FieldFacts } from './compare-family.js';
import { compareGiven } from './compare-given.js';
import { compareSingle } from './compare-single.js';
import { isFiller } from './fillers.js';
import { type FieldResult, mildest, MOST_LETTERS } from './field-result.js';
import { alignLetters, type LetterRun } from './letters.js';
import { difference, type DifferenceCode, gradeOf, type NameDifference, type NameField, type NameGrade } from './name-grade.js';
import { inLatin, type PassportName, type PassportWord, passportWords, type PassportWords } from './passport-name.js';
import { LONGEST_NAME, readTicketName, type TicketReading, type Title } from './ticket-name.js';

/** Both sides of one field in runs of letters that agree and that do not. */
export interface SideBySide {
  readonly ticket: readonly LetterRun[];
  readonly passport: readonly LetterRun[];
}

/** How a ticket's name stands to the passport's. */
export interface NameComparison {
  /** Null where they cannot be compared: the passport's name is in letters that nobody here can write in Latin ones, or is empty. */
  readonly grade: NameGrade | null;
  readonly differences: readonly NameDifference[];
  /** Letters that differ beyond what is explained. */
  readonly letters: number;
  readonly title: Title | null;
  readonly surname: SideBySide;
  readonly givenNames: SideBySide;
}

/** From this length on a name may have been cut: the 20 places of a boarding pass (IATA Resolution 792). */
const SHORTEST_CUT = 20;
/** A carrier that has said its limit cuts there, or before the title that has to fit as well. */
const ROOM_FOR_TITLE = 5;

/** `longest`: the letters that the carrier takes for a whole name, where it has said. */
export interface ComparisonOptions {
  readonly longest?: number | null;
}

interface Candidate extends FieldResult {
  readonly differences: readonly { readonly code: DifferenceCode; readonly field: NameField; readonly letters: number }[];
  readonly reading: TicketReading;
}

/** Compares `SURNAME/GIVEN NAMES MR` with a passport's name. Takes any text. */
export function compareTicketName(ticket: string, passport: PassportName, options: ComparisonOptions = {}): NameComparison {
  const words = passportWords(passport);
  const readings = readTicketName(ticket);
  const all = [...words.surname, ...words.givenNames];
  if (all.length === 0 || all.some(({ base }) => !/^[A-Z]+$/u.test(base))) return shown(readings[0]!, words, null, [], 0);
  const longest = options.longest ?? null;
  const from = longest === null ? SHORTEST_CUT : longest - ROOM_FOR_TITLE;
  const facts: FieldFacts = { origins: words.origins, passportCut: words.cut, ticketCut: ticket.trim().length >= from };
  const [first, ...others] = readings.flatMap((reading) => spellings(reading).map((spelling): Candidate => candidate(reading, spelling, words, passport, facts)));
  const best = mildest([first!, ...others]);
  return shown(best.reading, words, gradeOf(best.codes), best.differences.map(({ code, field, letters }) => difference(code, field, letters)), best.letters);
}

/** Words of a ticket in A to Z. `written`: a letter beyond them had to be spelled out, or a mark dropped. */
interface TicketWords {
  readonly surname: readonly string[] | null;
  readonly givenNames: readonly string[];
  readonly written: boolean;
}

const spelledOut = (text: string): string[] => nameParts(text.replaceAll('<', ' ')).map(inLatin).filter(Boolean);
const withoutMarks = (text: string): string[] => spelledOut(text.normalize('NFD').replace(/\p{Mark}/gu, ''));

const hasOtherLetters = (text: string): boolean => /[^A-Z\s'’.<-]/iu.test(text);

/** A ticket that was typed with accents can stand for both spellings. */
function spellings({ surname, givenNames }: TicketReading): TicketWords[] {
  const written = hasOtherLetters(`${surname ?? ''}${givenNames}`);
  const spelled: TicketWords = { surname: surname === null ? null : spelledOut(surname), givenNames: spelledOut(givenNames), written };
  return written ? [spelled, { surname: surname === null ? null : withoutMarks(surname), givenNames: withoutMarks(givenNames), written }] : [spelled];
}

type Found = { code: DifferenceCode; field: NameField; letters: number };

function candidate(reading: TicketReading, ticket: TicketWords, passport: PassportWords, given: PassportName, facts: FieldFacts): Candidate {
  const found = inWords(ticket, passport, facts);
  const glued: Found[] = reading.glued ? [{ code: 'title-glued', field: 'givenNames', letters: 0 }] : [];
  const differences = [...found, ...glued];
  if (gradeOf(differences.map(({ code }) => code)) === 'identical') differences.push(...punctuation(reading, ticket, given));
  const fields = new Map(found.map(({ field, letters }) => [field, letters]));
  const letters = [...fields.values()].reduce((sum, one) => sum + one, 0);
  const tooMany: Found[] = letters > MOST_LETTERS && gradeOf(found.map(({ code }) => code)) === 'small' ? [{ code: 'too-many-letters', field: 'name', letters }] : [];
  const told = [...tooMany, ...differences];
  return { codes: told.map(({ code }) => code), letters, differences: told, reading };
}

/** The words agree: what stands between their letters, or on them, may still differ from how the passport writes it. */
function punctuation({ surname, givenNames }: TicketReading, { written }: TicketWords, passport: PassportName): Found[] {
  const tidy = (text: string): string => text.normalize('NFC').replaceAll('<', ' ').replace(/\s+/gu, ' ').trim().toLocaleUpperCase('en');
  const fields: readonly (readonly [NameField, string, string])[] = surname === null
    ? [['name', givenNames, `${passport.surname} ${passport.givenNames}`]]
    : [['surname', surname, passport.surname || passport.givenNames], ['givenNames', givenNames, passport.surname ? passport.givenNames : '']];
  return fields.flatMap(([field, one, other]): Found[] => {
    const typed = tidy(one);
    if (typed === tidy(other) || typed === spelledOut(other).join(' ')) return [];
    return [{ code: written || hasOtherLetters(other) ? 'transliteration' : 'separator', field, letters: 0 }];
  });
}

/** Compares word by word and field by field; what no field explains may be a name in the wrong place. */
function inWords(ticket: TicketWords, passport: PassportWords, facts: FieldFacts): Found[] {
  const all = [...passport.surname, ...passport.givenNames];
  const single = passport.surname.length === 0 || passport.givenNames.length === 0 || passport.givenNames.every(({ base }) => isFiller(base));
  if (single) return compareSingle(passport.givenNames.every(({ base }) => isFiller(base)) && passport.surname.length > 0 ? passport.surname : all, ticket, facts).map(whole);
  if (ticket.surname === null) return unstroked(ticket.givenNames, passport, facts);
  if (ticket.surname.length === 0) return [{ code: 'family-missing', field: 'surname', letters: 0 }];
  if (ticket.givenNames.length === 0) return [{ code: 'given-missing', field: 'givenNames', letters: 0 }, ...fieldsOf('surname', compareFamily(passport.surname, ticket.surname, facts))];
  const straight = both(ticket.surname, ticket.givenNames, passport, facts);
  if (gradeOf(straight.map(({ code }) => code)) !== 'major') return straight;
  if (isMild(both(ticket.givenNames, ticket.surname, passport, facts))) return [{ code: 'swapped', field: 'name', letters: 0 }];
  const sameWords = (one: readonly string[], other: readonly string[]): boolean => [...one].sort().join(' ') === [...other].sort().join(' ');
  if (sameWords([...ticket.surname, ...ticket.givenNames], all.map(({ base }) => base))) return [{ code: 'other-field', field: 'name', letters: 0 }];
  return straight;
}

const whole = (one: { code: DifferenceCode; letters: number }): Found => ({ ...one, field: 'name' });
const isMild = (found: readonly Found[]): boolean => ['identical', 'tolerated'].includes(gradeOf(found.map(({ code }) => code)));
const fieldsOf = (field: NameField, { codes, letters }: FieldResult): Found[] => codes.map((code) => ({ code, field, letters }));

const both = (surname: readonly string[], givenNames: readonly string[], passport: PassportWords, facts: FieldFacts): Found[] => [
  ...fieldsOf('surname', compareFamily(passport.surname, surname, facts)),
  ...fieldsOf('givenNames', compareGiven(passport.givenNames, givenNames, facts)),
];

/** A ticket that does not say which word is the family name agrees in either order; nothing is guessed beyond that. */
function unstroked(words: readonly string[], passport: PassportWords, facts: FieldFacts): Found[] {
  if (words.length === 0) return [{ code: 'family-missing', field: 'name', letters: 0 }];
  const said: Found = { code: 'order-not-said', field: 'name', letters: 0 };
  const cuts = words.flatMap((_, at) => (at === 0 ? [] : [[words.slice(0, at), words.slice(at)] as const]));
  const ways = cuts.flatMap(([one, other]) => [both(one, other, passport, facts), both(other, one, passport, facts)]);
  const results = ways.map((found) => ({ codes: found.map(({ code }) => code), letters: Math.max(0, ...found.map(({ letters }) => letters)), found }));
  const [first, ...others] = results;
  if (!first) return [{ code: 'given-missing', field: 'name', letters: 0 }];
  return [said, ...mildest([first, ...others]).found];
}

function shown(reading: TicketReading, passport: PassportWords, grade: NameGrade | null, differences: readonly NameDifference[], letters: number): NameComparison {
  const text = (words: readonly PassportWord[]): string => words.map(({ base }) => base).join(' ');
  const upper = (name: string): string => name.slice(0, LONGEST_NAME).toLocaleUpperCase('en');
  const [surname, passportSurname] = alignLetters(upper(reading.surname ?? ''), text(passport.surname));
  const [givenNames, passportGiven] = alignLetters(upper(reading.givenNames), text(passport.givenNames));
  return { grade, differences, letters, title: reading.title, surname: { ticket: surname, passport: passportSurname }, givenNames: { ticket: givenNames, passport: passportGiven } };
}
