import type { Fault } from '#kernel';
import { LONGEST_NAME } from '../names/ticket-name.js';

export const ticketStatuses = ['reserved', 'ticketed', 'void'] as const;
/** `reserved`: a name in a booking of the carrier; `ticketed`: the ticket is issued; `void`: given back, and nobody's any more. */
export type TicketStatus = (typeof ticketStatuses)[number];

/** Where a ticket may go from here; why not elsewhere is told by `whyNot`. */
export const ticketMoves: Readonly<Record<TicketStatus, readonly TicketStatus[]>> = { reserved: ['ticketed', 'void'], ticketed: ['void'], void: [] };

const whyNot: Readonly<Record<TicketStatus, string>> = {
  reserved: 'A reservation has not gone back to where it was before.',
  ticketed: 'An issued ticket stays issued until it is void.',
  void: 'A void ticket stays void; enter the new one.',
};

export const mayMove = (from: TicketStatus, to: TicketStatus): boolean => from === to || ticketMoves[from].includes(to);
export const refusedMove = (from: TicketStatus): string => whyNot[from];

/** What stands on a ticket. Never stored in the clear: locator and name together open a booking at the carrier. */
export interface TicketContent {
  /** As the carrier prints it: `SURNAME/GIVEN NAMES MR`. */
  readonly name: string;
  /** The carrier's record locator: six letters and digits. */
  readonly locator: string;
  /** Thirteen digits (IATA Resolution 722): airline code, form and serial number; null until the ticket is issued. */
  readonly number: string | null;
}

/** In one form: single blanks, capitals, digits without the hyphen that many write behind the airline code. */
export const tidyTicket = ({ name, locator, number }: TicketContent): TicketContent => ({
  name: name.normalize('NFC').replace(/\s+/gu, ' ').trim().toLocaleUpperCase('en'),
  locator: locator.trim().toUpperCase(),
  number: number === null || number.trim() === '' ? null : number.replace(/[\s-]/gu, ''),
});

const namePattern = /^[\p{L}\p{M} .'’/-]+$/u;

/** Everything that is wrong with a tidied ticket. */
export function ticketFaults({ name, locator, number }: TicketContent, status: TicketStatus): Fault[] {
  const faults: Fault[] = [];
  const fault = (pointer: string, detail: string) => faults.push({ pointer, detail });
  if (name === '') fault('/name', 'Write the name as it stands on the ticket: SURNAME/GIVEN NAMES MR.');
  else if (name.length > LONGEST_NAME) fault('/name', `A name has at most ${LONGEST_NAME} letters.`);
  else if (!namePattern.test(name) || !/\p{L}/u.test(name)) fault('/name', 'A ticket’s name has letters, spaces and one stroke.');
  else if (name.split('/').length > 2) fault('/name', 'A ticket’s name has one stroke, behind the family name.');
  if (!/^[A-Z0-9]{6}$/.test(locator)) fault('/locator', 'A locator has six letters and digits, such as K7P2QX.');
  if (number !== null && !/^\d{13}$/.test(number)) fault('/number', 'A ticket number has thirteen digits, such as 999-2400000017.');
  if (status === 'ticketed' && number === null) fault('/number', 'An issued ticket has a number.');
  return faults;
}
