import { actionOf, factsOf, type Letter, type LetterPiece, pointsOf, textPiece } from '../letter.js';
import type { Locale, Message } from '../message.js';
import type { TemplateCall } from '../templates/index.js';
import { writeTemplate } from '../write-template.js';
import { fieldsOf } from './fields-of.js';
import { type Block, isBlock } from './placeholders.js';
import { aloneIn, type OwnWords, paragraphsOf, putIn } from './words.js';

const pieceOf: Readonly<Record<Block, (message: Message) => LetterPiece[]>> = {
  link: actionOf,
  list: pointsOf,
  details: factsOf,
  news: ({ paragraphs }) => paragraphs.map(textPiece),
};

/** A letter in an organisation's own words. What a paragraph would have said and the facts do not is left out with its paragraph. */
export function ownLetter({ subject, body }: OwnWords, call: TemplateCall, locale: Locale): Letter {
  const message = writeTemplate(call, locale);
  const said: Readonly<Record<string, string | undefined>> = fieldsOf(call, locale);
  const put = (text: string): string => putIn(text, (name) => said[name] ?? '');
  const pieces = paragraphsOf(body).flatMap((paragraph): LetterPiece[] => {
    const alone = aloneIn(paragraph);
    if (alone !== null && isBlock(alone)) return pieceOf[alone](message);
    const text = put(paragraph);
    return text.trim() === '' ? [] : [textPiece(text)];
  });
  return { subject: put(subject), pieces };
}
