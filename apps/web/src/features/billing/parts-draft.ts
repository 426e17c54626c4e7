import type { Booking } from '../bookings/types.js';
import type { SubParties } from './types.js';

/** A part of the party as typed so far; `key` tells rows apart while others come and go. */
export interface DraftPart {
  readonly key: string;
  readonly id?: string;
  readonly label: string;
  readonly name: string;
  readonly email: string;
  readonly travellerIds: readonly string[];
}

let rows = 0;
export const emptyPart = (): DraftPart => ({ key: `part-${(rows += 1)}`, label: '', name: '', email: '', travellerIds: [] });

export const partsOf = ({ subParties }: Booking): DraftPart[] =>
  subParties.filter(({ ended }) => !ended).map(({ id, label, payer, travellerIds }) => ({ ...emptyPart(), id, label, name: payer?.name ?? '', email: payer?.email ?? '', travellerIds }));

/** Puts a traveller into one part, and out of every other. */
export const assign = (parts: readonly DraftPart[], key: string, travellerId: string, isIn: boolean): DraftPart[] =>
  parts.map((part) => {
    const others = part.travellerIds.filter((id) => id !== travellerId);
    return { ...part, travellerIds: part.key === key && isIn ? [...others, travellerId] : others };
  });

/** Places of the parts whose payer has a name without an address, or an address without a name. */
export const halfPayers = (parts: readonly DraftPart[]): number[] =>
  parts.flatMap(({ name, email }, at) => ((name.trim() === '') === (email.trim() === '') ? [] : [at]));

/** The draft as the API takes it. */
export const subPartiesOf = (parts: readonly DraftPart[]): SubParties => ({
  subParties: parts.map(({ id, label, name, email, travellerIds }) => ({
    ...(id === undefined ? {} : { id }),
    label: label.trim(),
    payer: name.trim() === '' ? null : { name: name.trim(), email: email.trim() },
    travellerIds: [...travellerIds],
  })),
});
