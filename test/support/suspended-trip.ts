import type { Type } from '@nestjs/common';
import { BillingModule, IssueCredit, PostCharges, ReadAccount, ReadDepartureMoney, RecordPayment, RecordRefund } from '#billing';
import {
  ApplySuspension, ChooseOutcome, ConfirmBooking, type CustomerChoice, type EndingChoice, ExecuteChoices, OrderExecutions, ReadBill, ReadSuspensions, ReopenDepartures, SuspendDepartures,
} from '#bookings';
import { ReadLegs } from '#flights';
import { dayOf, newId } from '#kernel';
import { DepartureMoney } from '../../apps/worker/src/bookings/departure-money.js';
import { Office, type Stock } from './office.js';
import { valueOf } from './results.js';

/** A departure of spring 2015 that is booked, paid for in part, suspended and reopened, as operators and workers do it. */
export class SuspendedTrip {
  readonly userId = newId();
  readonly money: DepartureMoney;

  private constructor(readonly office: Office) {
    const { clock, get } = office;
    this.money = new DepartureMoney(
      clock, get(ReadBill), get(PostCharges), get(ReadAccount), get(ReadDepartureMoney), get(RecordRefund), get(IssueCredit), get(ReadLegs),
    );
  }

  static async open(stock: Stock = {}, settings: { DATABASE_POOL?: number } = {}, more: Type[] = []): Promise<SuspendedTrip> {
    const office = await Office.open({ places: 500, twinBeds: 500, marathonSlots: 500, seats: 500, ...stock }, settings, [BillingModule, ...more]);
    const { departureId, eventId } = office.ids;
    await office.db.database.query(
      `update departure set starts_on = '2015-04-09', ends_on = '2015-04-14', on_sale_from = '2014-10-01', on_sale_until = '2015-03-17' where id = $1`, [departureId],
    );
    await office.db.database.query(`update event set held_on = '2015-04-12' where id = $1`, [eventId]);
    office.clock.set(new Date('2014-12-01T09:00:00Z'));
    return new SuspendedTrip(office);
  }

  get organisationId(): string {
    return this.office.ids.organisationId;
  }

  /** A party that has booked, and paid so much of it. */
  async booked(travellers: number, paid = 0): Promise<string> {
    const { id } = valueOf(await this.office.book(travellers));
    valueOf(await this.office.get(ConfirmBooking).confirm(this.organisationId, id));
    await this.pay(id, paid);
    return id;
  }

  async pay(bookingId: string, amount: number): Promise<void> {
    const bill = valueOf(await this.office.get(ReadBill).read(this.organisationId, bookingId));
    await this.office.get(PostCharges).post(bill);
    if (amount === 0) return;
    const transfer = { bill, payerId: bookingId, money: { amount, currency: bill.currency }, receivedOn: dayOf(this.office.clock.now()), method: 'bank-transfer', reference: null, userId: this.userId } as const;
    valueOf(await this.office.get(RecordPayment).record(transfer));
  }

  async suspend(more: { answerBy?: string } = {}): Promise<string> {
    const { id } = valueOf(await this.begin(more));
    await this.apply(id);
    return id;
  }

  begin({ answerBy = '2015-03-02' }: { answerBy?: string } = {}) {
    return this.office.get(SuspendDepartures).suspend({
      organisationId: this.organisationId, userId: this.userId, scope: { departureIds: [this.office.ids.departureId] }, cause: 'authority',
      reason: 'The border is closed to foreign runners.', ruleId: 'F03', learnedOn: dayOf(this.office.clock.now()), answerBy,
    });
  }

  apply(suspensionId: string): Promise<boolean> {
    return this.office.get(ApplySuspension).apply(this.organisationId, suspensionId);
  }

  /** By booking. */
  async affected(suspensionId: string) {
    const { items } = await this.office.get(ReadSuspensions).bookings(this.organisationId, suspensionId, {});
    return new Map(items.map((one) => [one.bookingId, one]));
  }

  choose(affectedId: string, choice: CustomerChoice, userId: string | null = null) {
    return this.office.get(ChooseOutcome).choose({ organisationId: this.organisationId, affectedId, choice, userId });
  }

  order(suspensionId: string, choices: EndingChoice[] = ['refund', 'credit']) {
    return this.office.get(OrderExecutions).order({
      organisationId: this.organisationId, suspensionId, choices, userId: this.userId, method: 'bank-transfer', creditUntil: '2016-12-31',
    });
  }

  get execution() {
    return { organisationId: this.organisationId, money: this.money, readLegs: this.money.legsOf(this.organisationId) };
  }

  execute(suspensionId: string) {
    return this.office.get(ExecuteChoices).execute({ ...this.execution, suspensionId });
  }

  async reopen(suspensionId: string, answerBy = '2015-03-16') {
    const { version } = valueOf(await this.office.get(ReadSuspensions).read(this.organisationId, suspensionId));
    return this.office.get(ReopenDepartures).reopen({ organisationId: this.organisationId, suspensionId, userId: this.userId, version, reason: 'The border is open again.', answerBy });
  }

  async statuses(): Promise<Map<string, { booking: string; hold: string }>> {
    const rows = await this.office.db.database.query<{ id: string; booking: string; hold: string }>('select b.id, b.status as booking, h.status as hold from booking b join hold h on h.id = b.hold_id');
    return new Map(rows.map(({ id, ...status }) => [id, status]));
  }

  /** Everything that says that something went wrong: counters unlike rows, postings that do not sum to zero, credit that is nobody's. */
  async faults(): Promise<unknown[]> {
    const unbalanced = await this.office.db.database.query('select posting_id from ledger_entry group by posting_id having sum(amount) <> 0');
    const credit = await this.office.db.database.query(
      `select 'credit' as fault from (select coalesce(sum(amount), 0) as owed from ledger_entry where account = 'credit') l,
              (select coalesce(sum(amount - used) filter (where voided_at is null), 0) as left from credit_note) n where l.owed <> -n.left`,
    );
    const apart = await this.office.db.database.query(
      `select b.id from booking b join hold h on h.id = b.hold_id
        where (b.status, h.status) not in (('held', 'held'), ('confirmed', 'confirmed'), ('paused', 'paused'), ('suspended', 'suspended'), ('cancelled', 'released'), ('expired', 'expired'))`,
    );
    return [...(await this.office.differences()), ...unbalanced, ...credit, ...apart];
  }

  close(): Promise<void> {
    return this.office.close();
  }
}
