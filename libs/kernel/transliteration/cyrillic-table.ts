import type { LetterTable } from './latin-table.js';

const table = (letters: Readonly<Record<string, string>>): LetterTable =>
  Object.fromEntries(Object.entries(letters).map(([letter, written]) => [letter, [written]]));

/**
 * ICAO Doc 9303-3 §6, table B. The soft sign is in no row and not written. The table prints `Ћ` and `Ѓ` under the code points
 * of `Һ` and `Ғ`; all four are taken for what their rows say.
 */
export const cyrillicTable: LetterTable = table({
  А: 'A', Б: 'B', В: 'V', Г: 'G', Д: 'D', Е: 'E', Ё: 'E', Ж: 'ZH', З: 'Z', И: 'I', Й: 'I', К: 'K', Л: 'L', М: 'M', Н: 'N', О: 'O',
  П: 'P', Р: 'R', С: 'S', Т: 'T', У: 'U', Ф: 'F', Х: 'KH', Ц: 'TS', Ч: 'CH', Ш: 'SH', Щ: 'SHCH', Ъ: 'IE', Ы: 'Y', Ь: '', Э: 'E',
  Ю: 'IU', Я: 'IA', Ѫ: 'U', Ѵ: 'Y', Ђ: 'D', Є: 'IE', Ѕ: 'DZ', І: 'I', Ї: 'I', Ј: 'J', Љ: 'LJ', Њ: 'NJ', Ќ: 'K', Ў: 'U', Џ: 'DZ',
  Ґ: 'G', Ғ: 'G', Ѓ: 'G', Һ: 'C', Ћ: 'C',
});

/** A language's exceptions from a table, and those that hold for the first letter of a word alone. */
export interface Exceptions {
  readonly letters: LetterTable;
  readonly first?: LetterTable;
}

/** The exceptions that table B itself makes, by language. */
export const cyrillicExceptions: Readonly<Record<string, Exceptions>> = {
  belarusian: { letters: table({ Г: 'H', Ё: 'IO' }) },
  bulgarian: { letters: table({ Щ: 'SHT' }) },
  macedonian: { letters: table({ Ѓ: 'GJ', Ғ: 'GJ', Ќ: 'KJ', Џ: 'DJ', Х: 'H', Ц: 'C' }) },
  serbian: { letters: table({ Г: 'H', Ж: 'Z', Х: 'H', Ц: 'C', Ч: 'C', Ш: 'S' }) },
  ukrainian: {
    letters: table({ Г: 'H', И: 'Y' }),
    first: table({ Є: 'YE', Ї: 'YI', Й: 'Y', Ю: 'YU', Я: 'YA' }),
  },
};

/**
 * What passports have been seen to do beside the table, which a person must look at. Russian: GOST R 52535.1-2006, in passports of
 * 2010 to 2013, leaves the hard sign out (its other differences, and those of the rules of 1997, fall together in `foldName`).
 * Bulgarian: the Transliteration Act of 2009. Serbian: the state's own Latin alphabet.
 */
export const cyrillicPractice: Readonly<Record<string, Exceptions>> = {
  russian: { letters: table({ Ъ: '' }) },
  bulgarian: { letters: table({ Ъ: 'A', Щ: 'SHT' }) },
  serbian: { letters: table({ Ђ: 'DJ', Ж: 'Z', Х: 'H', Ц: 'C', Ч: 'C', Ш: 'S' }) },
};
