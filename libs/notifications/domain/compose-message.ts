import { letterOf } from './letter.js';
import { type LetterLook, plainLook } from './letter-look.js';
import type { Locale, RenderedMessage } from './message.js';
import { ownLetter } from './own-words/own-letter.js';
import type { OwnWords } from './own-words/words.js';
import { renderLetter } from './render-letter.js';
import { languagesOf, type TemplateCall } from './templates/index.js';
import { writeTemplate } from './write-template.js';

/** How one organisation writes. */
export interface LetterManner {
  readonly look: LetterLook;
  /** Its own words of a letter in the language in which it is written; null for the built-in ones. */
  readonly words: OwnWords | null;
}

/** The language in which a template is written to somebody who wants one: theirs, or English where there is none. */
export const languageFor = ({ template }: TemplateCall, wanted: Locale): Locale => (languagesOf[template].includes(wanted) ? wanted : 'en');

/** Writes a template's message in the language asked for, or in English where there is none; in the built-in manner where none is given. */
export function composeMessage(call: TemplateCall, wanted: Locale, { look, words }: LetterManner = { look: plainLook, words: null }): RenderedMessage {
  const locale = languageFor(call, wanted);
  const told = { ...call, values: { ...call.values, operator: look.name ?? call.values.operator } } as TemplateCall;
  return renderLetter(words ? ownLetter(words, told, locale) : letterOf(writeTemplate(told, locale)), locale, look);
}
