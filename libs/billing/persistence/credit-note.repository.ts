import { Injectable } from '@nestjs/common';
import type { IsoDate } from '#kernel';
import { Database, type Transaction } from '#platform';
import type { CreditNote } from '../domain/credit-note.js';

const select = `
  select id, organisation_id as "organisationId", number, booking_id as "bookingId", currency, amount, used, valid_until::text as "validUntil",
         issued_at as "issuedAt", voided_at is not null as voided
    from credit_note where organisation_id = $1`;

/** Rows of credit notes and of what they paid for. Exported for `test/concurrency`, which leaves a guard out. */
@Injectable()
export class CreditNoteRepository {
  constructor(private readonly database: Database) {}

  /** False when another note has the number: draw another. */
  async insert(tx: Transaction, note: Omit<CreditNote, 'used' | 'voided'> & { paymentId: string }): Promise<boolean> {
    const { id, organisationId, number, bookingId, paymentId, currency, amount, validUntil, issuedAt } = note;
    const written = await tx.execute(
      `insert into credit_note (id, organisation_id, number, booking_id, payment_id, currency, amount, valid_until, issued_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (organisation_id, number) do nothing`,
      [id, organisationId, number, bookingId, paymentId, currency, amount, validUntil, issuedAt],
    );
    return written === 1;
  }

  async find(organisationId: string, id: string): Promise<CreditNote | undefined> {
    return (await this.database.query<CreditNote>(`${select} and id = $2`, [organisationId, id]))[0];
  }

  /** Given for these bookings, the oldest first. */
  ofBookings(organisationId: string, bookingIds: readonly string[]): Promise<CreditNote[]> {
    return this.database.query<CreditNote>(`${select} and booking_id = any($2) order by id`, [organisationId, bookingIds]);
  }

  /** One conditional statement: false when less than that is left, or it is good no more, whoever was first. */
  async use(tx: Transaction, { organisationId, id, amount, today }: { organisationId: string; id: string; amount: number; today: IsoDate }): Promise<boolean> {
    const used = await tx.execute(
      `update credit_note set used = used + $3
        where organisation_id = $1 and id = $2 and used + $3 <= amount and voided_at is null and (valid_until is null or valid_until >= $4)`,
      [organisationId, id, amount, today],
    );
    return used === 1;
  }

  async noteUse(tx: Transaction, { organisationId, bookingId, paymentId, creditNoteId }: { organisationId: string; bookingId: string; paymentId: string; creditNoteId: string }): Promise<void> {
    await tx.execute('insert into credit_use (payment_id, organisation_id, booking_id, credit_note_id) values ($1, $2, $3, $4)', [paymentId, organisationId, bookingId, creditNoteId]);
  }

  /** What a payment took from a note is on it again. */
  async giveBack(tx: Transaction, organisationId: string, paymentId: string, amount: number): Promise<void> {
    await tx.execute(
      `update credit_note n set used = n.used - $3 from credit_use u
        where u.organisation_id = $1 and u.payment_id = $2 and n.organisation_id = u.organisation_id and n.id = u.credit_note_id`,
      [organisationId, paymentId, amount],
    );
  }

  /** The note that was given in the place of a refund is good for nothing; false when it paid for something. */
  async void(tx: Transaction, organisationId: string, paymentId: string, at: Date): Promise<boolean> {
    const voided = await tx.execute('update credit_note set voided_at = $3 where organisation_id = $1 and payment_id = $2 and used = 0 and voided_at is null', [organisationId, paymentId, at]);
    return voided === 1;
  }
}
