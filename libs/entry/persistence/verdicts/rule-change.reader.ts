import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#platform';
import type { Outcome } from '../../domain/judging/verdict.js';
import { type ChangeRow, changeColumns, type RecordedRuleChange, type StoredEffect, toChange } from './rule-change-row.js';
import type { TripKey } from './verdict-pages.repository.js';

/** How many trips went from one outcome to another. */
export interface FlowCount {
  readonly from: Outcome;
  readonly to: Outcome;
  readonly trips: number;
}

/** A part of the travellers of a change: those whose message is due, or who have an application. */
export type FollowUp = 'followed' | 'told';

/** A trip of which the verdict still is what the change made it: whoever is let in again by a later one is none. */
const stands = `exists (select 1 from trip_verdict v where v.organisation_id = e.organisation_id and v.traveller_id = e.traveller_id
  and v.departure_id = e.departure_id and v.current and v.outcome = e.to_outcome)`;

const effectColumns = `e.traveller_id as "travellerId", e.departure_id as "departureId", e.booking_id as "bookingId", e.from_outcome as "from",
  e.to_outcome as "to", e.from_body as "fromBody", e.to_body as "toBody", e.rules`;

/** What each follow-up goes through, and how far it has come. */
const followUps: Readonly<Record<FollowUp, { readonly column: string; readonly who: string }>> = {
  followed: {
    column: 'followed_through',
    who: 'exists (select 1 from visa_application a where a.organisation_id = e.organisation_id and a.traveller_id = e.traveller_id and a.departure_id = e.departure_id)',
  },
  told: { column: 'told_through', who: `c.state = 'approved' and ${stands}` },
};

/** Reads of `rule_change` and `rule_change_effect`. */
@Injectable()
export class RuleChangeReader {
  constructor(private readonly database: Database) {}

  /** Newest first. */
  async page(organisationId: string, beforeVersion: number | null, limit: number): Promise<RecordedRuleChange[]> {
    const rows = await this.database.query<ChangeRow>(
      `select ${changeColumns} from rule_change c where c.organisation_id = $1 and ($2::integer is null or c.version < $2) order by c.version desc limit $3`,
      [organisationId, beforeVersion, limit],
    );
    return rows.map(toChange);
  }

  async byId(organisationId: string, id: string): Promise<RecordedRuleChange | undefined> {
    const [row] = await this.database.query<ChangeRow>(`select ${changeColumns} from rule_change c where c.organisation_id = $1 and c.id = $2`, [organisationId, id]);
    return row && toChange(row);
  }

  flows(organisationId: string, id: string): Promise<FlowCount[]> {
    return this.database.query<FlowCount>(
      `select from_outcome as "from", to_outcome as "to", count(*)::int as trips from rule_change_effect
       where organisation_id = $1 and rule_change_id = $2 group by 1, 2 order by 3 desc, 1, 2`,
      [organisationId, id],
    );
  }

  /** Those after the key, in the order of travellers, then departures. */
  effects(organisationId: string, id: string, after: TripKey | null, limit: number): Promise<StoredEffect[]> {
    return this.database.query<StoredEffect>(
      `select ${effectColumns} from rule_change_effect e
       where e.organisation_id = $1 and e.rule_change_id = $2 and ($3::uuid is null or (e.traveller_id, e.departure_id) > ($3, $4::uuid))
       order by e.traveller_id, e.departure_id limit $5`,
      [organisationId, id, after?.travellerId ?? null, after?.departureId ?? null, limit],
    );
  }

  /** How many effects still stand: so many messages would go out. */
  async standing(organisationId: string, id: string): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `select count(*)::int as count from rule_change_effect e where e.organisation_id = $1 and e.rule_change_id = $2 and ${stands}`,
      [organisationId, id],
    );
    return row!.count;
  }

  /** One traveller's effects that still stand. */
  ofTraveller(organisationId: string, id: string, travellerId: string): Promise<StoredEffect[]> {
    return this.database.query<StoredEffect>(
      `select ${effectColumns} from rule_change_effect e where e.organisation_id = $1 and e.rule_change_id = $2 and e.traveller_id = $3 and ${stands}`,
      [organisationId, id, travellerId],
    );
  }

  /** Which of these trips still stand as the change made them. */
  async standingOf(organisationId: string, id: string, travellerIds: readonly string[]): Promise<Set<string>> {
    const rows = await this.database.query<{ travellerId: string }>(
      `select e.traveller_id as "travellerId" from rule_change_effect e
       where e.organisation_id = $1 and e.rule_change_id = $2 and e.traveller_id = any($3) and ${stands}`,
      [organisationId, id, travellerIds],
    );
    return new Set(rows.map(({ travellerId }) => travellerId));
  }

  /** The next travellers of a follow-up, with the change locked: what is done with them and {@link moveOn} are one transaction. */
  async nextOf(tx: Transaction, followUp: FollowUp, organisationId: string, id: string, limit: number): Promise<string[]> {
    const { column, who } = followUps[followUp];
    await tx.query('select 1 from rule_change where organisation_id = $1 and id = $2 for no key update', [organisationId, id]);
    const rows = await tx.query<{ travellerId: string }>(
      `select distinct e.traveller_id as "travellerId" from rule_change_effect e
       join rule_change c on c.organisation_id = e.organisation_id and c.id = e.rule_change_id
       where e.organisation_id = $1 and e.rule_change_id = $2 and (c.${column} is null or e.traveller_id > c.${column}) and ${who}
       order by 1 limit $3`,
      [organisationId, id, limit],
    );
    return rows.map(({ travellerId }) => travellerId);
  }

  async moveOn(tx: Transaction, followUp: FollowUp, organisationId: string, id: string, through: string): Promise<void> {
    await tx.execute(`update rule_change set ${followUps[followUp].column} = $3 where organisation_id = $1 and id = $2`, [organisationId, id, through]);
  }
}
