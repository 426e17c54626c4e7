import type { Schemas } from '#sdk';

export type Sale = Schemas['Sale'];
export type SaleChoice = Schemas['SaleChoice'];
export type Leg = Schemas['Leg'];
export type NewTicket = Schemas['NewTicket'];
export type Ticket = Schemas['Ticket'];
export type SaleQueue = Schemas['SaleQueue'];
