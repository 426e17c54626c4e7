/** What parts the components of a name: blanks, hyphens, and commas (ICAO Doc 9303-3 §4.6). */
const SEPARATORS = /[\s\-‐‑‒–—−,]+/u;

/** All other punctuation is left out, and what it stood between is one component: apostrophes, dots, quotation marks. */
const SILENT = /[^\p{L}\p{M}\p{N}\s\-‐‑‒–—−,]/gu;

/** Apostrophes that Unicode counts as letters (Uzbek `ʻ`, Ukrainian `ʼ`), and accents of their own typed in their place. */
const APOSTROPHES = /[\u00A8\u00AF\u00B4\u00B8\u02B0-\u02FF\u0384]/gu;

/** A typed name in capitals, cut into its components. */
export const nameParts = (typed: string): string[] =>
  typed
    .replace(APOSTROPHES, '')
    .normalize('NFKC')
    .toLocaleUpperCase('en')
    .normalize('NFC')
    .replace(SILENT, '')
    .split(SEPARATORS)
    .filter(Boolean);

/** Titles that a zone leaves out unless they are legally part of the name (Doc 9303-3 §4.6). */
const TITLES: readonly string[] = ['DR', 'SIR', 'JR', 'SR', 'II', 'III'];

export const withoutTitles = (parts: readonly string[]): string[] => parts.filter((part) => !TITLES.includes(part));
