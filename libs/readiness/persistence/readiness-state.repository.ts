import { Injectable } from '@nestjs/common';
import { Clock, dayOf, type IsoDate, newId } from '#kernel';
import { Database, type Transaction } from '#platform';
import type { ChangeReason, Difference, ReadinessState, Recorded } from '../domain/readiness-change.js';

/** One departure of one organisation. */
export interface DepartureKey {
  readonly organisationId: string;
  readonly departureId: string;
}

/** What was found to be different for one traveller. */
export interface NewReading extends Recorded {
  readonly travellerId: string;
  readonly digest: Buffer;
  readonly failsOn: IsoDate | null;
  readonly before: ReadinessState | null;
  readonly difference: Difference;
}

/** Why it was looked at: the event, or none where a day passed or a check looked. */
export interface Cause {
  readonly reason: ChangeReason;
  readonly eventId: string | null;
}

export interface StoredReading extends Recorded {
  readonly travellerId: string;
  readonly failsOn: IsoDate | null;
}

/** Rows of `readiness_state`, each with the change that made it. */
@Injectable()
export class ReadinessStateRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Takes the departure for this transaction; returns the day on which all of it was looked at last. */
  async lock(tx: Transaction, { organisationId, departureId }: DepartureKey): Promise<IsoDate | null> {
    await tx.execute('insert into readiness_departure (organisation_id, departure_id) values ($1, $2) on conflict do nothing', [organisationId, departureId]);
    const [row] = await tx.query<{ checkedOn: IsoDate | null }>(
      `select checked_on::text as "checkedOn" from readiness_departure where organisation_id = $1 and departure_id = $2 for no key update`,
      [organisationId, departureId],
    );
    return row!.checkedOn;
  }

  /** What is stored, of these travellers or of all of the departure. */
  stored({ organisationId, departureId }: DepartureKey, travellerIds: readonly string[] | null): Promise<StoredReading[]> {
    return this.database.query<StoredReading>(
      `select traveller_id as "travellerId", state, items, fails_on::text as "failsOn"
         from readiness_state
        where organisation_id = $1 and departure_id = $2 and ($3::uuid[] is null or traveller_id = any($3))`,
      [organisationId, departureId, travellerIds],
    );
  }

  /** Departures on which a traveller is blocked. */
  async departuresOf(organisationId: string, travellerId: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select departure_id as id from readiness_state where organisation_id = $1 and traveller_id = $2 and state = 'blocked'`,
      [organisationId, travellerId],
    );
    return rows.map(({ id }) => id);
  }

  /** Writes each change and what it led to: two statements, however many there are. */
  async record(tx: Transaction, { organisationId, departureId }: DepartureKey, readings: readonly NewReading[], { reason, eventId }: Cause): Promise<void> {
    if (readings.length === 0) return;
    const rows = readings.map(({ travellerId, before, state, items, digest, failsOn, difference }) => ({
      id: newId(), travellerId, before, state, items, digest: digest.toString('hex'), failsOn, ...difference,
    }));
    await tx.execute(
      `insert into readiness_change (id, organisation_id, departure_id, traveller_id, state_before, state_after, added, removed, moved, reason, event_id, created_at)
       select r.id, $1, $2, r."travellerId", r.before, r.state, r.added, r.removed, r.moved, $4, $5, $6
         from jsonb_to_recordset($3::jsonb) as r(id uuid, "travellerId" uuid, before text, state text, added text[], removed text[], moved text[])`,
      [organisationId, departureId, JSON.stringify(rows), reason, eventId, this.clock.now()],
    );
    await tx.execute(
      `insert into readiness_state (organisation_id, departure_id, traveller_id, state, items, digest, fails_on, change_id)
       select $1, $2, r."travellerId", r.state, r.items, decode(r.digest, 'hex'), r."failsOn", r.id
         from jsonb_to_recordset($3::jsonb) as r(id uuid, "travellerId" uuid, state text, items jsonb, digest text, "failsOn" date)
       on conflict (organisation_id, departure_id, traveller_id) do update
         set state = excluded.state, items = excluded.items, digest = excluded.digest, fails_on = excluded.fails_on, change_id = excluded.change_id`,
      [organisationId, departureId, JSON.stringify(rows)],
    );
  }

  /** Keeps what lists show. `whole`: all travellers were looked at today. */
  async summarise(tx: Transaction, { organisationId, departureId }: DepartureKey, summary: Omit<ReadinessSummary, 'departureId'>, whole: boolean): Promise<void> {
    await tx.execute(
      `update readiness_departure
          set travellers = $3, ready = $4, fails_on = $5, fails_by = $6, checked_on = case when $7 then $8::date else checked_on end
        where organisation_id = $1 and departure_id = $2`,
      [organisationId, departureId, summary.travellers, summary.ready, summary.failsOn, summary.failsBy, whole, dayOf(this.clock.now())],
    );
  }
}

/** A departure's readiness as lists show it: what was found when something last happened, or last night. */
export interface ReadinessSummary {
  readonly departureId: string;
  readonly travellers: number;
  readonly ready: number;
  readonly failsOn: IsoDate | null;
  readonly failsBy: 'traveller' | 'minimum' | null;
}
