import type { Schemas } from '#sdk';

export type Findings = Schemas['SearchFindings'];
export type FoundBooking = Findings['bookings'][number];
export type FoundTraveller = Findings['travellers'][number];
