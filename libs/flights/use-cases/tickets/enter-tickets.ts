import { Injectable } from '@nestjs/common';
import { Clock, type Fault, type Refusal, type Result, refuse, success } from '#kernel';
import { brokenConstraint, Database, publish } from '#platform';
import { tidyTicket, ticketFaults } from '../../domain/tickets/ticket.js';
import { MOST_LINES } from '../../domain/tickets/ticket-lines.js';
import { PassengerRepository } from '../../persistence/passenger.repository.js';
import { type NewTicket, TicketRepository } from '../../persistence/tickets/ticket.repository.js';
import { ReadPassportNames } from '../names/read-passport-names.js';
import { ReadLegs } from '../read-legs.js';

export interface TicketEntry {
  readonly organisationId: string;
  readonly legId: string;
  readonly actorId: string;
  /** As given; they are tidied here. */
  readonly tickets: readonly NewTicket[];
}

/** Enters travellers' tickets on a leg: one by hand, or a list that a person has looked through. */
@Injectable()
export class EnterTickets {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly legs: ReadLegs,
    private readonly passengers: PassengerRepository,
    private readonly names: ReadPassportNames,
    private readonly tickets: TicketRepository,
  ) {}

  /**
   * All or none. Refuses `leg.unknown`, `ticket.list-unusable` (none, or more than 500), `ticket.unusable`, `ticket.not-on-leg` (also
   * for who is erased), `ticket.exists`, `ticket.number-taken`; `errors` point into `/tickets/<n>`.
   */
  async enter({ organisationId, legId, actorId, tickets: given }: TicketEntry): Promise<Result<{ ids: string[] }>> {
    if (given.length === 0 || given.length > MOST_LINES) return refuse('ticket.list-unusable', { detail: `Enter 1 to ${MOST_LINES} tickets at once.` });
    const leg = await this.legs.byId(organisationId, legId);
    if (leg.refused) return leg;
    const tickets = given.map(({ travellerId, status, ...content }) => ({ travellerId, status, ...tidyTicket(content) }));
    const refusal = unusable(tickets) ?? twice(tickets) ?? (await this.strangers(organisationId, legId, tickets));
    if (refusal) return refusal;
    try {
      return await this.database.transaction(async (tx) => {
        const ids = await this.tickets.insert(tx, organisationId, legId, tickets, { by: actorId, at: this.clock.now() });
        for (const [at, id] of ids.entries()) {
          await publish(tx, { type: 'ticket.entered', organisationId, subject: { ticketId: id, legId, departureId: leg.value.departureId, travellerId: tickets[at]!.travellerId } });
        }
        return success({ ids });
      });
    } catch (error) {
      const refusal = refusedBy(error);
      if (refusal) return refusal;
      throw error;
    }
  }

  private async strangers(organisationId: string, legId: string, tickets: readonly NewTicket[]): Promise<Refusal | null> {
    const seated = new Set((await this.passengers.ofLeg(organisationId, legId)).map(({ travellerId }) => travellerId));
    const known = await this.names.of(organisationId, tickets.map(({ travellerId }) => travellerId));
    const errors = tickets.flatMap(({ travellerId }, at): Fault[] => (seated.has(travellerId) && known.has(travellerId) ? [] : [{ pointer: `/tickets/${at}/travellerId`, detail: 'This traveller does not travel on this leg.' }]));
    return errors.length > 0 ? refuse('ticket.not-on-leg', { errors }) : null;
  }
}

function unusable(tickets: readonly NewTicket[]): Refusal | null {
  const errors = tickets.flatMap(({ status, ...content }, at) => ticketFaults(content, status).map(({ pointer, detail }): Fault => ({ pointer: `/tickets/${at}${pointer}`, detail })));
  const dead = tickets.flatMap(({ status }, at): Fault[] => (status === 'void' ? [{ pointer: `/tickets/${at}/status`, detail: 'A ticket is entered as reserved or ticketed.' }] : []));
  return errors.length + dead.length > 0 ? refuse('ticket.unusable', { errors: [...errors, ...dead] }) : null;
}

/** One traveller, or one number of two travellers, more than once in what was sent. */
function twice(tickets: readonly NewTicket[]): Refusal | null {
  const first = new Map<string, number>();
  for (const [at, { travellerId }] of tickets.entries()) {
    if (first.has(travellerId)) return refuse('ticket.exists', { errors: [{ pointer: `/tickets/${at}/travellerId`, detail: 'This traveller stands in the list twice.' }] });
    first.set(travellerId, at);
  }
  const numbers = tickets.map(({ number }) => number);
  const again = numbers.findIndex((number, at) => number !== null && numbers.indexOf(number) < at);
  return again < 0 ? null : refuse('ticket.number-taken', { errors: [{ pointer: `/tickets/${again}/number`, detail: 'This number stands in the list twice.' }] });
}

/** What the table forbids, in words; undefined for anything else. */
export function refusedBy(error: unknown): Refusal | undefined {
  const constraint = brokenConstraint(error);
  if (constraint === 'traveller_has_one_ticket') return refuse('ticket.exists', { detail: 'Make the ticket that is there void first.' });
  if (constraint === 'ticket_number_is_one_travellers') return refuse('ticket.number-taken', { errors: [{ pointer: '/number', detail: 'Another traveller has a ticket of this number.' }] });
  return undefined;
}
