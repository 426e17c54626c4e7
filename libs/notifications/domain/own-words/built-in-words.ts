import type { Locale } from '../message.js';
import { writeTemplate } from '../write-template.js';
import { exampleCall } from './example-call.js';
import { fieldsOf } from './fields-of.js';
import type { LetterKind } from './letter-kinds.js';
import { rulesOf } from './placeholders.js';
import { marks } from './placeholders-of.js';
import type { OwnWords } from './words.js';

/** The built-in words of a letter as an organisation would write them itself: where its own begin. */
export function builtInWords(kind: LetterKind, locale: Locale): OwnWords {
  const call = exampleCall(kind, marks);
  const { subject, greeting, paragraphs, points = [], facts = [], action, closing } = writeTemplate(call, locale);
  const marked = marker(kind, locale);
  const body = [
    marked(greeting),
    ...(rulesOf[kind].decidedByFacts ? ['{{news}}'] : paragraphs.map(marked)),
    ...(points.length > 0 ? ['{{list}}'] : []),
    ...(facts.length > 0 ? ['{{details}}'] : []),
    ...(action ? ['{{link}}'] : []),
    marked(closing),
  ];
  return { subject: marked(subject), body: body.join('\n\n') };
}

/** Puts the placeholder where the example's day, amount or number stands. The longest first: one may stand in another. */
function marker(kind: LetterKind, locale: Locale): (text: string) => string {
  const values = Object.entries(fieldsOf(exampleCall(kind, marks), locale))
    .filter(([, value]) => value !== '' && !value.startsWith('{{'))
    .sort(([, one], [, other]) => other.length - one.length);
  return (text) => values.reduce((marked, [name, value]) => marked.replaceAll(value, `{{${name}}}`), text);
}
