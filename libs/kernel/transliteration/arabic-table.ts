import type { LetterTable } from './latin-table.js';

const table = (letters: Readonly<Record<string, string>>): LetterTable =>
  Object.fromEntries(Object.entries(letters).map(([letter, written]) => [letter, [written]]));

/** ICAO Doc 9303-3 §6, table C, and the two letters of foreign names in appendix B.5.4; X sets apart what Latin letters cannot. */
export const arabicTable: LetterTable = table({
  'ء': 'XE', 'آ': 'XAA', 'أ': 'XAE', 'ؤ': 'U', 'إ': 'I', 'ئ': 'XI', 'ا': 'A', 'ب': 'B', 'ة': 'XTA', 'ت': 'T', 'ث': 'XTH', 'ج': 'J',
  'ح': 'XH', 'خ': 'XKH', 'د': 'D', 'ذ': 'XDH', 'ر': 'R', 'ز': 'Z', 'س': 'S', 'ش': 'XSH', 'ص': 'XSS', 'ض': 'XDZ', 'ط': 'XTT',
  'ظ': 'XZZ', 'ع': 'E', 'غ': 'G', 'ف': 'F', 'ق': 'Q', 'ك': 'K', 'ل': 'L', 'م': 'M', 'ن': 'N', 'ه': 'H', 'و': 'W', 'ى': 'XAY',
  'ي': 'Y', 'ٱ': 'XXA', 'ٹ': 'XXT', 'ټ': 'XRT', 'پ': 'P', 'ځ': 'XKE', 'څ': 'XXH', 'چ': 'XC', 'ڈ': 'XXD', 'ډ': 'XDR', 'ڑ': 'XXR',
  'ړ': 'XRR', 'ږ': 'XRX', 'ژ': 'XJ', 'ښ': 'XXS', 'ڤ': 'V', 'ڥ': 'XF', 'ک': 'XKK', 'ګ': 'XXK', 'ڭ': 'XNG', 'گ': 'XGG', 'ں': 'XNN',
  'ڼ': 'XXN', 'ھ': 'XDO', 'ۀ': 'XYH', 'ہ': 'XXG', 'ۂ': 'XGE', 'ۃ': 'XTG', 'ی': 'XYA', 'ۍ': 'XXY', 'ې': 'Y', 'ے': 'XYB', 'ۓ': 'XBE',
});

/** A feminine ending; within a word it is `XTA` (table C, note 2). */
export const TEH_MARBUTA = 'ة';
export const TEH_MARBUTA_AT_THE_END = 'XAH';

/** Doubles the letter before it (table C, note 3). */
export const SHADDA = '\u0651';

/** What the table does not encode: the stretch, the short vowels, sukun, the superscript alef, and four obsolete letters. */
export const arabicSilence = /[\u0640\u064B-\u0650\u0652\u0670\u069C\u06A2\u06A7\u06A8]/gu;

/** The doubling of what a letter is written as: what follows the X is repeated, as in `XDZDZ`. */
export const doubled = (written: string): string => written + written.replace(/^X+/, '');
