import { Injectable } from '@nestjs/common';
import { Clock, newId, type Result, refuse, success } from '#kernel';
import { Database, publish } from '#platform';
import { FlightLegRepository } from '../../persistence/legs/flight-leg.repository.js';
import { TicketRepository } from '../../persistence/tickets/ticket.repository.js';

export interface CarriedTicket {
  readonly organisationId: string;
  readonly legId: string;
  readonly travellerId: string;
}

/** Notes that a carrier has put an issued ticket on the times that its leg has now, under the same number. */
@Injectable()
export class RevalidateTicket {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly legs: FlightLegRepository,
    private readonly tickets: TicketRepository,
  ) {}

  /** Refuses `ticket.unknown` where the traveller has no issued ticket on the leg. */
  revalidate({ organisationId, legId, travellerId }: CarriedTicket): Promise<Result<null>> {
    return this.database.transaction(async (tx) => {
      const [leg] = await this.legs.byIds(organisationId, [legId]);
      const ticket = (await this.tickets.ofLegs(organisationId, [legId])).find((one) => one.travellerId === travellerId);
      if (!leg || ticket?.status !== 'ticketed') return refuse('ticket.unknown');
      if (!(await this.tickets.change(tx, organisationId, { ...ticket, issueId: newId() }, true, this.clock.now()))) return refuse('ticket.changed');
      await publish(tx, { type: 'ticket.changed', organisationId, subject: { ticketId: ticket.id, legId, departureId: leg.departureId, travellerId } });
      return success(null);
    });
  }
}
