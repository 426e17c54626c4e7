import { Injectable } from '@nestjs/common';
import type { IsoDate } from '#kernel';
import { Database, type Transaction } from '#platform';
import type { Calendars } from '../../domain/calendars/working-days.js';
import type { RuleChangeDecision, RuleChangeStatus } from '../../domain/verdicts/rule-change-status.js';
import { type ChangeRow, changeColumns, type RecordedRuleChange, type StoredEffect, toChange } from './rule-change-row.js';
import type { TripKey } from './verdict-pages.repository.js';

/** A change that is being judged: where the next page begins. */
export interface OpenRuleChange extends RecordedRuleChange {
  readonly through: TripKey | null;
  /** The working days that all of its verdicts are drawn with. */
  readonly calendars: Calendars;
}

interface OpenRow extends ChangeRow {
  readonly throughTraveller: string | null;
  readonly throughDeparture: string | null;
  readonly calendars: Calendars | null;
}

const toOpen = ({ throughTraveller, throughDeparture, calendars, ...row }: OpenRow): OpenRuleChange => ({
  ...toChange(row),
  calendars: calendars ?? {},
  through: throughTraveller && throughDeparture ? { travellerId: throughTraveller, departureId: throughDeparture } : null,
});

const openColumns = `${changeColumns}, c.through_traveller as "throughTraveller", c.through_departure as "throughDeparture",
  (select k.calendars from verdict_calendars k where k.organisation_id = c.organisation_id and k.digest = c.calendars_digest) as calendars`;

/** What one page of judging adds to a change. */
export interface JudgedPage {
  readonly through: TripKey;
  readonly judged: number;
  readonly effects: readonly StoredEffect[];
}

/** Writes to `rule_change` and `rule_change_effect`. */
@Injectable()
export class RuleChangeRepository {
  constructor(private readonly database: Database) {}

  /** Opens a change for every publication up to this one that has none yet. */
  async open(tx: Transaction, organisationId: string, version: number, day: IsoDate, calendarsDigest: Buffer): Promise<void> {
    await tx.execute(
      `insert into rule_change (id, organisation_id, version, state, judged_on, calendars_digest)
       select gen_random_uuid(), $1, v, 'judging', $3, $4
         from generate_series((select coalesce(max(version), 0) + 1 from rule_change where organisation_id = $1), $2::integer) v
       on conflict (organisation_id, version) do nothing`,
      [organisationId, version, day, calendarsDigest],
    );
  }

  /** The oldest change that is not judged to its end. */
  async next(organisationId: string): Promise<OpenRuleChange | undefined> {
    const [row] = await this.database.query<OpenRow>(
      `select ${openColumns} from rule_change c where c.organisation_id = $1 and c.state = 'judging' order by c.version limit 1`,
      [organisationId],
    );
    return row && toOpen(row);
  }

  /** As it stands, locked: other workers that judge the same wait. */
  async lock(tx: Transaction, organisationId: string, id: string): Promise<OpenRuleChange | undefined> {
    const [row] = await tx.query<OpenRow>(`select ${openColumns} from rule_change c where c.organisation_id = $1 and c.id = $2 for no key update`, [organisationId, id]);
    return row && toOpen(row);
  }

  async setTotal(organisationId: string, id: string, total: number): Promise<void> {
    await this.database.query('update rule_change set total = $3 where organisation_id = $1 and id = $2', [organisationId, id, total]);
  }

  async addPage(tx: Transaction, organisationId: string, id: string, { through, judged, effects }: JudgedPage): Promise<void> {
    if (effects.length > 0) {
      await tx.execute(
        `insert into rule_change_effect (organisation_id, rule_change_id, traveller_id, departure_id, booking_id, from_outcome, to_outcome, from_body, to_body, rules)
         select $1, $2, e.traveller, e.departure, e.booking, e.before, e.after, e.from_body, e.to_body, string_to_array(e.rules, ' ')
           from unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::text[], $7::text[], $8::bytea[], $9::bytea[], $10::text[])
             as e (traveller, departure, booking, before, after, from_body, to_body, rules)`,
        [
          organisationId, id, effects.map(({ travellerId }) => travellerId), effects.map(({ departureId }) => departureId),
          effects.map(({ bookingId }) => bookingId), effects.map(({ from }) => from), effects.map(({ to }) => to),
          effects.map(({ fromBody }) => fromBody), effects.map(({ toBody }) => toBody), effects.map(({ rules }) => rules.join(' ')),
        ],
      );
    }
    await tx.execute(
      `update rule_change set judged = judged + $3, total = greatest(total, judged + $3), affected = affected + $4, through_traveller = $5, through_departure = $6, updated_at = now()
       where organisation_id = $1 and id = $2`,
      [organisationId, id, judged, effects.length, through.travellerId, through.departureId],
    );
  }

  async finish(tx: Transaction, organisationId: string, id: string, state: Extract<RuleChangeStatus, 'ready' | 'no-effect'>): Promise<void> {
    await tx.execute(`update rule_change set state = $3, total = judged, updated_at = now() where organisation_id = $1 and id = $2`, [organisationId, id, state]);
  }

  async writeNote(tx: Transaction, organisationId: string, id: string, note: string | null): Promise<void> {
    await tx.execute('update rule_change set note = $3, revision = revision + 1, updated_at = now() where organisation_id = $1 and id = $2', [organisationId, id, note]);
  }

  async decide(tx: Transaction, organisationId: string, id: string, state: RuleChangeDecision, actorId: string, at: Date): Promise<void> {
    await tx.execute(
      `update rule_change set state = $3, decided_by = $4, decided_at = $5, revision = revision + 1, updated_at = now() where organisation_id = $1 and id = $2`,
      [organisationId, id, state, actorId, at],
    );
  }

  /** Organisations where judging a change has not moved for so long: whoever did it is gone. */
  async stuck(): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select distinct organisation_id as id from rule_change where state = 'judging' and updated_at < now() - interval '2 minutes'`,
    );
    return rows.map(({ id }) => id);
  }
}
