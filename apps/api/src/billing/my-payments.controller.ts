import { Controller, Get } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { TravellerPrincipal } from '#accounts';
import { ListBookedTravellers } from '#bookings';
import { ReadTravellers } from '#travellers';
import { CurrentTraveller } from '../http/current-principal.js';
import { Requires } from '../http/requires.js';
import { AccountReader } from './account.reader.js';
import { amountFields, instalmentSchema } from './account.schema.js';

const myPaymentsSchema = z
  .object({ items: z.array(z.object({ reference: z.string(), ...amountFields, instalments: z.array(instalmentSchema) })) })
  .meta({ id: 'MyPayments' });

type MyPaymentsBody = z.output<typeof myPaymentsSchema>;

/** What a traveller pays. */
@ApiTags('me')
@Controller('me')
export class MyPaymentsController {
  constructor(
    private readonly booked: ListBookedTravellers,
    private readonly travellers: ReadTravellers,
    private readonly accounts: AccountReader,
  ) {}

  /**
   * What they owe where they are a payer, which is told by their e-mail address: nobody sees what another pays. What an agency sold
   * is between it and the operator.
   */
  @Get('payments')
  @Requires('trip.read')
  @ApiResponse({ status: 200, standardSchema: myPaymentsSchema })
  async myPayments(@CurrentTraveller() { organisationId, travellerId }: TravellerPrincipal): Promise<MyPaymentsBody> {
    const email = (await this.travellers.byIds(organisationId, [travellerId])).get(travellerId)?.email?.toLowerCase();
    const items: MyPaymentsBody['items'] = [];
    for (const { bookingId, reference } of await this.booked.list(organisationId, { travellerIds: [travellerId] })) {
      const { agency, payers } = await this.accounts.one(organisationId, bookingId);
      const own = agency ? [] : payers.filter(({ who, charged }) => who.email.toLowerCase() === email && charged.amount > 0);
      items.push(...own.map(({ charged, paid, balance, due, overdue, instalments }) => ({ reference, charged, paid, balance, due, overdue, instalments })));
    }
    return { items };
  }
}
