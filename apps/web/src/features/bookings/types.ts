import type { Schemas } from '#sdk';

export type Booking = Schemas['Booking'];
export type BookingSummary = Schemas['BookingSummary'];
export type BookingStatus = Booking['status'];
/** Names are null once the traveller was erased. */
export type BookedTraveller = Schemas['BookedTraveller'];
export type InvitationState = BookedTraveller['invitation'];
export type Stage = BookedTraveller['stage'];
export type NewBooking = Schemas['NewBooking'];
export type Leader = Schemas['Leader'];
/** One traveller of a party, with the choices that take something from an allotment. */
export type PartyMember = Schemas['NewTraveller'];
export type NewQuote = Schemas['NewQuote'];
/** A price that was told, and is kept as it was. */
export type Quote = Schemas['Quote'];
export type PriceLine = Schemas['PriceLine'];
