import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#platform';
import type { RecordedChange } from '../domain/booking-history.js';

type ChangeRow = Omit<RecordedChange, 'difference'> & { amount: number; currency: string };

/** Rows of `booking_change`: written once, never changed. */
@Injectable()
export class BookingChangeRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Transaction, organisationId: string, bookingId: string, change: RecordedChange): Promise<void> {
    const { id, version, kind, cause, changes, lines, difference, userId, createdAt } = change;
    await tx.execute(
      `insert into booking_change
         (id, organisation_id, booking_id, version, kind, cause, changes, lines, difference_amount, currency, user_id, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        id, organisationId, bookingId, version, kind, cause, JSON.stringify(changes), JSON.stringify(lines),
        difference.amount, difference.currency, userId, createdAt,
      ],
    );
  }

  /** The newest first, those after a version; the last hundred. */
  async list(organisationId: string, bookingId: string, afterVersion: number): Promise<RecordedChange[]> {
    const rows = await this.database.query<ChangeRow>(
      `select id, version, kind, cause, changes, lines, difference_amount as amount, currency, user_id as "userId", created_at as "createdAt"
         from booking_change where organisation_id = $1 and booking_id = $2 and version > $3 order by version desc limit 100`,
      [organisationId, bookingId, afterVersion],
    );
    return rows.map(({ amount, currency, ...row }) => ({ ...row, difference: { amount, currency } }));
  }
}
