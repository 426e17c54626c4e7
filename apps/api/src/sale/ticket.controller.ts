import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ConfirmSaleTicket, LeaveSaleQueue, ReadBooking, type StoredTicket } from '#bookings';
import { ProblemException } from '../http/problems/problem-exception.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Public } from '../http/requires.js';
import { PassportCheck } from './passport-check.js';
import { SaleOffers } from './sale-offers.js';
import { TicketReader } from './ticket.reader.js';
import { confirmationSchema, type TicketBody, ticketQuery, ticketSchema } from './ticket.schema.js';
import { TicketWatch } from './ticket-watch.js';

const departure = { schema: z.uuid() };
const byCookie = 'whoever holds the ticket’s cookie has proved that it is theirs';

/** A customer's own ticket: its turn, and what they make of it. */
@ApiTags('sale')
@Controller('sale/:departureId/ticket')
export class TicketController {
  constructor(
    private readonly reader: TicketReader,
    private readonly watch: TicketWatch,
    private readonly offers: SaleOffers,
    private readonly passports: PassportCheck,
    private readonly bookings: ReadBooking,
    private readonly confirmation: ConfirmSaleTicket,
    private readonly exit: LeaveSaleQueue,
  ) {}

  /** At once, or when the turn is over, at the latest after `wait` seconds. */
  @Get()
  @Public(byCookie)
  @ApiResponse({ status: 200, standardSchema: ticketSchema })
  async readTicket(
    @Param('departureId', departure) departureId: string,
    @Query({ schema: ticketQuery }) { wait }: z.output<typeof ticketQuery>,
    @Req() request: FastifyRequest,
  ): Promise<TicketBody> {
    const ticket = unwrap(await this.reader.own(request, departureId));
    if (ticket.state !== 'waiting' || wait === 0) return this.reader.body(ticket);
    const settled = await this.watch.settled(ticket, wait * 1000);
    return settled ? this.reader.body(settled) : this.reader.now(ticket);
  }

  /** The customer accepts the terms, and what is held for them is theirs. Twice is once. */
  @Post('confirm')
  @HttpCode(200)
  @Public(byCookie)
  @ApiResponse({ status: 200, standardSchema: ticketSchema })
  async confirmTicket(
    @Param('departureId', departure) departureId: string,
    @Body({ schema: confirmationSchema }) { termsVersion }: z.output<typeof confirmationSchema>,
    @Req() request: FastifyRequest,
  ): Promise<TicketBody> {
    const ticket = unwrap(await this.reader.own(request, departureId));
    if (ticket.booking?.status === 'held') await this.judgeAgain(ticket, ticket.booking.id);
    unwrap(await this.confirmation.confirm(ticket, termsVersion));
    return this.reader.now(ticket);
  }

  /** Out of the queue; what is held is on sale again. */
  @Post('leave')
  @HttpCode(200)
  @Public(byCookie)
  @ApiResponse({ status: 200, standardSchema: ticketSchema })
  async leaveQueue(@Param('departureId', departure) departureId: string, @Req() request: FastifyRequest): Promise<TicketBody> {
    const ticket = unwrap(await this.reader.own(request, departureId));
    unwrap(await this.exit.leave(ticket));
    return this.reader.now(ticket);
  }

  /** Rules may have changed since the ticket was given: nobody is let into a contract for a journey that would be denied. */
  private async judgeAgain({ organisationId, departureId }: StoredTicket, bookingId: string): Promise<void> {
    const offer = unwrap(await this.offers.of(departureId));
    const { travellers } = unwrap(await this.bookings.read(organisationId, bookingId));
    const refusal = await this.passports.refuseUnlessAdmitted(offer, travellers);
    if (refusal) throw new ProblemException(refusal);
  }
}
