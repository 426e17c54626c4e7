import { type IsoDate, type Refusal, refuse } from '#kernel';

/** What an allotment belongs to. An event's is shared by every departure that feeds it; a leg's by all who travel on it. */
export interface AllotmentOwner {
  readonly kind: 'departure' | 'event' | 'leg';
  readonly id: string;
}

/**
 * A counted, scarce resource as an operator opens it. `kind` says what is counted (`place`, `room`, `seat`, `race`,
 * `visa-quota`, or an operator's own word), `code` which of them (`twin`, `42`); a place or a seat has the code `any`.
 *
 * Rooms are counted in **beds**, since that is what a traveller takes: 100 twin rooms are `capacity: 200, unitSize: 2`,
 * and one traveller takes one bed of a pair. Who shares with whom is rooming, not inventory.
 */
export interface AllotmentDefinition {
  readonly owner: AllotmentOwner;
  readonly kind: string;
  readonly code: string;
  readonly label: string;
  readonly capacity: number;
  /** The capacity comes in multiples of this: 2 for the beds of twin rooms. 1 unless told. */
  readonly unitSize?: number;
}

/** What an operator may change of an allotment while it sells. */
export interface AllotmentTerms {
  readonly capacity: number;
  /** How many more than there are may be taken, on somebody's word: 0 unless allowed by name and reason. */
  readonly overbooking: number;
  /** The day on which whatever is not taken goes back to the hotel or carrier that gave it. */
  readonly releaseOn: IsoDate | null;
}

/** An allotment as counted: `left` is what can still be held. */
export interface AllotmentView {
  readonly id: string;
  readonly owner: AllotmentOwner;
  readonly kind: string;
  readonly code: string;
  readonly label: string;
  readonly capacity: number;
  readonly overbooking: number;
  readonly releaseOn: IsoDate | null;
  readonly held: number;
  readonly sold: number;
  readonly left: number;
  /** Goes up with each change of the terms; what is held and sold does not count. */
  readonly version: number;
}

/** Refuses a capacity that cannot be, with `inventory.capacity-unusable`; null when sound. */
export function checkCapacity({ capacity, unitSize = 1 }: Pick<AllotmentDefinition, 'capacity' | 'unitSize'>): Refusal | null {
  if (Number.isSafeInteger(capacity) && capacity >= 0 && capacity % unitSize === 0) return null;
  const whole = Number.isSafeInteger(capacity) && capacity >= 0;
  const detail = whole ? `${capacity} is no multiple of ${unitSize}, the size of one unit.` : 'A capacity is a whole number, not below zero.';
  return refuse('inventory.capacity-unusable', { detail, errors: [{ pointer: '/capacity', detail }] });
}
