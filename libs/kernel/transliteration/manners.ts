import { arabicSilence, arabicTable, doubled, SHADDA, TEH_MARBUTA, TEH_MARBUTA_AT_THE_END } from './arabic-table.js';
import { cyrillicExceptions, cyrillicPractice, cyrillicTable, type Exceptions } from './cyrillic-table.js';
import { spellGreek } from './greek-practice.js';
import { latinTable, type LetterTable } from './latin-table.js';
import type { Spelling } from './spelling.js';

/** One consistent way of writing words in a zone: one language's rules for a whole name, never two mixed. */
export type Manner = (word: string) => Spelling;

const plain: Exceptions = { letters: {} };

function manner(exceptions: Exceptions, doubling: (before: string) => string = doubled): Manner {
  const tables = [exceptions.letters, latinTable, cyrillicTable, arabicTable];
  return (word) => {
    const letters = [...word.replace(arabicSilence, '')];
    const spelling: (readonly string[])[] = [];
    letters.forEach((letter, at) => {
      const before = spelling.at(-1)?.[0];
      if (letter === SHADDA && before !== undefined) spelling[spelling.length - 1] = [doubling(before)];
      else if (letter === TEH_MARBUTA && at === letters.length - 1) spelling.push([TEH_MARBUTA_AT_THE_END]);
      else spelling.push((at === 0 ? exceptions.first?.[letter] : undefined) ?? choicesFor(letter, tables));
    });
    return spelling;
  };
}

/** A letter that no table has loses its marks; what is still none of A to Z then matches nothing. */
function choicesFor(letter: string, tables: readonly LetterTable[]): readonly string[] {
  const bare = letter.normalize('NFD').replace(/\p{Mark}/gu, '');
  const listed = tables.find((table) => table[letter] !== undefined)?.[letter];
  return listed ?? tables.find((table) => table[bare] !== undefined)?.[bare] ?? [bare];
}

/** How the tables of ICAO Doc 9303-3 §6 write: without exceptions, and with those of each language that table B names. */
export const tableManners: readonly Manner[] = [plain, ...Object.values(cyrillicExceptions)].map((one) => manner(one));

const standard = manner(plain);

/** A word in the recommended form; Greek, of which the tables know nothing, as Greek passports write it. */
export const spellRecommended: Manner = (word) => spellGreek(word)?.map((written) => [written]) ?? standard(word);

/**
 * How passports write that do not follow the tables; a person must look. Beside Greek and Cyrillic ones: no doubling for a
 * shadda (Doc 9303-3, appendix B.5.5.11), Azerbaijani `Ə`, Serbian `Đ`, Greenlandic `ĸ`.
 */
export const practiceManners: readonly Manner[] = [
  ...Object.values(cyrillicPractice).map((one) => manner(one)),
  manner(plain, (before) => before),
  manner({ letters: { Ə: ['A'], Đ: ['DJ'], ĸ: ['Q'] } }),
  spellRecommended,
];
