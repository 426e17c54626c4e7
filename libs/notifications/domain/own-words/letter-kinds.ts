import type { TemplateCall } from '../templates/index.js';

/** The letters that an organisation may word itself: all that travellers and customers get. What the staff is told of its work is not among them. */
export const letterKinds = [
  'invitation', 'link-renewal', 'reminder', 'document-result', 'application-approved', 'application-rejected', 'application-issued', 'application-refused', 'entry-changed',
  'flight-changed.flight-retimed', 'flight-changed.flight-cancelled',
  'stopped-trip.suspended', 'stopped-trip.reopened', 'stopped-trip.asked-again', 'stopped-trip.refunded', 'stopped-trip.credited', 'stopped-trip.cancelled', 'stopped-trip.list-closed',
  'waiting-list.joined', 'waiting-list.link', 'waiting-list.offered', 'waiting-list.accepted', 'waiting-list.skipped', 'waiting-list.lapsed', 'waiting-list.removed', 'waiting-list.closed',
] as const;
/** One kind of letter: a template, and what it is news of where one template has several. */
export type LetterKind = (typeof letterKinds)[number];

const known: ReadonlySet<string> = new Set(letterKinds);

/** The kind of a letter; null for one that is not worded by organisations. */
export function kindOf({ template, values }: TemplateCall): LetterKind | null {
  const kind = 'news' in values ? `${template}.${values.news}` : template;
  return known.has(kind) ? (kind as LetterKind) : null;
}
