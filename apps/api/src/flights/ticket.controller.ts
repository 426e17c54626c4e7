import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { principalId, type StaffPrincipal } from '#accounts';
import { ChangeTicket, EnterTickets, PreviewTickets, ReadTickets } from '#flights';
import { Clock, dayOf } from '#kernel';
import { ReadDeparture } from '#packages';
import { Database, publish } from '#platform';
import { CurrentStaff } from '../http/current-principal.js';
import { Idempotent } from '../http/idempotency/idempotent.js';
import { IfMatch } from '../http/if-match.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import {
  changeSchema, departureTicketsBody, type DepartureTicketsBody, departureTicketsSchema, enteredSchema, entriesSchema, pastedSchema, previewBody, type PreviewBody, previewSchema, ticketBody, type TicketBody,
  ticketSchema,
} from './ticket.schema.js';

const id = z.uuid();

/** Tickets on legs, compared with passports at every look. A look shows names of passports, and is recorded. */
@ApiTags('tickets')
@Controller()
export class TicketController {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly departures: ReadDeparture,
    private readonly tickets: ReadTickets,
    private readonly entry: EnterTickets,
    private readonly changes: ChangeTicket,
    private readonly previews: PreviewTickets,
  ) {}

  @Get('departures/:id/tickets')
  @Requires('ticket.read')
  @ApiResponse({ status: 200, standardSchema: departureTicketsSchema })
  async readTickets(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: id }) departureId: string): Promise<DepartureTicketsBody> {
    unwrap(await this.departures.read(organisationId, departureId));
    const legs = await this.tickets.ofDeparture(organisationId, departureId);
    const travellers = new Set(legs.flatMap(({ lines }) => lines.map(({ travellerId }) => travellerId))).size;
    await this.database.transaction((tx) => publish(tx, { type: 'tickets.shown', organisationId, subject: { departureId, travellers } }));
    return departureTicketsBody(dayOf(this.clock.now()), legs);
  }

  /** Whose each line of a pasted list is. Nothing is written, and nothing is guessed. */
  @Post('legs/:id/tickets/preview')
  @HttpCode(200)
  @Requires('ticket.manage')
  @ApiResponse({ status: 200, standardSchema: previewSchema })
  async previewTickets(
    @CurrentStaff() { organisationId }: StaffPrincipal,
    @Param('id', { schema: id }) legId: string,
    @Body({ schema: pastedSchema }) { text }: z.output<typeof pastedSchema>,
  ): Promise<PreviewBody> {
    return previewBody(unwrap(await this.previews.preview(organisationId, legId, text)));
  }

  /** All of them, or none. */
  @Post('legs/:id/tickets')
  @Requires('ticket.manage')
  @Idempotent()
  @ApiResponse({ status: 201, standardSchema: enteredSchema })
  async enterTickets(
    @CurrentStaff() staff: StaffPrincipal,
    @Param('id', { schema: id }) legId: string,
    @Body({ schema: entriesSchema }) { tickets }: z.output<typeof entriesSchema>,
  ): Promise<z.output<typeof enteredSchema>> {
    return unwrap(await this.entry.enter({ organisationId: staff.organisationId, legId, actorId: principalId(staff), tickets }));
  }

  @Patch('tickets/:id')
  @Requires('ticket.manage')
  @ApiHeader({ name: 'If-Match', required: true, description: '`version` of the ticket as it was read' })
  @ApiResponse({ status: 200, standardSchema: ticketSchema })
  async changeTicket(
    @CurrentStaff() { organisationId }: StaffPrincipal,
    @Param('id', { schema: id }) ticketId: string,
    @IfMatch() version: number,
    @Body({ schema: changeSchema }) change: z.output<typeof changeSchema>,
  ): Promise<TicketBody> {
    return ticketBody(unwrap(await this.changes.change({ organisationId, ticketId, version, change })));
  }
}
