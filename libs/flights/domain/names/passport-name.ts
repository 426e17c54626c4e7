import { foldName, gives, type Manner, nameParts, practiceManners, recommended, spellRecommended, tableManners, writeNames } from '#kernel';
import { LONGEST_NAME, type PlainName } from './ticket-name.js';

/** The name that the ticket must match. */
export interface PassportName extends PlainName {
  /** Who issued the passport: ISO 3166-1 alpha-3, or `D` of a zone. Says in which letters the name was before the zone. */
  readonly state?: string | null;
  /** The name as its holder typed it, with accents or in other letters; passed over where it gives another name than the zone. */
  readonly visual?: PlainName | null;
}

/** One word in the letters A to Z, and as it was written, where that is known. */
export interface PassportWord {
  readonly base: string;
  readonly source: string | null;
}

/** In which letters a name was before it was written in Latin ones. Known from the letters themselves or the passport's state. */
export interface Origins {
  readonly umlauts: boolean;
  readonly rings: boolean;
  readonly cyrillic: boolean;
  readonly arabic: boolean;
  readonly chinese: boolean;
}

export interface PassportWords {
  readonly surname: readonly PassportWord[];
  readonly givenNames: readonly PassportWord[];
  readonly origins: Origins;
  /** The zone is filled to its last place, so that it may have been cut (Doc 9303-4 §4.2.3). */
  readonly cut: boolean;
}

/** Places of a passport's name field (ICAO Doc 9303-4 §4.2.2). */
export const PASSPORT_FIELD = 39;

const allManners: readonly Manner[] = [...tableManners, ...practiceManners];

/** A word in the letters of a zone, in the recommended form; by the practice of passports where the tables have no letter, as for `Ə`. */
export function inLatin(word: string): string {
  if (isPlain(word)) return word;
  const written = [spellRecommended, ...practiceManners].map((manner) => recommended(manner(word)).replace(/[^\p{L}]/gu, ''));
  return written.find((text) => /^[A-Z]+$/u.test(text)) ?? written[0] ?? '';
}

/** A word of A to Z is spelled as it is, by every rule. */
export const isPlain = (word: string): boolean => /^[A-Z]+$/.test(word);

const wordsOf = (name: string): PassportWord[] =>
  nameParts(name.replaceAll('<', ' ').slice(0, LONGEST_NAME)).flatMap((source) => {
    const base = inLatin(source);
    return base ? [{ base, source }] : [];
  });

const joined = (words: readonly PassportWord[]): string => words.map(({ base }) => base).join('');

/** True where the typed words can be what a zone says, by a table or by a practice that passports are known for. */
const isWrittenAs = (typed: readonly PassportWord[], zone: string): boolean =>
  foldName(joined(typed)) === foldName(zone) || (!typed.every(({ source }) => source !== null && isPlain(source)) && allManners.some((manner) => gives(typed.flatMap(({ source }) => [...manner(source ?? '')]), zone)));

const zoneOf = (surname: readonly PassportWord[], givenNames: readonly PassportWord[]): string =>
  writeNames(surname.map(({ base }) => base).join(' '), givenNames.map(({ base }) => base).join(' '), PASSPORT_FIELD);

/** Words of the passport's zone, with the letters that were typed for them where these agree with it. */
export function passportWords({ surname, givenNames, state, visual }: PassportName): PassportWords {
  const zone = { surname: wordsOf(surname), givenNames: wordsOf(givenNames) };
  const typed = visual ? { surname: wordsOf(visual.surname), givenNames: wordsOf(visual.givenNames) } : zone;
  const origins = originsOf(state ?? null, [surname, givenNames, visual?.surname ?? '', visual?.givenNames ?? ''].join(' '));
  const cut = /^[A-Z]/.test(joined(zone.surname)) && !zoneOf(zone.surname, zone.givenNames).endsWith('<');
  if (!visual) return { ...zone, origins, cut };
  if (cut && zoneOf(typed.surname, typed.givenNames) === zoneOf(zone.surname, zone.givenNames)) return { ...typed, origins, cut: false };
  return { surname: withSources(zone.surname, typed.surname), givenNames: withSources(zone.givenNames, typed.givenNames), origins, cut };
}

/** The zone's words with the typed letters, where there are as many and they agree. */
const withSources = (zone: readonly PassportWord[], typed: readonly PassportWord[]): PassportWord[] =>
  zone.length === typed.length && isWrittenAs(typed, joined(zone)) ? zone.map(({ base }, at) => ({ base, source: typed[at]?.source ?? base })) : [...zone];

const umlautStates = new Set(['D', 'DEU', 'AUT', 'CHE', 'LIE', 'LUX', 'SWE', 'FIN', 'ISL', 'EST', 'HUN', 'TUR', 'DNK', 'NOR', 'FRO', 'GRL']);
const ringStates = new Set(['SWE', 'FIN', 'DNK', 'NOR', 'FRO', 'GRL']);
const cyrillicStates = new Set(['RUS', 'BLR', 'UKR', 'BGR', 'MKD', 'SRB', 'MNE', 'BIH', 'KAZ', 'KGZ', 'TJK', 'UZB', 'TKM', 'MNG', 'MDA']);
const arabicStates = new Set([
  'DZA', 'BHR', 'EGY', 'IRQ', 'JOR', 'KWT', 'LBN', 'LBY', 'MRT', 'MAR', 'OMN', 'PSE', 'QAT', 'SAU', 'SDN', 'SYR', 'TUN', 'ARE', 'YEM', 'SOM', 'DJI', 'COM', 'PAK', 'MYS', 'IDN', 'BRN', 'AFG', 'IRN',
]);
const chineseStates = new Set(['CHN', 'TWN', 'HKG', 'MAC', 'SGP', 'MYS']);

/** Particles that only Arabic names have; `BEN` alone is a Western name as well. */
const arabicParticle = /(^|[\s-])(AL|EL|BIN|IBN|BINT|ABD|ABD[AEU]L\p{L}*)(?=[\s-])/iu;

function originsOf(state: string | null, letters: string): Origins {
  const has = (states: ReadonlySet<string>): boolean => state !== null && states.has(state);
  return {
    umlauts: has(umlautStates),
    rings: has(ringStates),
    cyrillic: has(cyrillicStates) || /\p{Script=Cyrillic}/u.test(letters),
    arabic: has(arabicStates) || /\p{Script=Arabic}/u.test(letters) || arabicParticle.test(`${letters} `),
    chinese: has(chineseStates) || /\p{Script=Han}/u.test(letters),
  };
}
