import { Problem } from '#sdk';

/** What a person may read about a failure: the problem's own words, or `otherwise` for a fault of the page itself. */
export function wordsOf(error: unknown, otherwise: string): string {
  if (!(error instanceof Problem)) return otherwise;
  return error.detail && error.detail !== error.title ? `${error.title}. ${error.detail}` : error.title;
}

/** The problem's code, or an empty text for anything that is not a problem. */
export const codeOf = (error: unknown): string => (error instanceof Problem ? error.code : '');
