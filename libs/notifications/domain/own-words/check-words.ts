import type { Fault } from '#kernel';
import type { LetterKind } from './letter-kinds.js';
import { isBlock, type Placeholder, rulesOf } from './placeholders.js';
import { placeholdersOf } from './placeholders-of.js';
import { aloneIn, mostInBody, mostInSubject, type OwnWords, paragraphsOf, placeholdersIn, withoutPlaceholders } from './words.js';

type Pointer = '/subject' | '/body';

const shown = (name: string): string => `{{${name}}}`;
const control = /[\p{Cc}\u2028\u2029]/u;
const controlInBody = /(?![\n\r\t])\p{Cc}|[\u2028\u2029]/u;

/** What is wrong with an organisation's own words of a letter, by field; nothing where they can be used. */
export function wordsFaults(kind: LetterKind, { subject, body }: OwnWords): Fault[] {
  const known = placeholdersOf(kind);
  return [
    ...lengthFaults('/subject', subject, mostInSubject),
    ...(control.test(subject) ? [{ pointer: '/subject', detail: 'The subject is one line.' }] : []),
    ...(controlInBody.test(body) ? [{ pointer: '/body', detail: 'There are characters in it that no letter can carry.' }] : []),
    ...lengthFaults('/body', body, mostInBody),
    ...nameFaults('/subject', subject, known.filter((name) => !isBlock(name))),
    ...nameFaults('/body', body, known),
    ...blockFaults(body),
    ...rulesOf[kind].required
      .filter((name) => !placeholdersIn(body).includes(name))
      .map((name) => ({ pointer: '/body', detail: `${shown(name)} is missing: without it the letter does not say what it is for.` })),
  ];
}

const lengthFaults = (pointer: Pointer, text: string, most: number): Fault[] => {
  if (text.trim() === '') return [{ pointer, detail: 'Write something, or go back to the built-in words.' }];
  return text.length > most ? [{ pointer, detail: `Use at most ${most} characters.` }] : [];
};

function nameFaults(pointer: Pointer, text: string, known: readonly Placeholder[]): Fault[] {
  const unknown = [...new Set(placeholdersIn(text))].filter((name) => !(known as readonly string[]).includes(name));
  const faults = unknown.map((name) =>
    isBlock(name) && pointer === '/subject'
      ? { pointer, detail: `${shown(name)} belongs in the letter, not in its subject.` }
      : { pointer, detail: `${shown(name)} is not known in this letter. Known are ${known.map(shown).join(', ')}.` },
  );
  return /\{\{|\}\}/.test(withoutPlaceholders(text)) ? [...faults, { pointer, detail: 'A placeholder is written {{like-this}}: one of them is not closed, or has something else between its braces.' }] : faults;
}

function blockFaults(body: string): Fault[] {
  const all = placeholdersIn(body).filter(isBlock);
  const alone = paragraphsOf(body).map(aloneIn);
  return [...new Set(all)].flatMap((name) => {
    const times = all.filter((one) => one === name).length;
    if (times > 1) return [{ pointer: '/body', detail: `${shown(name)} stands in the letter once.` }];
    return alone.includes(name) ? [] : [{ pointer: '/body', detail: `${shown(name)} stands in a paragraph of its own, with an empty line before and after it.` }];
  });
}
