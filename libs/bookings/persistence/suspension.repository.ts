import { Injectable } from '@nestjs/common';
import type { IsoDate } from '#kernel';
import { Database, type Transaction } from '#platform';
import type { BookingStatus } from '../domain/booking-status.js';
import type { Suspension, SuspensionState } from '../domain/suspending/suspension.js';

type Row = Omit<Suspension, 'reopening'> & { reopenedBy: string; reopenedAt: Date | null; reopenReason: string };

const columns = `
  s.id, s.organisation_id as "organisationId", s.event_id as "eventId", s.state, s.cause, s.reason, s.rule_id as "ruleId",
  s.learned_on::text as "learnedOn", s.answer_by::text as "answerBy", s.suspended_by as "suspendedBy", s.suspended_at as "suspendedAt",
  s.reopened_by as "reopenedBy", s.reopened_at as "reopenedAt", s.reopen_reason as "reopenReason", s.version,
  array(select d.departure_id from suspended_departure d where d.organisation_id = s.organisation_id and d.suspension_id = s.id order by d.departure_id) as "departureIds"`;

const opened = ({ reopenedBy, reopenedAt, reopenReason, ...row }: Row): Suspension => ({
  ...row, reopening: reopenedAt && { by: reopenedBy, at: reopenedAt, reason: reopenReason },
});

/** A booking that has followed its hold. */
export interface FollowedBooking {
  readonly id: string;
  readonly departureId: string;
  readonly version: number;
  readonly currency: string;
  readonly status: BookingStatus;
}

/** Rows of suspensions, and of bookings that follow their holds into them and out again. */
@Injectable()
export class SuspensionRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Transaction, suspension: Omit<Suspension, 'state' | 'reopening' | 'version'>): Promise<void> {
    const { id, organisationId, eventId, departureIds, cause, reason, ruleId, learnedOn, answerBy, suspendedBy, suspendedAt } = suspension;
    await tx.execute(
      `with written as (
         insert into suspension (id, organisation_id, event_id, cause, reason, rule_id, learned_on, answer_by, suspended_by, suspended_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id, organisation_id)
       insert into suspended_departure (organisation_id, suspension_id, departure_id)
       select w.organisation_id, w.id, d.id from written w, unnest($11::uuid[]) as d (id)`,
      [id, organisationId, eventId, cause, reason, ruleId, learnedOn, answerBy, suspendedBy, suspendedAt, departureIds],
    );
  }

  async find(organisationId: string, id: string): Promise<Suspension | undefined> {
    const rows = await this.database.query<Row>(`select ${columns} from suspension s where s.organisation_id = $1 and s.id = $2`, [organisationId, id]);
    return rows.map(opened)[0];
  }

  /** Nobody else changes it before the transaction ends. Locked before anything else of it. */
  async lock(tx: Transaction, organisationId: string, id: string): Promise<Suspension | undefined> {
    await tx.execute('select from suspension where organisation_id = $1 and id = $2 for no key update', [organisationId, id]);
    const rows = await tx.query<Row>(`select ${columns} from suspension s where s.organisation_id = $1 and s.id = $2`, [organisationId, id]);
    return rows.map(opened)[0];
  }

  /** The newest first; those of one departure where it is told. */
  async list(organisationId: string, departureId: string | null, limit: number): Promise<Suspension[]> {
    const rows = await this.database.query<Row>(
      `select ${columns} from suspension s
        where s.organisation_id = $1 and ($2::uuid is null or exists (
          select from suspended_departure d where d.organisation_id = s.organisation_id and d.suspension_id = s.id and d.departure_id = $2))
        order by s.id desc limit $3`,
      [organisationId, departureId, limit],
    );
    return rows.map(opened);
  }

  /** Of all organisations: those that are to be applied, and those with executions that are to be done. */
  unfinished(): Promise<{ organisationId: string; suspensionId: string }[]> {
    return this.database.query(
      `select organisation_id as "organisationId", id as "suspensionId" from suspension where state = 'suspending'
        union
       select distinct organisation_id, suspension_id from affected_booking where ordered_at is not null and executed_at is null`,
    );
  }

  async setState(tx: Transaction, organisationId: string, id: string, state: Exclude<SuspensionState, 'reopened'>): Promise<void> {
    await tx.execute('update suspension set state = $3, version = version + 1 where organisation_id = $1 and id = $2', [organisationId, id, state]);
  }

  async reopen(tx: Transaction, organisationId: string, id: string, { by, at, reason, answerBy }: { by: string; at: Date; reason: string; answerBy: IsoDate }): Promise<void> {
    await tx.execute(
      `with ended as (update suspended_departure set ended_at = $4 where organisation_id = $1 and suspension_id = $2 and ended_at is null)
       update suspension set state = 'reopened', reopened_by = $3, reopened_at = $4, reopen_reason = $5, answer_by = $6, version = version + 1
        where organisation_id = $1 and id = $2`,
      [organisationId, id, by, at, reason, answerBy],
    );
  }

  /** Those of its departures that still stand still: cancelled ones do so no more. */
  async still(tx: Transaction, organisationId: string, id: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      'select departure_id as id from suspended_departure where organisation_id = $1 and suspension_id = $2 and ended_at is null order by departure_id',
      [organisationId, id],
    );
    return rows.map((row) => row.id);
  }

  /** Ends the suspensions of departures that are cancelled; a reopening at the same time waits, or is over. */
  async end(tx: Transaction, organisationId: string, departureIds: readonly string[], at: Date): Promise<void> {
    await tx.execute(
      `select from suspension s where s.organisation_id = $1 and exists (
         select from suspended_departure d where d.organisation_id = s.organisation_id and d.suspension_id = s.id and d.departure_id = any($2) and d.ended_at is null)
        order by s.id for no key update`,
      [organisationId, departureIds],
    );
    await tx.execute('update suspended_departure set ended_at = $3 where organisation_id = $1 and departure_id = any($2) and ended_at is null', [organisationId, departureIds, at]);
  }

  /** Bookings become what their holds are now, by hold: held ones with the time that the hold has. */
  async follow(tx: Transaction, organisationId: string, holds: readonly { holdId: string; status: BookingStatus; expiresAt: Date }[]): Promise<FollowedBooking[]> {
    return tx.query<FollowedBooking>(
      `update booking b
          set status = h.status, version = b.version + 1, expires_at = case h.status when 'held' then h."expiresAt" else b.expires_at end
         from jsonb_to_recordset($2::jsonb) as h ("holdId" uuid, status text, "expiresAt" timestamptz)
        where b.organisation_id = $1 and b.hold_id = h."holdId"
       returning b.id, b.departure_id as "departureId", b.version, b.currency, b.status`,
      [organisationId, JSON.stringify(holds)],
    );
  }
}
