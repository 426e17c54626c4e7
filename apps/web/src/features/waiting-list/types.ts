import type { Schemas } from '#sdk';

/** A customer's own place. */
export type MyPlace = Schemas['MyWaitingPlace'];
export type PlaceState = MyPlace['state'];
/** An entry as the operator reads it; the party is empty once it has ended. */
export type WaitingEntry = Schemas['WaitingEntry'];
export type WaitingEntryDetail = Schemas['WaitingEntryDetail'];
export type NewWaitingEntry = Schemas['NewWaitingEntry'];
