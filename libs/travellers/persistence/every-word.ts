import type { SealedWord } from './search-index.js';

/** A condition on a column of search keys: it has, for each of the words, one of its keys. Parameters are numbered from `first`. */
export const everyWord = (column: string, words: readonly SealedWord[], first: number): string =>
  words.map((_, at) => `${column} && $${first + at}::bigint[]`).join(' and ');
