import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { ListOverdue, type OverduePayer, ReversePayment } from '#billing';
import { ReadArrangements, ReadBookingNames } from '#bookings';
import { CurrentStaff } from '../http/current-principal.js';
import { Idempotent } from '../http/idempotency/idempotent.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { AccountReader } from './account.reader.js';
import { type PaymentBody, paymentSchema, reversalSchema } from './account.schema.js';
import { cursorOf, overduePageSchema, overdueQuery, positionOf } from './overdue.schema.js';

/** Payments across bookings: who is late, and what was recorded by mistake. */
@ApiTags('billing')
@Controller('payments')
export class PaymentController {
  constructor(
    private readonly overdue: ListOverdue,
    private readonly bookings: ReadBookingNames,
    private readonly arrangements: ReadArrangements,
    private readonly reversal: ReversePayment,
    private readonly reader: AccountReader,
  ) {}

  /** Who is late with what: the longest overdue first. */
  @Get('overdue')
  @Requires('payment.read')
  @ApiResponse({ status: 200, standardSchema: overduePageSchema })
  async listOverdue(
    @CurrentStaff() { organisationId }: StaffPrincipal,
    @Query({ schema: overdueQuery }) { cursor, limit }: z.output<typeof overdueQuery>,
  ): Promise<z.output<typeof overduePageSchema>> {
    const { items, next } = await this.overdue.list(organisationId, cursor === undefined ? null : positionOf(cursor), limit);
    const bookingIds = [...new Set(items.map(({ bookingId }) => bookingId))];
    const bookings = await this.bookings.of(organisationId, bookingIds);
    const arrangements = await this.arrangements.of(organisationId, bookingIds);
    const bodyOf = ({ bookingId, departureId, payerId, since, amount, currency }: OverduePayer) => {
      const part = arrangements.get(bookingId)?.subParties.find(({ id }) => id === payerId);
      const booking = bookings.get(bookingId);
      const who = part?.payer ?? booking?.leader ?? null;
      return { bookingId, departureId, reference: booking?.reference ?? '', payer: { id: payerId, label: part?.label ?? null, who }, since, amount: { amount, currency } };
    };
    return { items: items.map(bodyOf), nextCursor: next && cursorOf(next) };
  }

  /** Takes back a payment or a refund that was recorded by mistake. Both stay in the account. */
  @Post(':id/reversal')
  @HttpCode(200)
  @Requires('payment.record')
  @Idempotent()
  @ApiResponse({ status: 200, standardSchema: paymentSchema })
  async reversePayment(
    @CurrentStaff() { organisationId, userId }: StaffPrincipal,
    @Param('id', { schema: z.uuid() }) paymentId: string,
    @Body({ schema: reversalSchema }) { reason }: z.output<typeof reversalSchema>,
  ): Promise<PaymentBody> {
    return this.reader.payment(organisationId, unwrap(await this.reversal.reverse({ organisationId, paymentId, userId, reason })));
  }
}
