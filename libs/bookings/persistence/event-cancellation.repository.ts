import { Injectable } from '@nestjs/common';
import type { Locale } from '#kernel';
import { Database, type Transaction } from '#platform';
import type { CancellationCause } from '../domain/cancellation-cause.js';
import type { SoldByAgency } from '../domain/sub-party.js';

/** Departures that do not take place, and why. */
export interface EventCancellation {
  readonly id: string;
  readonly organisationId: string;
  readonly eventId: string | null;
  readonly departureIds: readonly string[];
  readonly state: 'running' | 'done';
  readonly cause: CancellationCause;
  readonly reason: string;
  readonly ruleId: string | null;
  readonly startedBy: string;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  /** Parties that waited for a place, and were told that there will be none. */
  readonly closedEntries: number;
}

/** One booking of it: what became of it. Minor units of its currency. */
export interface CancelledBooking {
  readonly bookingId: string;
  readonly reference: string;
  readonly departureId: string;
  readonly state: 'pending' | 'cancelled' | 'refused';
  /** Why not, as a problem's code. */
  readonly problem: string | null;
  readonly wasContract: boolean;
  readonly currency: string;
  readonly paid: number;
  readonly kept: number | null;
  /** All that is owed for it now: once it is cancelled, its fees. */
  readonly total: number;
  readonly agency: SoldByAgency | null;
}

type Row = Omit<CancelledBooking, 'agency'> & { agencyId: string | null; terms: SoldByAgency['terms']; commissionBasisPoints: number };

const columns = `
  c.id, c.organisation_id as "organisationId", c.event_id as "eventId", c.state, c.cause, c.reason, c.rule_id as "ruleId", c.started_by as "startedBy",
  c.started_at as "startedAt", c.finished_at as "finishedAt", c.closed_entries as "closedEntries",
  array(select d.departure_id from cancelled_departure d where d.organisation_id = c.organisation_id and d.cancellation_id = c.id order by d.departure_id) as "departureIds"`;

/** Rows of event cancellations, and of the work that each of them is. */
@Injectable()
export class EventCancellationRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Transaction, { id, organisationId, eventId, departureIds, cause, reason, ruleId, startedBy, startedAt }: Omit<EventCancellation, 'state' | 'finishedAt' | 'closedEntries'>): Promise<void> {
    await tx.execute(
      `with written as (
         insert into event_cancellation (id, organisation_id, event_id, cause, reason, rule_id, started_by, started_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8) returning id, organisation_id)
       insert into cancelled_departure (organisation_id, departure_id, cancellation_id)
       select w.organisation_id, d.id, w.id from written w, unnest($9::uuid[]) as d (id)`,
      [id, organisationId, eventId, cause, reason, ruleId, startedBy, startedAt, departureIds],
    );
  }

  async find(organisationId: string, id: string): Promise<EventCancellation | undefined> {
    return (await this.database.query<EventCancellation>(`select ${columns} from event_cancellation c where c.organisation_id = $1 and c.id = $2`, [organisationId, id]))[0];
  }

  list(organisationId: string, limit: number): Promise<EventCancellation[]> {
    return this.database.query<EventCancellation>(`select ${columns} from event_cancellation c where c.organisation_id = $1 order by c.id desc limit $2`, [organisationId, limit]);
  }

  /** Of all organisations. */
  running(): Promise<{ organisationId: string; cancellationId: string }[]> {
    return this.database.query(`select organisation_id as "organisationId", id as "cancellationId" from event_cancellation where state = 'running' order by id`);
  }

  /** Makes a row of work for every booking that is still live, with what was paid for it; those that have one keep it. */
  async gather(organisationId: string, id: string, departureIds: readonly string[], paid: ReadonlyMap<string, number>): Promise<void> {
    await this.database.query(
      `insert into cancelled_booking (organisation_id, cancellation_id, booking_id, was_contract, paid_amount)
       select b.organisation_id, $2, b.id, b.status in ('confirmed', 'suspended'), greatest(0, coalesce(($4::jsonb ->> b.id::text)::integer, 0))
         from booking b where b.organisation_id = $1 and b.departure_id = any($3) and b.status in ('held', 'confirmed', 'paused', 'suspended')
       on conflict do nothing`,
      [organisationId, id, departureIds, JSON.stringify(Object.fromEntries(paid))],
    );
  }

  async pending(organisationId: string, id: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select booking_id as id from cancelled_booking where organisation_id = $1 and cancellation_id = $2 and state = 'pending' order by booking_id`,
      [organisationId, id],
    );
    return rows.map(({ id: bookingId }) => bookingId);
  }

  /** The work for one booking, with its row locked, while it is to be done; undefined when somebody else has done it. */
  async take(tx: Transaction, organisationId: string, id: string, bookingId: string): Promise<{ paid: number } | undefined> {
    const rows = await tx.query<{ paid: number; state: string }>(
      'select paid_amount as paid, state from cancelled_booking where organisation_id = $1 and cancellation_id = $2 and booking_id = $3 for no key update',
      [organisationId, id, bookingId],
    );
    return rows[0]?.state === 'pending' ? rows[0] : undefined;
  }

  async done(tx: Transaction, { organisationId, id, bookingId, kept, changeId }: { organisationId: string; id: string; bookingId: string; kept: number; changeId: string }): Promise<void> {
    await tx.execute(
      `update cancelled_booking set state = 'cancelled', kept_amount = $4, change_id = $5 where organisation_id = $1 and cancellation_id = $2 and booking_id = $3`,
      [organisationId, id, bookingId, kept, changeId],
    );
  }

  async refused(tx: Transaction, organisationId: string, id: string, bookingId: string, problem: string): Promise<void> {
    await tx.execute(
      `update cancelled_booking set state = 'refused', problem = $4 where organisation_id = $1 and cancellation_id = $2 and booking_id = $3 and state = 'pending'`,
      [organisationId, id, bookingId, problem],
    );
  }

  /** What could not be done is to be done again. */
  async retry(tx: Transaction, organisationId: string, id: string): Promise<number> {
    const again = await tx.execute(
      `update cancelled_booking set state = 'pending', problem = null where organisation_id = $1 and cancellation_id = $2 and state = 'refused'`, [organisationId, id],
    );
    if (again > 0) await tx.execute(`update event_cancellation set state = 'running', finished_at = null where organisation_id = $1 and id = $2`, [organisationId, id]);
    return again;
  }

  async addClosed(tx: Transaction, organisationId: string, id: string, count: number): Promise<void> {
    if (count > 0) await tx.execute('update event_cancellation set closed_entries = closed_entries + $3 where organisation_id = $1 and id = $2', [organisationId, id, count]);
  }

  /** Once: false when it is finished already, or something is left to do. */
  async finish(tx: Transaction, organisationId: string, id: string, at: Date): Promise<boolean> {
    const finished = await tx.execute(
      `update event_cancellation set state = 'done', finished_at = $3
        where organisation_id = $1 and id = $2 and state = 'running'
          and not exists (select from cancelled_booking w where w.organisation_id = $1 and w.cancellation_id = $2 and w.state = 'pending')`,
      [organisationId, id, at],
    );
    return finished === 1;
  }

  /** In the order of their ids; those in one state where it is told. */
  async bookings(organisationId: string, id: string, state: CancelledBooking['state'] | null, { after, limit }: { after: string | null; limit: number | null }): Promise<CancelledBooking[]> {
    const rows = await this.database.query<Row>(
      `select w.booking_id as "bookingId", b.reference, b.departure_id as "departureId", w.state, w.problem, w.was_contract as "wasContract", b.currency,
              w.paid_amount as paid, w.kept_amount as kept, b.total_amount as total,
              b.agency_id as "agencyId", b.agency_terms as terms, b.commission_basis_points as "commissionBasisPoints"
         from cancelled_booking w join booking b on b.organisation_id = w.organisation_id and b.id = w.booking_id
        where w.organisation_id = $1 and w.cancellation_id = $2 and ($3::text is null or w.state = $3) and ($4::uuid is null or w.booking_id > $4)
        order by w.booking_id limit $5`,
      [organisationId, id, state, after, limit],
    );
    return rows.map(({ agencyId, terms, commissionBasisPoints, ...row }) => ({ ...row, agency: agencyId === null ? null : { agencyId, terms, commissionBasisPoints } }));
  }

  /** Everybody whom the end of a departure's list was told to, whose address we still have. */
  async closedEntries(organisationId: string, departureIds: readonly string[]): Promise<{ entryId: string; departureId: string; locale: Locale }[]> {
    return this.database.query(
      `select id as "entryId", departure_id as "departureId", locale from waiting_entry
        where organisation_id = $1 and departure_id = any($2) and state = 'closed' and reason = 'departure-cancelled' order by id`,
      [organisationId, departureIds],
    );
  }

  /** How many wait on these departures' lists, and how many tickets wait in their queues. */
  async waiting(organisationId: string, departureIds: readonly string[]): Promise<{ entries: number; tickets: number }> {
    const [row] = await this.database.query<{ entries: number; tickets: number }>(
      `select (select count(*)::integer from waiting_entry where organisation_id = $1 and departure_id = any($2) and ended_at is null) as entries,
              (select count(*)::integer from sale_ticket where organisation_id = $1 and departure_id = any($2) and state in ('waiting', 'joining')) as tickets`,
      [organisationId, departureIds],
    );
    return row!;
  }
}
