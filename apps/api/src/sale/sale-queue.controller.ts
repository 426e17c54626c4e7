import { Controller, Get, Param } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { ReadSaleQueue } from '#bookings';
import { ReadDeparture } from '#packages';
import { Config } from '#platform';
import { CurrentStaff } from '../http/current-principal.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';

const saleQueueSchema = z
  .object({
    saleUrl: z.url().describe('Where customers buy'),
    waiting: z.int().describe('How many tickets wait for their turn'),
    perSecond: z.number().nullable().describe('Tickets answered per second, lately; null when none were'),
  })
  .meta({ id: 'SaleQueue' });

/** The queue of a departure's sale, as its operator watches it. */
@ApiTags('sale')
@Controller('departures')
export class SaleQueueController {
  constructor(
    private readonly departures: ReadDeparture,
    private readonly queue: ReadSaleQueue,
    private readonly config: Config,
  ) {}

  @Get(':id/sale-queue')
  @Requires('departure.read')
  @ApiResponse({ status: 200, standardSchema: saleQueueSchema })
  async readQueue(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: z.uuid() }) id: string): Promise<z.output<typeof saleQueueSchema>> {
    unwrap(await this.departures.forSale(organisationId, id));
    const { waiting, perSecond } = await this.queue.pulse({ organisationId, departureId: id });
    return { saleUrl: new URL(`/sale/${id}`, this.config.get('PUBLIC_URL')).href, waiting, perSecond };
  }
}
