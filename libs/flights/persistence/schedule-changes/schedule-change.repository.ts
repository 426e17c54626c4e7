import { Injectable } from '@nestjs/common';
import { newId } from '#kernel';
import { Database, type Transaction } from '#platform';
import type { ChangeEffect } from '../../domain/schedule-changes/impact.js';
import type { MomentKind, ProgrammeMoment, ScheduleChange, ScheduleChangeState } from '../../domain/schedule-changes/schedule-change.js';
import { localTime } from '../legs/flight-leg.repository.js';

/** A change as it is stored: instants, which its reader shows in the zones of its leg. */
export interface NewScheduleChange {
  readonly legId: string;
  readonly departureId: string;
  readonly before: { readonly departsAt: string; readonly arrivesAt: string };
  /** Null for a cancelled leg. */
  readonly after: { readonly departsAt: Date; readonly arrivesAt: Date } | null;
  readonly reason: string;
  readonly userId: string;
  readonly at: Date;
}

/** Somebody whom a change that was applied affects. */
export interface AffectedTraveller {
  readonly travellerId: string;
  readonly bookingId: string;
  readonly effects: readonly ChangeEffect[];
}

interface Row {
  id: string; legId: string; departureId: string; kind: ScheduleChange['kind']; reason: string; state: ScheduleChangeState; version: number; createdAt: Date; decidedAt: Date | null;
  beforeDepartsAt: Date; beforeArrivesAt: Date; departsAt: Date | null; arrivesAt: Date | null; fromZone: string; toZone: string;
}

const select = `
  select c.id, c.leg_id as "legId", c.departure_id as "departureId", c.kind, c.reason, c.state, c.version, c.created_at as "createdAt", c.decided_at as "decidedAt",
         c.before_departs_at as "beforeDepartsAt", c.before_arrives_at as "beforeArrivesAt", c.departs_at as "departsAt", c.arrives_at as "arrivesAt",
         l.from_zone as "fromZone", l.to_zone as "toZone"
    from schedule_change c join leg l on l.organisation_id = c.organisation_id and l.id = c.leg_id
   where c.organisation_id = $1`;

const toChange = ({ beforeDepartsAt, beforeArrivesAt, departsAt, arrivesAt, fromZone, toZone, ...row }: Row): ScheduleChange => ({
  ...row,
  before: { departsAt: localTime(beforeDepartsAt, fromZone), arrivesAt: localTime(beforeArrivesAt, toZone) },
  after: departsAt && arrivesAt ? { departsAt: localTime(departsAt, fromZone), arrivesAt: localTime(arrivesAt, toZone) } : null,
});

/** Rows of `schedule_change`, of whom they affect, and of the programme's moments. */
@Injectable()
export class ScheduleChangeRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Transaction, organisationId: string, { legId, departureId, before, after, reason, userId, at }: NewScheduleChange): Promise<string> {
    const id = newId();
    await tx.execute(
      `insert into schedule_change (id, organisation_id, leg_id, departure_id, kind, before_departs_at, before_arrives_at, departs_at, arrives_at, reason, state, created_by, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'pending', $11, $12)`,
      [id, organisationId, legId, departureId, after ? 'retimed' : 'cancelled', before.departsAt, before.arrivesAt, after?.departsAt ?? null, after?.arrivesAt ?? null, reason, userId, at],
    );
    return id;
  }

  async find(organisationId: string, id: string): Promise<ScheduleChange | undefined> {
    const [row] = await this.database.query<Row>(`${select} and c.id = $2`, [organisationId, id]);
    return row && toChange(row);
  }

  /** Compare-and-swap: false when it was decided, or has another version. */
  async decide(tx: Transaction, organisationId: string, { id, version, state, userId, at }: { id: string; version: number; state: 'applied' | 'withdrawn'; userId: string; at: Date }): Promise<boolean> {
    const changed = await tx.execute(
      `update schedule_change set state = $4, decided_by = $5, decided_at = $6, version = version + 1
        where organisation_id = $1 and id = $2 and version = $3 and state = 'pending'`,
      [organisationId, id, version, state, userId, at],
    );
    return changed > 0;
  }

  /** The newest first; the last hundred. */
  async ofDeparture(organisationId: string, departureId: string): Promise<ScheduleChange[]> {
    return (await this.database.query<Row>(`${select} and c.departure_id = $2 order by c.id desc limit 100`, [organisationId, departureId])).map(toChange);
  }

  async recordAffected(tx: Transaction, organisationId: string, changeId: string, affected: readonly AffectedTraveller[]): Promise<void> {
    await tx.execute(
      `insert into schedule_change_traveller (organisation_id, change_id, traveller_id, booking_id, effects)
       select $1, $2, a."travellerId", a."bookingId", a.effects from jsonb_to_recordset($3::jsonb) as a ("travellerId" uuid, "bookingId" uuid, effects jsonb)`,
      [organisationId, changeId, JSON.stringify(affected)],
    );
  }

  affected(organisationId: string, changeId: string): Promise<AffectedTraveller[]> {
    return this.database.query<AffectedTraveller>(
      `select traveller_id as "travellerId", booking_id as "bookingId", effects from schedule_change_traveller where organisation_id = $1 and change_id = $2 order by booking_id, traveller_id`,
      [organisationId, changeId],
    );
  }

  async moments(organisationId: string, departureId: string): Promise<ProgrammeMoment[]> {
    const rows = await this.database.query<{ id: string; kind: MomentKind; name: string; at: Date; zone: string }>(
      'select id, kind, name, at, zone from programme_moment where organisation_id = $1 and departure_id = $2 order by at, id limit 100',
      [organisationId, departureId],
    );
    return rows.map(({ at, ...row }) => ({ ...row, at: localTime(at, row.zone) }));
  }

  async addMoment(tx: Transaction, organisationId: string, departureId: string, { kind, name, at, zone }: { kind: MomentKind; name: string; at: Date; zone: string }): Promise<string> {
    const id = newId();
    await tx.execute('insert into programme_moment (id, organisation_id, departure_id, kind, name, at, zone) values ($1, $2, $3, $4, $5, $6, $7)', [id, organisationId, departureId, kind, name, at, zone]);
    return id;
  }

  removeMoment(tx: Transaction, organisationId: string, id: string): Promise<number> {
    return tx.execute('delete from programme_moment where organisation_id = $1 and id = $2', [organisationId, id]);
  }
}
