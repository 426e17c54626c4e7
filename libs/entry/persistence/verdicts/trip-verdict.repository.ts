import { Injectable } from '@nestjs/common';
import { newId } from '#kernel';
import { Database, type Transaction } from '#platform';
import type { Calendars } from '../../domain/calendars/working-days.js';
import { type KeptText, keptText } from '../../domain/verdicts/kept-text.js';
import { type NewVerdict, type StandingVerdict, standingColumns } from './verdict-row.js';

/** Writes to `trip_verdict`, one traveller at a time. */
@Injectable()
export class TripVerdictRepository {
  constructor(private readonly database: Database) {}

  /** Everything that is judged for one traveller happens one after the other. */
  async takeTurn(tx: Transaction, travellerId: string): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 920))', [travellerId]);
  }

  /** What stands for a traveller, locked. */
  standing(tx: Transaction, organisationId: string, travellerId: string): Promise<StandingVerdict[]> {
    return tx.query<StandingVerdict>(
      `select ${standingColumns} from trip_verdict v
       where v.organisation_id = $1 and v.traveller_id = $2 and v.current order by v.departure_id for no key update`,
      [organisationId, travellerId],
    );
  }

  async retire(tx: Transaction, organisationId: string, ids: readonly string[]): Promise<void> {
    await tx.execute('update trip_verdict set current = false where organisation_id = $1 and id = any($2) and current', [organisationId, ids]);
  }

  /** Adds a current verdict. False when another stands already: what was read is no longer so. */
  async insert(tx: Transaction, verdict: NewVerdict): Promise<boolean> {
    const inserted = await tx.execute(
      `insert into trip_verdict (id, organisation_id, traveller_id, departure_id, booking_id, rule_set_version, first_version, evaluator_version,
         as_known_on, today, input, input_digest, state_classes, countries, purposes, ends_on, outcome, body_digest, changes_on,
         calendars_digest)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
       on conflict (organisation_id, traveller_id, departure_id) where current do nothing`,
      [
        newId(), verdict.organisationId, verdict.travellerId, verdict.departureId, verdict.bookingId, verdict.ruleSetVersion, verdict.firstVersion,
        verdict.evaluatorVersion, verdict.asKnownOn, verdict.input, verdict.inputDigest, verdict.stateClasses, verdict.countries, verdict.purposes,
        verdict.endsOn, verdict.outcome, verdict.bodyDigest, verdict.changesOn, verdict.calendarsDigest,
      ],
    );
    return inserted === 1;
  }

  async addBodies(tx: Transaction, organisationId: string, bodies: readonly KeptText[]): Promise<void> {
    if (bodies.length === 0) return;
    // in the order of their digests, so that two who add the same wait for each other instead of deadlocking
    const sorted = bodies.toSorted((a, b) => a.digest.compare(b.digest));
    await tx.execute(
      `insert into verdict_body (organisation_id, digest, body) select $1, b.digest, b.body::json from unnest($2::bytea[], $3::text[]) as b (digest, body)
       on conflict do nothing`,
      [organisationId, sorted.map(({ digest }) => digest), sorted.map(({ text }) => text)],
    );
  }

  /** Keeps the working days that verdicts are drawn with; returns what they are found by. */
  async keepCalendars(tx: Transaction, organisationId: string, calendars: Calendars): Promise<Buffer> {
    const { digest, text } = keptText(calendars);
    await tx.execute('insert into verdict_calendars (organisation_id, digest, calendars) values ($1, $2, $3::json) on conflict do nothing', [organisationId, digest, text]);
    return digest;
  }

  async lookAgainOn(tx: Transaction, organisationId: string, id: string, day: string | null): Promise<void> {
    await tx.execute('update trip_verdict set changes_on = $3 where organisation_id = $1 and id = $2', [organisationId, id, day]);
  }

  /** Takes what was sealed for an erased traveller, and the keyed digests of it. */
  async forget(tx: Transaction, organisationId: string, travellerId: string): Promise<void> {
    await tx.execute(
      `update trip_verdict set current = false, input = null, input_digest = null, state_classes = null
       where organisation_id = $1 and traveller_id = $2 and input is not null`,
      [organisationId, travellerId],
    );
  }

  /** Organisations that have published rules. */
  async organisations(): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>('select organisation_id as id from rule_set order by organisation_id');
    return rows.map(({ id }) => id);
  }
}
