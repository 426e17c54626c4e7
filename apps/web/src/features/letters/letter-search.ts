import { type Language, languages } from './types.js';

/** The language of the letter that is shown, kept in the page's address. */
export interface LetterSearch {
  readonly language: Language;
}

export const letterSearch = ({ language }: Record<string, unknown>): LetterSearch => ({ language: languages.find((one) => one === language) ?? 'en' });
