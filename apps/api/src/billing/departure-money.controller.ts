import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { ReadDepartureMoney } from '#billing';
import { ReadBookingNames } from '#bookings';
import { ReadDeparture } from '#packages';
import { CurrentStaff } from '../http/current-principal.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { bookingMoneyBody, type DepartureMoneyBody, departureMoneyQuery, departureMoneySchema, totalsBody } from './departure-money.schema.js';

/** The money of a departure: sold, paid, due and overdue, in all and by booking. */
@ApiTags('billing')
@Controller('departures')
export class DepartureMoneyController {
  constructor(
    private readonly money: ReadDepartureMoney,
    private readonly bookings: ReadBookingNames,
    private readonly departures: ReadDeparture,
  ) {}

  /** Bookings in the order in which they were taken; those that have neither charges nor payments are left out. */
  @Get(':id/money')
  @Requires('payment.read')
  @ApiResponse({ status: 200, standardSchema: departureMoneySchema })
  async readMoney(
    @CurrentStaff() { organisationId }: StaffPrincipal,
    @Param('id', { schema: z.uuid() }) id: string,
    @Query({ schema: departureMoneyQuery }) { cursor, limit }: z.output<typeof departureMoneyQuery>,
  ): Promise<DepartureMoneyBody> {
    unwrap(await this.departures.forSale(organisationId, id));
    const standings = await this.money.standings(organisationId, id);
    const after = standings.filter(({ bookingId }) => cursor === undefined || bookingId > cursor);
    const page = after.slice(0, limit);
    const names = await this.bookings.of(organisationId, page.map(({ bookingId }) => bookingId));
    return {
      items: page.flatMap((standing) => {
        const name = names.get(standing.bookingId);
        return name ? [bookingMoneyBody(standing, name)] : [];
      }),
      nextCursor: after.length > limit ? (page.at(-1)?.bookingId ?? null) : null,
      totals: totalsBody(standings),
    };
  }
}
