import type { Message } from './message.js';

/** One piece of a letter, from top to bottom. All of it is plain text. */
export type LetterPiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'small'; readonly text: string }
  | { readonly kind: 'closing'; readonly text: string }
  | { readonly kind: 'points'; readonly points: readonly string[] }
  | { readonly kind: 'facts'; readonly facts: NonNullable<Message['facts']> }
  | { readonly kind: 'action'; readonly action: NonNullable<Message['action']> };

/** A letter before it is text or HTML. */
export interface Letter {
  readonly subject: string;
  readonly pieces: readonly LetterPiece[];
}

export const textPiece = (text: string): LetterPiece => ({ kind: 'text', text });
export const pointsOf = ({ points = [] }: Message): LetterPiece[] => (points.length > 0 ? [{ kind: 'points', points }] : []);
export const factsOf = ({ facts = [] }: Message): LetterPiece[] => (facts.length > 0 ? [{ kind: 'facts', facts }] : []);
/** The button, with its small print. */
export const actionOf = ({ action, note }: Message): LetterPiece[] => [...(action ? [{ kind: 'action' as const, action }] : []), ...(note ? [{ kind: 'small' as const, text: note }] : [])];

/** A message in its usual order. */
export const letterOf = (message: Message): Letter => ({
  subject: message.subject,
  pieces: [textPiece(message.greeting), ...message.paragraphs.map(textPiece), ...pointsOf(message), ...factsOf(message), ...actionOf(message), { kind: 'closing', text: message.closing }],
});
