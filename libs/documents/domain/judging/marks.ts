import type { Mark } from './picture-quality.js';

/**
 * Words, in capitals without accents, that issuers print, stamp or perforate across a page that is not valid, or no longer:
 * ICAO Doc 9303 leaves the wording to them.
 */
const words: Record<Mark['kind'], readonly string[]> = {
  specimen: [
    'SPECIMEN', 'ESPECIMEN', 'MUSTER', 'MUESTRA', 'FACSIMILE', 'SAMPLE', 'EXEMPLE', 'VZOR', 'WZOR', 'OBRAZEC', 'PARAUDZINS', 'PAVYZDYS',
    'NAYTE', 'ORNEK', 'ОБРАЗЕЦ', 'ЗРАЗОК', '样本', '樣本', '見本',
  ],
  cancelled: [
    'CANCELLED', 'CANCELED', 'CANCELADO', 'ANNULE', 'ANNULED', 'ANNULLATO', 'ANNULERAD', 'ANULADO', 'ANULOWANO', 'UNGULTIG', 'ENTWERTET',
    'INVALID', 'INVALIDATED', 'VOID', 'VERVALLEN', 'ONGELDIG', 'UGYLDIG', 'НЕДЕЙСТВИТЕЛЕН', '作废', '注销',
  ],
};

/** A word this long may have lost one letter at an end, to the edge of what was found, and still be that word. */
const LONG = 7;

/** What a text that stands across a page says of the document; undefined where it says nothing. */
export const markIn = (text: string): Mark['kind'] | undefined =>
  (Object.keys(words) as Mark['kind'][]).find((kind) => words[kind].some((word) => says(text, word)));

const says = (text: string, word: string): boolean =>
  text === word || repeated(text, word) || (word.length >= LONG && text.length === word.length - 1 && word.includes(text));

/** The word over and over, as security prints do. */
const repeated = (text: string, word: string): boolean => text.length > word.length && text.replaceAll(word, '') === '';
