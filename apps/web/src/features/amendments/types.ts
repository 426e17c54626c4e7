import type { Schemas } from '#sdk';

export type BookingChange = Schemas['BookingChange'];
export type AmendmentPreview = Schemas['AmendmentPreview'];
export type CancellationPreview = Schemas['CancellationPreview'];
export type CancellationCause = Schemas['CancellationCause'];
export type CancellationQuestion = Schemas['CancellationQuestion'];
export type ChangeLine = Schemas['ChangeLine'];
export type StaleFact = Schemas['StaleFact'];
export type HistoryEntry = Schemas['BookingHistory']['items'][number];
export type ChangePolicies = Schemas['ChangePolicies'];
export type WrittenPolicy = ChangePolicies['items'][number];
export type ChangePolicy = Schemas['ChangePolicy'];
/** Who goes: names, address and nationality, without choices. */
export type Person = Extract<BookingChange, { kind: 'replace' }>['by'];
