import type { ListWithLines } from '../../../domain/lists/supplier-list.js';
import { placeParts } from '../../../domain/lists/supplier-list.js';

/** What a list is of, in the words of whoever sends it. */
export interface ListHeading {
  /** Such as the package, or the race. */
  readonly subject: string;
  /** Such as `31 March 2027 to 8 April 2027`. */
  readonly dates: string;
  /** What a code of a room or of a category is called, in the order of the list. */
  readonly labels: ReadonlyMap<string, string>;
}

/** A list together with what it is of. */
export interface ListDocument extends ListHeading {
  readonly list: ListWithLines;
}

export const titleOf = ({ kind, number }: Pick<ListWithLines, 'kind' | 'number'>): string => `${kind === 'rooming' ? 'Rooming list' : 'Start list'} ${number}`;

/** A code as people read it: `twin` is Twin, `sea-view` Sea view. */
export const wordsOf = (code: string): string => (code.charAt(0).toUpperCase() + code.slice(1)).replaceAll('-', ' ');

/** Where somebody sleeps, or which number somebody wears, for people to read: `Twin 7`, `117 (Marathon)`. */
export function placeText({ list, labels }: ListDocument, place: string): string {
  const { code, number } = placeParts(place);
  return list.kind === 'rooming' ? `${wordsOf(code)} ${number}` : `${number} (${labels.get(code) ?? code})`;
}

export const nameText = (name: string | null): string => name ?? 'Name erased';

/** `7 April 2027`. */
export const dayText = (day: string): string =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${day.slice(0, 10)}T00:00:00Z`));

/** One line for each thing that is different from the list that was sent before: what, who, and how. */
export function changeRows(document: ListDocument): { what: string; who: string; how: string }[] {
  const { since } = document.list;
  if (!since) return [];
  const place = (text: string): string => placeText(document, text);
  const { added, removed, moved, renamed } = since.delta;
  return [
    ...added.map((line) => ({ what: 'Added', who: nameText(line.name), how: place(line.place) })),
    ...removed.map((line) => ({ what: 'Removed', who: nameText(line.name), how: `${document.list.kind === 'rooming' ? 'was in' : 'had'} ${place(line.place)}` })),
    ...moved.map((line) => ({ what: 'Moved', who: nameText(line.name), how: `from ${place(line.from)} to ${place(line.to)}` })),
    ...renamed.map((line) => ({ what: 'New name', who: nameText(line.to), how: `was ${nameText(line.from)} (${place(line.place)})` })),
  ];
}
