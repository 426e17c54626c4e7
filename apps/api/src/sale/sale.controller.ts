import { Body, Controller, Get, HttpCode, Ip, Param, Post, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Clock, refuse } from '#kernel';
import type { ApiRequest } from '../http/api-request.js';
import { fingerprintOf } from '../http/idempotency/fingerprint.js';
import { ProblemException } from '../http/problems/problem-exception.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Public } from '../http/requires.js';
import { QueuePulses } from './queue-pulses.js';
import { SaleDesk } from './sale-desk.js';
import { SaleOffers } from './sale-offers.js';
import { type SaleBody, saleBody, saleSchema } from './sale.schema.js';
import { TicketCookie } from './ticket-cookie.js';
import { TicketLimit } from './ticket-limit.js';
import { TicketReader } from './ticket.reader.js';
import { type NewTicketBody, newTicketSchema, type TicketBody, ticketBody, ticketSchema } from './ticket.schema.js';

/** Nobody guesses it: whoever repeats an attempt is given its ticket. */
const sane = /^[\x21-\x7e]{16,200}$/;

/** A departure's sale to customers, who have no account: they see what is sold, and ask for a ticket. */
@ApiTags('sale')
@Controller('sale')
export class SaleController {
  constructor(
    private readonly offers: SaleOffers,
    private readonly pulses: QueuePulses,
    private readonly desk: SaleDesk,
    private readonly reader: TicketReader,
    private readonly cookie: TicketCookie,
    private readonly limit: TicketLimit,
    private readonly clock: Clock,
  ) {}

  @Get(':departureId')
  @Public('what is on sale is for everyone to see')
  @ApiResponse({ status: 200, standardSchema: saleSchema })
  async readSale(@Param('departureId', { schema: z.uuid() }) departureId: string): Promise<SaleBody> {
    const offer = unwrap(await this.offers.of(departureId));
    const { waiting } = await this.pulses.of({ organisationId: offer.organisationId, departureId });
    return saleBody(offer, waiting, this.clock.now());
  }

  /** Gives a place in the queue. The ticket is in a cookie; the same attempt gets the same one. */
  @Post(':departureId/tickets')
  @HttpCode(202)
  @Public('customers have no account; tickets are limited by network')
  @ApiHeader({
    name: 'Idempotency-Key', required: true, schema: { type: 'string', minLength: 16, maxLength: 200 },
    description: '16 to 200 random characters; the same for each repetition of one attempt',
  })
  @ApiResponse({ status: 202, standardSchema: ticketSchema })
  async takeTicket(
    @Param('departureId', { schema: z.uuid() }) departureId: string,
    @Body({ schema: newTicketSchema }) body: NewTicketBody,
    @Ip() ip: string,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TicketBody> {
    const key = keyOf(request);
    const tooMany = await this.limit.take(ip);
    if (tooMany) throw new ProblemException(tooMany);
    const offer = unwrap(await this.offers.of(departureId));
    const own = await this.reader.own(request, departureId);
    const attempt = { key, fingerprint: fingerprintOf(request), earlier: own.refused ? undefined : own.value };
    const { id, number, isNew } = unwrap(await this.desk.enter(offer, body, attempt));
    this.cookie.set(reply, departureId, id);
    const sale = { organisationId: offer.organisationId, departureId };
    if (!isNew) return this.reader.now({ departureId, id });
    const waiting = { number, state: 'waiting', rank: null, refusal: null, booking: null } as const;
    return ticketBody(waiting, await this.pulses.of(sale), this.clock.now());
  }
}

function keyOf({ headers }: ApiRequest): string {
  const key = headers['idempotency-key'];
  if (typeof key === 'string' && sane.test(key)) return key;
  throw new ProblemException(refuse('idempotency.key-required', { detail: 'Send an Idempotency-Key of 16 to 200 visible characters.' }));
}
