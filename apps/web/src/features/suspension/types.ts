import type { Schemas } from '#sdk';

/** A customer's own suspended trip. */
export type MyChoice = Schemas['MyChoice'];
export type Choice = Schemas['CustomerChoice']['choice'];
export type Suspension = Schemas['Suspension'];
export type SuspensionDetail = Schemas['SuspensionDetail'];
export type Affected = Schemas['AffectedBooking'];
export type StopPreview = Schemas['StopPreview'];
export type Exposure = Schemas['Exposure'];
export type Letters = Schemas['DraftedLetters'];
export type EventCancellation = Schemas['EventCancellation'];
export type NewSuspension = Schemas['NewSuspension'];
/** Departures by their ids, or everything that feeds an event. */
export type StopScope = Pick<NewSuspension, 'departureIds' | 'eventId'>;
export type Due = SuspensionDetail['due'][number];
export type Cause = NewSuspension['cause'];
