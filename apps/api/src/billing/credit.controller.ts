import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { ListCreditNotes, RedeemCredit } from '#billing';
import { ReadBookingNames } from '#bookings';
import { CurrentStaff } from '../http/current-principal.js';
import { Idempotent } from '../http/idempotency/idempotent.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { moneySchema } from '../packages/departure.schema.js';
import { AccountReader } from './account.reader.js';
import { newPaymentSchema, type PaymentBody, paymentSchema } from './account.schema.js';

const creditNotesSchema = z
  .object({
    items: z.array(z.object({
      id: z.uuid(), number: z.string(), bookingId: z.uuid(), amount: moneySchema, balance: moneySchema.describe('What can still be paid with it today'),
      validUntil: z.iso.date().nullable(), issuedAt: z.iso.datetime(),
    })),
  })
  .meta({ id: 'CreditNotes' });

const creditPaymentSchema = newPaymentSchema.omit({ method: true, reference: true }).extend({ creditNoteId: z.uuid() }).meta({ id: 'CreditPayment' });

/** What a customer has with the organisation instead of money back. */
@ApiTags('billing')
@Controller('bookings/:id')
export class CreditController {
  constructor(
    private readonly notes: ListCreditNotes,
    private readonly names: ReadBookingNames,
    private readonly redeeming: RedeemCredit,
    private readonly reader: AccountReader,
  ) {}

  /** The credit notes of the customer who leads this booking, whichever booking they were given for. */
  @Get('credit-notes')
  @Requires('payment.read')
  @ApiResponse({ status: 200, standardSchema: creditNotesSchema })
  async listCreditNotes(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: z.uuid() }) bookingId: string): Promise<z.output<typeof creditNotesSchema>> {
    await this.reader.bill(organisationId, bookingId);
    const notes = await this.notes.ofBookings(organisationId, await this.names.ofSameLeader(organisationId, bookingId));
    return {
      items: notes.map(({ id, number, bookingId: of, amount, balance, currency, validUntil, issuedAt }) => ({
        id, number, bookingId: of, amount: { amount, currency }, balance: { amount: balance, currency }, validUntil, issuedAt: issuedAt.toISOString(),
      })),
    };
  }

  /** Pays with a credit note, all of it or a part. */
  @Post('credit-payments')
  @Requires('payment.record')
  @Idempotent()
  @ApiResponse({ status: 201, standardSchema: paymentSchema })
  async payWithCredit(
    @CurrentStaff() { organisationId, userId }: StaffPrincipal,
    @Param('id', { schema: z.uuid() }) bookingId: string,
    @Body({ schema: creditPaymentSchema }) { creditNoteId, payerId = bookingId, amount, currency, receivedOn }: z.output<typeof creditPaymentSchema>,
  ): Promise<PaymentBody> {
    const bill = await this.reader.bill(organisationId, bookingId);
    return this.reader.payment(organisationId, unwrap(await this.redeeming.redeem({ bill, payerId, money: { amount, currency }, receivedOn, userId }, creditNoteId)));
  }
}
