/** Which letters of the zone may stand for a letter that the zone lacks, the recommended ones first. */
export type LetterTable = Readonly<Record<string, readonly string[]>>;

/**
 * ICAO Doc 9303-3 §6, table A (8th edition): the letters that do more than lose their mark. All others of the table do just
 * that, and so do accented letters that are not in it (§4.6); `Ĳ` and `Ŀ` fall apart in Unicode's own normal form.
 */
export const latinTable: LetterTable = {
  Ä: ['AE', 'A'],
  Å: ['AA', 'A'],
  Æ: ['AE'],
  Ð: ['D'],
  Đ: ['D'],
  Ħ: ['H'],
  Ł: ['L'],
  Ñ: ['N', 'NXX'],
  Ŋ: ['N'],
  Ö: ['OE', 'O'],
  Ø: ['OE'],
  Œ: ['OE'],
  ẞ: ['SS'],
  Þ: ['TH'],
  Ŧ: ['T'],
  Ü: ['UE', 'UXX', 'U'],
};
