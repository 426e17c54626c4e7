import type { LetterKind } from './letter-kinds.js';

/** What stands in a sentence. */
export const fields = [
  'name', 'operator', 'trip', 'destination', 'starts', 'ends', 'until', 'count', 'authority', 'reason', 'reference', 'place', 'flight', 'answer-by', 'refund', 'credit', 'credit-note',
] as const;
/** What stands in a paragraph of its own: the button with its small print, the list, the table, the paragraphs that the facts decide. */
export const blocks = ['link', 'list', 'details', 'news'] as const;

export type Field = (typeof fields)[number];
export type Block = (typeof blocks)[number];
export type Placeholder = Field | Block;

interface Rules {
  /** Without these, the reader would not learn what the letter is for. */
  readonly required: readonly Placeholder[];
  /** Its paragraphs depend on the facts: an organisation words what is around them. */
  readonly decidedByFacts?: true;
}

export const rulesOf: Readonly<Record<LetterKind, Rules>> = {
  invitation: { required: ['link'] },
  'link-renewal': { required: ['link'] },
  reminder: { required: ['list', 'link'] },
  'document-result': { required: ['news', 'list', 'link'], decidedByFacts: true },
  'application-approved': { required: [] },
  'application-rejected': { required: ['reason', 'link'] },
  'application-issued': { required: ['details'] },
  'application-refused': { required: ['news'], decidedByFacts: true },
  'entry-changed': { required: ['news'], decidedByFacts: true },
  'flight-changed.flight-retimed': { required: ['news', 'list', 'details'], decidedByFacts: true },
  'flight-changed.flight-cancelled': { required: ['news', 'list', 'details'], decidedByFacts: true },
  'stopped-trip.suspended': { required: ['reason', 'list', 'link'] },
  'stopped-trip.reopened': { required: ['reason'] },
  'stopped-trip.asked-again': { required: ['reason', 'answer-by', 'link'] },
  'stopped-trip.refunded': { required: ['refund'] },
  'stopped-trip.credited': { required: ['credit', 'credit-note'] },
  'stopped-trip.cancelled': { required: ['news'], decidedByFacts: true },
  'stopped-trip.list-closed': { required: ['reason'] },
  'waiting-list.joined': { required: ['link'] },
  'waiting-list.link': { required: ['link'] },
  'waiting-list.offered': { required: ['until', 'link'] },
  'waiting-list.accepted': { required: ['reference'] },
  'waiting-list.skipped': { required: ['reason'] },
  'waiting-list.lapsed': { required: [] },
  'waiting-list.removed': { required: [] },
  'waiting-list.closed': { required: ['reason'] },
};

export const isBlock = (name: string): name is Block => (blocks as readonly string[]).includes(name);
