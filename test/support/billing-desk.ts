import { Test, type TestingModuleBuilder } from '@nestjs/testing';
import { type Bill, BillingModule, type BookingAccount, ListOverdue, PostCharges, ReadAccount, RecordPayment, RecordRefund, ReversePayment, type Transfer } from '#billing';
import { FixedClock, type IsoDate, newId } from '#kernel';
import { ConfigModule, Database, DatabaseModule, VaultModule } from '#platform';
import type { Get } from './stock-departure.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

type Without = (testing: TestingModuleBuilder, database: Database) => TestingModuleBuilder;

interface Charge {
  /** What the leader owes, in minor units. */
  readonly amount: number;
  readonly version?: number;
  readonly others?: Bill['shares'];
  readonly agency?: Bill['agency'];
}

/** A clerk with the ledger of one organisation, at one booking at a time: taken on 2026-12-01, for a departure of 2027-04-01. */
export class BillingDesk {
  bookingId = newId();
  private bill: Bill | undefined;

  private constructor(
    readonly db: TestDatabase,
    readonly clock: FixedClock,
    readonly get: Get,
    readonly organisationId: string,
  ) {}

  /** `without` puts others in the place of providers: that is how a guard is left out. */
  static async open(settings: Parameters<typeof createTestDatabase>[0] = {}, without: Without = (testing) => testing): Promise<BillingDesk> {
    const db = await createTestDatabase(settings);
    const clock = new FixedClock(new Date('2026-12-01T11:00:00Z'));
    const testing = Test.createTestingModule({ imports: [ConfigModule.with(db.config, clock), DatabaseModule, VaultModule, BillingModule] });
    const built = await without(testing.overrideProvider(Database).useValue(db.database), db.database).compile();
    return new BillingDesk(db, clock, (type) => built.get(type, { strict: false }), newId());
  }

  /** Turns to a new booking, on the day it was taken. */
  start(): Promise<void> {
    this.bookingId = newId();
    this.bill = undefined;
    this.today('2026-12-01');
    return Promise.resolve();
  }

  today(day: IsoDate): void {
    this.clock.set(new Date(`${day}T11:00:00Z`));
  }

  billOf({ amount, version = 2, others = [], agency = null }: Charge, bookingId = this.bookingId): Bill {
    return {
      organisationId: this.organisationId, bookingId, bookingVersion: version, departureId: this.organisationId, packageId: this.organisationId,
      bookedOn: '2026-12-01', departsOn: '2027-04-01', currency: 'EUR', shares: [{ payerId: bookingId, amount, travellers: 2 }, ...others], agency,
    };
  }

  charge(charge: Charge) {
    this.bill = this.billOf(charge);
    return this.get(PostCharges).post(this.bill);
  }

  pay(amount: number, more: Partial<Transfer> = {}) {
    return this.get(RecordPayment).record(this.transfer(amount, more));
  }

  refund(amount: number, more: Partial<Transfer> = {}) {
    return this.get(RecordRefund).record(this.transfer(amount, more));
  }

  reverse(paymentId: string, reason = 'Typed twice', organisationId = this.organisationId) {
    return this.get(ReversePayment).reverse({ organisationId, paymentId, userId: newId(), reason });
  }

  account(organisationId = this.organisationId): Promise<BookingAccount | undefined> {
    return this.get(ReadAccount).read(organisationId, this.bookingId);
  }

  overdue(...page: Parameters<ListOverdue['list']> extends [string, ...infer Rest] ? Rest : never) {
    return this.get(ListOverdue).list(this.organisationId, ...page);
  }

  /** Kinds of what was posted for the booking, in its order. */
  async postings(): Promise<string[]> {
    const rows = await this.db.database.query<{ kind: string }>('select kind from ledger_posting where booking_id = $1 order by id', [this.bookingId]);
    return rows.map(({ kind }) => kind);
  }

  async events(): Promise<string[]> {
    const rows = await this.db.database.query<{ type: string }>(`select type from outbox where subject->>'bookingId' = $1 order by id`, [this.bookingId]);
    return rows.map(({ type }) => type);
  }

  /** Postings whose entries do not sum to zero: none, whatever happened. */
  unbalanced(): Promise<unknown[]> {
    return this.db.database.query('select posting_id from ledger_entry group by posting_id having sum(amount) <> 0 or count(*) < 2');
  }

  close(): Promise<void> {
    return this.db.drop();
  }

  private transfer(amount: number, more: Partial<Transfer>): Transfer {
    const bill = this.bill ?? this.billOf({ amount: 0, version: 1 });
    return {
      bill, payerId: this.bookingId, money: { amount, currency: 'EUR' }, receivedOn: this.clock.now().toISOString().slice(0, 10), method: 'bank-transfer', reference: null, userId: newId(), ...more,
    };
  }
}
