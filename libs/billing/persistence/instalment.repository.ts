import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#platform';
import type { Instalment } from '../domain/plan-instalments.js';

/** An instalment with the payer and the booking that it is of. */
export interface StoredInstalment extends Instalment {
  readonly bookingId: string;
  readonly payerId: string;
}

/** Rows of `instalment`: what is agreed now, the first due first. */
@Injectable()
export class InstalmentRepository {
  constructor(private readonly database: Database) {}

  list(organisationId: string, bookingIds: readonly string[]): Promise<StoredInstalment[]> {
    return this.database.query<StoredInstalment>(
      `select booking_id as "bookingId", payer_id as "payerId", kind, to_char(due_on, 'YYYY-MM-DD') as "dueOn", amount
         from instalment where organisation_id = $1 and booking_id = any($2) order by booking_id, payer_id, position`,
      [organisationId, bookingIds],
    );
  }

  /** All of a booking's, in place of those that were. */
  async replace(tx: Transaction, organisationId: string, bookingId: string, instalments: readonly Omit<StoredInstalment, 'bookingId'>[]): Promise<void> {
    await tx.execute('delete from instalment where organisation_id = $1 and booking_id = $2', [organisationId, bookingId]);
    await tx.execute(
      `insert into instalment (organisation_id, booking_id, payer_id, position, kind, due_on, amount)
       select $1, $2, i."payerId", i.position, i.kind, i."dueOn", i.amount
         from jsonb_to_recordset($3::jsonb) as i ("payerId" uuid, position integer, kind text, "dueOn" date, amount integer)`,
      [organisationId, bookingId, JSON.stringify(instalments.map((instalment, position) => ({ ...instalment, position })))],
    );
  }
}
