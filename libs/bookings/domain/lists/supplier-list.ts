import type { ListDelta, ListLine } from './list-delta.js';

/** `rooming` goes to the hotel of a departure, `bibs` to the organiser of an event. */
export type ListKind = 'rooming' | 'bibs';

/** A numbered list as it was made, and when it went out; the names are those of that day. */
export interface SupplierList {
  readonly id: string;
  readonly kind: ListKind;
  /** The departure's, or the event's. */
  readonly ownerId: string;
  readonly number: number;
  readonly madeAt: Date;
  readonly madeBy: string | null;
  readonly sentAt: Date | null;
  readonly sentBy: string | null;
  readonly sentTo: string | null;
}

/** With its lines, and what is different from the last one that was sent before it. */
export interface ListWithLines extends SupplierList {
  readonly lines: readonly ListLine[];
  readonly since: { readonly number: number; readonly sentAt: Date; readonly delta: ListDelta } | null;
}

/** A name as lists tell it, such as `Nowak, Tomasz`; null once the traveller was erased. */
export function nameOnList({ surname, givenNames }: { readonly surname: string | null; readonly givenNames: string | null }): string | null {
  if (surname === null) return null;
  return givenNames ? `${surname}, ${givenNames}` : surname;
}

/** `twin 7` is the seventh room of the code `twin`, `42 117` the number 117 of the category `42`. */
export function placeParts(place: string): { readonly code: string; readonly number: number } {
  const at = place.lastIndexOf(' ');
  return { code: place.slice(0, at), number: Number(place.slice(at + 1)) };
}
