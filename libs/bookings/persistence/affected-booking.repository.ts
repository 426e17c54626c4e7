import { Injectable } from '@nestjs/common';
import { type IsoDate, newId } from '#kernel';
import { Database, type Transaction } from '#platform';
import type { BookingStatus } from '../domain/booking-status.js';
import type { AffectedState, CustomerChoice, EndingChoice } from '../domain/suspending/affected.js';
import type { RefundMethod } from '../domain/suspending/booking-money.js';

/** A booking that a suspension stopped, and how it stands. */
export interface AffectedBooking {
  readonly id: string;
  readonly organisationId: string;
  readonly suspensionId: string;
  readonly bookingId: string;
  readonly reference: string;
  readonly bookingStatus: BookingStatus;
  readonly state: AffectedState;
  readonly choice: CustomerChoice | null;
  /** What had been chosen, and was not executed, when the departure was reopened. */
  readonly choiceBefore: EndingChoice | null;
  readonly chosenAt: Date | null;
  /** Null where the customer chose themselves. */
  readonly chosenBy: string | null;
  readonly orderedAt: Date | null;
  readonly orderedBy: string | null;
  readonly method: RefundMethod | null;
  readonly creditUntil: IsoDate | null;
  /** Why it could not be executed, as a problem's code. */
  readonly problem: string | null;
  readonly executedAt: Date | null;
  /** Minor units of the booking's currency. */
  readonly returned: number | null;
  readonly kept: number | null;
  readonly currency: string;
}

/** Which of a suspension's bookings. What is left out does not narrow them down; the choice `open` is none. */
export interface AffectedFilter {
  readonly choice?: CustomerChoice | 'open' | undefined;
  readonly state?: AffectedState | undefined;
}

/** How many chose what, and how far it is. */
export interface AffectedCount {
  readonly state: AffectedState;
  readonly choice: CustomerChoice | null;
  readonly ordered: boolean;
  readonly failed: boolean;
  readonly cancelled: boolean;
  readonly currency: string;
  readonly bookings: number;
  readonly travellers: number;
  readonly returned: number;
}

const select = `
  select a.id, a.organisation_id as "organisationId", a.suspension_id as "suspensionId", a.booking_id as "bookingId", b.reference, b.status as "bookingStatus",
         a.state, a.choice, a.choice_before as "choiceBefore", a.chosen_at as "chosenAt", a.chosen_by as "chosenBy", a.ordered_at as "orderedAt", a.ordered_by as "orderedBy", a.method,
         a.credit_until::text as "creditUntil", a.problem, a.executed_at as "executedAt", a.returned_amount as returned, a.kept_amount as kept, b.currency
    from affected_booking a
    join booking b on b.organisation_id = a.organisation_id and b.id = a.booking_id`;

/**
 * Rows of affected bookings. Whoever chooses, executes or restores locks the row first, before holds, allotments and bookings. Exported
 * for `test/concurrency`, which leaves the lock out to show what it prevents.
 */
@Injectable()
export class AffectedBookingRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Transaction, organisationId: string, suspensionId: string, bookingIds: readonly string[]): Promise<void> {
    await tx.execute(
      `insert into affected_booking (id, organisation_id, suspension_id, booking_id)
       select i.id, $1, $2, i.booking from unnest($3::uuid[], $4::uuid[]) as i (id, booking) on conflict do nothing`,
      [organisationId, suspensionId, bookingIds.map(() => newId()), bookingIds],
    );
  }

  async lock(tx: Transaction, organisationId: string, id: string): Promise<AffectedBooking | undefined> {
    await tx.execute('select from affected_booking where organisation_id = $1 and id = $2 for no key update', [organisationId, id]);
    return (await tx.query<AffectedBooking>(`${select} where a.organisation_id = $1 and a.id = $2`, [organisationId, id]))[0];
  }

  /** All of a suspension, in the order of their ids. */
  async lockAll(tx: Transaction, organisationId: string, suspensionId: string): Promise<void> {
    await tx.execute('select from affected_booking where organisation_id = $1 and suspension_id = $2 order by id for no key update', [organisationId, suspensionId]);
  }

  async find(organisationId: string, id: string): Promise<AffectedBooking | undefined> {
    return (await this.database.query<AffectedBooking>(`${select} where a.organisation_id = $1 and a.id = $2`, [organisationId, id]))[0];
  }

  /** For an id that we have signed. */
  async organisationOf(id: string): Promise<string | undefined> {
    const rows = await this.database.query<{ organisationId: string }>('select organisation_id as "organisationId" from affected_booking where id = $1', [id]);
    return rows[0]?.organisationId;
  }

  /** After the one that the last page ended with. */
  list(organisationId: string, suspensionId: string, { choice, state }: AffectedFilter, { after, limit }: { after: string | null; limit: number | null }): Promise<AffectedBooking[]> {
    return this.database.query<AffectedBooking>(
      `${select}
        where a.organisation_id = $1 and a.suspension_id = $2 and ($3::uuid is null or a.id > $3)
          and ($4::text is null or case $4 when 'open' then a.choice is null else a.choice = $4 end) and ($5::text is null or a.state = $5)
        order by a.id limit $6`,
      [organisationId, suspensionId, after, choice ?? null, state ?? null, limit],
    );
  }

  counts(organisationId: string, suspensionId: string): Promise<AffectedCount[]> {
    return this.database.query<AffectedCount>(
      `select a.state, a.choice, a.ordered_at is not null and a.executed_at is null as ordered, a.problem is not null as failed,
              b.status = 'cancelled' and a.executed_at is null as cancelled, b.currency,
              count(*)::integer as bookings, sum((select count(*) from booking_traveller t where t.organisation_id = b.organisation_id and t.booking_id = b.id and t.removed_at is null))::integer as travellers,
              coalesce(sum(a.returned_amount), 0)::float8 as returned
         from affected_booking a
         join booking b on b.organisation_id = a.organisation_id and b.id = a.booking_id
        where a.organisation_id = $1 and a.suspension_id = $2
        group by 1, 2, 3, 4, 5, 6 order by 1, 2, 6`,
      [organisationId, suspensionId],
    );
  }

  /** What is chosen, in place of what was chosen before. An execution that could not be done is forgotten with it. */
  async choose(tx: Transaction, { organisationId, id, choice, by, at }: { organisationId: string; id: string; choice: CustomerChoice; by: string | null; at: Date }): Promise<void> {
    await tx.execute(
      'update affected_booking set choice = $3, chosen_by = $4, chosen_at = $5, problem = null where organisation_id = $1 and id = $2',
      [organisationId, id, choice, by, at],
    );
  }

  /** Orders the execution of everything that is chosen so and not executed or ordered yet. Returns how many. */
  order(tx: Transaction, order: { organisationId: string; suspensionId: string; choices: readonly EndingChoice[]; by: string; at: Date; method: RefundMethod; creditUntil: IsoDate | null }): Promise<number> {
    const { organisationId, suspensionId, choices, by, at, method, creditUntil } = order;
    return tx.execute(
      `update affected_booking a set ordered_at = $4, ordered_by = $5, method = $6, credit_until = $7, problem = null
         from (select a.id from affected_booking a join booking b on b.organisation_id = a.organisation_id and b.id = a.booking_id
                where a.organisation_id = $1 and a.suspension_id = $2 and a.choice = any($3) and a.ordered_at is null and a.executed_at is null
                  and b.status in ('confirmed', 'suspended')
                order by a.id for no key update of a) as due
        where a.id = due.id and a.choice = any($3) and a.ordered_at is null and a.executed_at is null`,
      [organisationId, suspensionId, choices, at, by, method, creditUntil],
    );
  }

  /** Ids of what is ordered and not done. */
  async ordered(organisationId: string, suspensionId: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      'select id from affected_booking where organisation_id = $1 and suspension_id = $2 and ordered_at is not null and executed_at is null order by id',
      [organisationId, suspensionId],
    );
    return rows.map(({ id }) => id);
  }

  async executed(tx: Transaction, done: { organisationId: string; id: string; state: AffectedState; at: Date; changeId: string; returned: number; kept: number }): Promise<void> {
    const { organisationId, id, state, at, changeId, returned, kept } = done;
    await tx.execute(
      `update affected_booking set state = $3, executed_at = $4, change_id = $5, returned_amount = $6, kept_amount = $7, problem = null where organisation_id = $1 and id = $2`,
      [organisationId, id, state, at, changeId, returned, kept],
    );
  }

  /** It was tried, and refused: it can be ordered again. */
  async failed(tx: Transaction, organisationId: string, id: string, problem: string): Promise<void> {
    await tx.execute(
      `update affected_booking set problem = $3, ordered_at = null, ordered_by = null, method = null, credit_until = null
        where organisation_id = $1 and id = $2 and executed_at is null`,
      [organisationId, id, problem],
    );
  }

  /** Whoever is not out is restored: what was chosen and not executed is asked again, and who waits simply stays. */
  async restore(tx: Transaction, organisationId: string, suspensionId: string): Promise<void> {
    await tx.execute(
      `update affected_booking
          set state = 'restored', choice_before = case when choice in ('refund', 'credit') then choice end,
              chosen_at = case when choice = 'standby' then chosen_at end, chosen_by = case when choice = 'standby' then chosen_by end,
              choice = case when choice = 'standby' then choice end,
              ordered_at = null, ordered_by = null, method = null, credit_until = null, problem = null
        where organisation_id = $1 and suspension_id = $2 and state = 'suspended'`,
      [organisationId, suspensionId],
    );
  }
}
