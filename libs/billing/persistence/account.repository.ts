import { Injectable } from '@nestjs/common';
import type { IsoDate } from '#kernel';
import { Database, type Transaction } from '#platform';
import type { Bill } from '../domain/bill.js';
import type { PaymentPlan } from '../domain/payment-plan.js';

/** What billing keeps of a booking. `plan` is the one that was agreed when its first money was seen. */
export interface Account {
  readonly organisationId: string;
  readonly bookingId: string;
  readonly departureId: string;
  readonly currency: string;
  readonly bookedOn: IsoDate;
  readonly departsOn: IsoDate;
  readonly plan: PaymentPlan;
  /** The version of the booking whose charges are posted; 0 for none. */
  readonly bookingVersion: number;
}

const columns = `
  organisation_id as "organisationId", booking_id as "bookingId", departure_id as "departureId", currency,
  to_char(booked_on, 'YYYY-MM-DD') as "bookedOn", to_char(departs_on, 'YYYY-MM-DD') as "departsOn", plan, booking_version as "bookingVersion"`;

/** Rows of `billing_account`. */
@Injectable()
export class AccountRepository {
  constructor(private readonly database: Database) {}

  /** Opens the account unless it is there: whichever of its unique keys tells first, when several open it at once. */
  async open(tx: Transaction, bill: Bill, plan: PaymentPlan): Promise<void> {
    await tx.execute(
      `insert into billing_account (organisation_id, booking_id, departure_id, currency, booked_on, departs_on, plan)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
      [bill.organisationId, bill.bookingId, bill.departureId, bill.currency, bill.bookedOn, bill.departsOn, JSON.stringify(plan)],
    );
  }

  /** Nobody else posts to this account before the transaction ends. */
  async lock(tx: Transaction, organisationId: string, bookingId: string): Promise<Account | undefined> {
    const rows = await tx.query<Account>(
      `select ${columns} from billing_account where organisation_id = $1 and booking_id = $2 for no key update`,
      [organisationId, bookingId],
    );
    return rows[0];
  }

  async find(organisationId: string, bookingId: string): Promise<Account | undefined> {
    const rows = await this.database.query<Account>(`select ${columns} from billing_account where organisation_id = $1 and booking_id = $2`, [organisationId, bookingId]);
    return rows[0];
  }

  /** Notes which version of the booking is charged now, and where and when it goes. */
  async follow(tx: Transaction, { organisationId, bookingId, bookingVersion, departureId, departsOn }: Bill): Promise<void> {
    await tx.execute(
      `update billing_account set booking_version = $3, departure_id = $4, departs_on = $5 where organisation_id = $1 and booking_id = $2`,
      [organisationId, bookingId, bookingVersion, departureId, departsOn],
    );
  }
}
