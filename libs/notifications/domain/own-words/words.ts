/** A letter in an organisation's own words: plain text with placeholders, paragraphs parted by an empty line. */
export interface OwnWords {
  readonly subject: string;
  readonly body: string;
}

/** The most characters of each. */
export const mostInSubject = 150;
export const mostInBody = 5_000;

/** `{{name}}`, with or without spaces inside. */
const placeholder = /\{\{\s*([a-z-]{1,30})\s*\}\}/g;

/** The names of all placeholders in a text, as often as they stand there. */
export const placeholdersIn = (text: string): string[] => [...text.matchAll(placeholder)].map(([, name]) => name!);

/** What is left once all placeholders are out. */
export const withoutPlaceholders = (text: string): string => text.replace(placeholder, '');

/** Puts values in, once: what a value says is text, whatever it looks like. */
export const putIn = (text: string, valueOf: (name: string) => string): string => text.replace(placeholder, (_whole, name: string) => valueOf(name));

export const paragraphsOf = (body: string): string[] =>
  body.replace(/\r\n?/g, '\n').split(/\n[ \t]*\n/).map((text) => text.trim()).filter((text) => text !== '');

/** The one placeholder that a paragraph consists of; null for any other paragraph. */
export const aloneIn = (paragraph: string): string | null => /^\{\{\s*([a-z-]{1,30})\s*\}\}$/.exec(paragraph)?.[1] ?? null;
