import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { RecordPayment, RecordRefund, type Transfer } from '#billing';
import { CurrentStaff } from '../http/current-principal.js';
import { Idempotent } from '../http/idempotency/idempotent.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { AccountReader } from './account.reader.js';
import { type AccountBody, accountSchema, type NewPaymentBody, newPaymentSchema, type PaymentBody, paymentSchema } from './account.schema.js';

/** The money of a booking: what is owed by when, what was paid, what went back. */
@ApiTags('billing')
@Controller('bookings')
export class AccountController {
  constructor(
    private readonly payments: RecordPayment,
    private readonly refunds: RecordRefund,
    private readonly reader: AccountReader,
  ) {}

  @Get(':id/account')
  @Requires('payment.read', { agenciesToo: true })
  @ApiResponse({ status: 200, standardSchema: accountSchema })
  readAccount(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: z.uuid() }) id: string): Promise<AccountBody> {
    return this.reader.one(organisationId, id);
  }

  /** Money that came in. More than is owed is kept as credit. */
  @Post(':id/payments')
  @Requires('payment.record')
  @Idempotent()
  @ApiResponse({ status: 201, standardSchema: paymentSchema })
  async recordPayment(
    @CurrentStaff() staff: StaffPrincipal,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: newPaymentSchema }) body: NewPaymentBody,
  ): Promise<PaymentBody> {
    return this.reader.payment(staff.organisationId, unwrap(await this.payments.record(await this.transfer(staff, id, body))));
  }

  /** Money that went back, in the currency in which it came. */
  @Post(':id/refunds')
  @Requires('payment.record')
  @Idempotent()
  @ApiResponse({ status: 201, standardSchema: paymentSchema })
  async recordRefund(
    @CurrentStaff() staff: StaffPrincipal,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: newPaymentSchema }) body: NewPaymentBody,
  ): Promise<PaymentBody> {
    return this.reader.payment(staff.organisationId, unwrap(await this.refunds.record(await this.transfer(staff, id, body))));
  }

  private async transfer({ organisationId, userId }: StaffPrincipal, bookingId: string, body: NewPaymentBody): Promise<Transfer> {
    const { payerId = bookingId, amount, currency, receivedOn, method, reference } = body;
    return { bill: await this.reader.bill(organisationId, bookingId), payerId, money: { amount, currency }, receivedOn, method, reference, userId };
  }
}
