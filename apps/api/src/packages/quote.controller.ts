import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { MakeQuote, ReadQuote } from '#packages';
import { CurrentStaff } from '../http/current-principal.js';
import { Idempotent } from '../http/idempotency/idempotent.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { type NewQuoteBody, newQuoteSchema, type QuoteBody, quoteBody, quoteSchema } from './quote.schema.js';

/** Prices that were told, and are kept as they were. */
@ApiTags('packages')
@Controller('quotes')
export class QuoteController {
  constructor(
    private readonly make: MakeQuote,
    private readonly quote: ReadQuote,
  ) {}

  /** Prices a party without taking anything. A booking that names the quote gets this price while it holds. */
  @Post()
  @Requires('quote.make', { agenciesToo: true })
  @Idempotent()
  @ApiResponse({ status: 201, standardSchema: quoteSchema })
  async makeQuote(
    @CurrentStaff() { organisationId }: StaffPrincipal,
    @Body({ schema: newQuoteSchema }) { departureId, travellers, currency }: NewQuoteBody,
  ): Promise<QuoteBody> {
    return quoteBody(unwrap(await this.make.make({ organisationId, departureId, party: travellers, currency })));
  }

  @Get(':id')
  @Requires('quote.make')
  @ApiResponse({ status: 200, standardSchema: quoteSchema })
  async readQuote(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: z.uuid() }) id: string): Promise<QuoteBody> {
    return quoteBody(unwrap(await this.quote.read(organisationId, id)));
  }
}
