import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import { matchTickets, type TicketMatch } from '../../domain/tickets/match-tickets.js';
import { MOST_CHARACTERS, MOST_LINES, readTicketLines } from '../../domain/tickets/ticket-lines.js';
import { ReadTickets } from './read-tickets.js';

/** Says what a pasted list of tickets would enter on a leg, and whose each line is. Writes nothing, guesses nothing. */
@Injectable()
export class PreviewTickets {
  constructor(private readonly tickets: ReadTickets) {}

  /** Refuses `leg.unknown`, and `ticket.list-unusable` for nothing, more than 500 lines or 100,000 characters. */
  async preview(organisationId: string, legId: string, text: string): Promise<Result<TicketMatch[]>> {
    if (text.length > MOST_CHARACTERS) return unusable(`Paste at most ${MOST_CHARACTERS} characters at once.`);
    const lines = readTicketLines(text);
    if (lines.length === 0) return unusable('There is no line with a ticket in it.');
    if (lines.length > MOST_LINES) return unusable(`Paste at most ${MOST_LINES} lines at once.`);
    const found = await this.tickets.ofLeg(organisationId, legId);
    if (found.refused) return found;
    const seated = found.value.lines
      .filter(({ bookingReference }) => bookingReference !== null)
      .map(({ travellerId, onRecord, ticket }) => ({ travellerId, passport: onRecord?.name ?? null, hasTicket: ticket !== null }));
    return success(matchTickets(lines, seated));
  }
}

const unusable = (detail: string) => refuse('ticket.list-unusable', { errors: [{ pointer: '/text', detail }] });
