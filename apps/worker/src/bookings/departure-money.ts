import { Injectable } from '@nestjs/common';
import { commissionOf, IssueCredit, PostCharges, ReadAccount, ReadDepartureMoney, RecordRefund } from '#billing';
import { type BookingMoney, type DepartureLegs, type GivingBack, ReadBill } from '#bookings';
import { ReadLegs } from '#flights';
import { Clock, dayOf, type Result, success } from '#kernel';

/** What billing and flights answer to bookings while departures are suspended or cancelled. */
@Injectable()
export class DepartureMoney implements BookingMoney {
  constructor(
    private readonly clock: Clock,
    private readonly bills: ReadBill,
    private readonly charges: PostCharges,
    private readonly accounts: ReadAccount,
    private readonly standings: ReadDepartureMoney,
    private readonly refunds: RecordRefund,
    private readonly credits: IssueCredit,
    private readonly legs: ReadLegs,
  ) {}

  readonly charged: BookingMoney['charged'] = (total, agency) => (agency?.terms === 'net' ? total - commissionOf(total, agency.commissionBasisPoints) : total);

  readonly paid: BookingMoney['paid'] = (organisationId, departureIds) => this.standings.paid(organisationId, departureIds);

  readonly paidFor: BookingMoney['paidFor'] = async (organisationId, bookingId) => (await this.accounts.read(organisationId, bookingId))?.paid ?? 0;

  /** To each payer what is theirs beyond what they owe now, in the currency in which it was received. */
  readonly giveBack = async (order: GivingBack): Promise<Result<{ returned: number }>> => {
    const { organisationId, bookingId } = order;
    const bill = await this.bills.read(organisationId, bookingId);
    if (bill.refused) return bill;
    await this.charges.post(bill.value);
    const account = await this.accounts.read(organisationId, bookingId);
    let returned = 0;
    for (const { payerId, balance } of account?.payers ?? []) {
      if (balance >= 0) continue;
      const given = await this.give(order, { bill: bill.value, payerId, money: { amount: -balance, currency: bill.value.currency } });
      if (given.refused) return given;
      returned -= balance;
    }
    return success({ returned });
  };

  readonly legsOf = (organisationId: string) => async (departureId: string): Promise<DepartureLegs> => {
    const legs = await this.legs.ofDeparture(organisationId, departureId);
    return { legs, zone: legs.find(({ direction }) => direction === 'arrival')?.fromZone ?? 'UTC' };
  };

  private give({ choice, userId, method, creditUntil }: GivingBack, whose: Pick<Parameters<RecordRefund['record']>[0], 'bill' | 'payerId' | 'money'>): Promise<Result<unknown>> {
    const transfer = { ...whose, receivedOn: dayOf(this.clock.now()), userId };
    return choice === 'credit' ? this.credits.issue(transfer, creditUntil) : this.refunds.record({ ...transfer, method, reference: null });
  }
}
