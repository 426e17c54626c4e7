import type { Schemas } from '#sdk';

export type DepartureTickets = Schemas['DepartureTickets'];
export type LegTickets = Schemas['LegTickets'];
export type TicketLine = Schemas['TicketLine'];
export type Ticket = Schemas['LegTicket'];
export type TicketEntry = Schemas['TicketEntry'];
export type TicketChange = Schemas['TicketChange'];
export type LetterRun = Schemas['LetterRun'];
export type NameFix = Schemas['NameFix'];
export type NameGrade = NonNullable<Schemas['NameComparison']['grade']>;
export type TicketPreview = Schemas['TicketPreview'];
export type TicketPreviewLine = Schemas['TicketPreviewLine'];
export type NameScale = Schemas['NameScale'];
export type NameScaleStatement = Schemas['NameScaleStatement'];
