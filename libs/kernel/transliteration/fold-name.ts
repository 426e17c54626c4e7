/**
 * Spellings between which passports have wavered, each brought to one form: letters written for an accent or without it, and
 * the Russian rules of 1997 (`YURIY`, `ALEXEY`), 2010 (`TC`) and 2013 (`IURII`, `ALEKSEI`) with their French forerunner (`IOURI`).
 */
const folds: readonly (readonly [RegExp, string])[] = [
  [/UXX/g, 'U'],
  [/NXX/g, 'N'],
  [/AE|AA/g, 'A'],
  [/OE/g, 'O'],
  [/UE/g, 'U'],
  [/SHCH/g, 'SCH'],
  [/TCH/g, 'CH'],
  [/TC/g, 'TS'],
  [/ZGH/g, 'ZH'],
  [/KH/g, 'H'],
  [/OU/g, 'U'],
  [/X/g, 'KS'],
  [/[JY]/g, 'I'],
  [/I[EO]/g, 'E'],
  [/I+/g, 'I'],
];

/** What is left of a name in the letters of the zone once those spellings are one. Two names that agree so far need a person. */
export const foldName = (name: string): string =>
  folds.reduce((folded, [spelling, one]) => folded.replace(spelling, one), name);
