import { Injectable } from '@nestjs/common';
import { Clock, newId, type Result, refuse, success } from '#kernel';
import { Database, publish } from '#platform';
import { mayMove, refusedMove, tidyTicket, type TicketContent, ticketFaults, type TicketStatus } from '../../domain/tickets/ticket.js';
import { type StoredTicket, TicketRepository } from '../../persistence/tickets/ticket.repository.js';
import { ReadLegs } from '../read-legs.js';
import { refusedBy } from './enter-tickets.js';

export interface TicketChange {
  readonly organisationId: string;
  readonly ticketId: string;
  /** Of the ticket as it was read. */
  readonly version: number;
  /** What is not here stays. */
  readonly change: { readonly [Field in keyof TicketContent]?: TicketContent[Field] | undefined } & { readonly status?: TicketStatus | undefined };
}

/** Notes that a carrier put a name right, issued the ticket, or took it back. */
@Injectable()
export class ChangeTicket {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly legs: ReadLegs,
    private readonly tickets: TicketRepository,
  ) {}

  /** Refuses `ticket.unknown`, `ticket.changed`, `ticket.status-refused`, `ticket.unusable`, `ticket.number-taken`. */
  async change({ organisationId, ticketId, version, change }: TicketChange): Promise<Result<StoredTicket>> {
    try {
      return await this.database.transaction(async (tx) => {
        const before = await this.tickets.byId(organisationId, ticketId);
        if (!before) return refuse('ticket.unknown');
        if (before.version !== version) return refuse('ticket.changed');
        const status = change.status ?? before.status;
        if (!mayMove(before.status, status) || before.status === 'void') return refuse('ticket.status-refused', { detail: refusedMove(before.status) });
        const content = tidyTicket({ name: change.name ?? before.name, locator: change.locator ?? before.locator, number: change.number === undefined ? before.number : change.number });
        const errors = ticketFaults(content, status);
        if (errors.length > 0) return refuse('ticket.unusable', { errors });
        // Another number is another ticket: the carrier has issued it for the times of now.
        const isIssuedAnew = status === 'ticketed' && (before.status !== 'ticketed' || content.number !== before.number);
        const issueId = content.name === before.name && !isIssuedAnew ? before.issueId : newId();
        if (!(await this.tickets.change(tx, organisationId, { ...before, ...content, status, issueId }, isIssuedAnew, this.clock.now()))) return refuse('ticket.changed');
        const leg = await this.legs.byId(organisationId, before.legId);
        const departureId = leg.refused ? null : leg.value.departureId;
        const type = status === 'void' ? 'ticket.voided' : 'ticket.changed';
        await publish(tx, { type, organisationId, subject: { ticketId, legId: before.legId, departureId, travellerId: before.travellerId } });
        const changed = await this.tickets.byId(organisationId, ticketId);
        return changed ? success(changed) : refuse('ticket.unknown');
      });
    } catch (error) {
      const refusal = refusedBy(error);
      if (refusal) return refusal;
      throw error;
    }
  }
}
