import { Injectable } from '@nestjs/common';
import { type IsoDate, newId } from '#kernel';
import { Database, type Transaction } from '#platform';
import type { Closing } from '../domain/rules/plan-publication.js';
import type { EntryRule } from '../domain/rules/rule.js';

interface RuleRow {
  readonly body: Omit<EntryRule, 'known'>;
  readonly known_from: IsoDate;
  readonly known_to: IsoDate | null;
}

/** The state of an organisation's rules after a publication. */
export interface RuleSet {
  /** Counts up from 1. */
  readonly version: number;
  /** Another one after every publication: what is derived from the rules is kept under it. */
  readonly id: string;
}

const toRule = ({ body, known_from: from, known_to: to }: RuleRow): EntryRule => ({ ...body, known: { from, to } });
const columns = 'body, known_from::text, known_to::text';

/** Where new versions belong. */
export interface Shelf {
  readonly organisationId: string;
  /** Version of the publication that brings it. */
  readonly set: number;
  readonly pack: string;
  /** Ids by code. */
  readonly authorityIds: ReadonlyMap<string, string>;
}

const rowsAtOnce = 2_000;

const rowOf = ({ known, ...body }: EntryRule, authorityIds: ReadonlyMap<string, string>, set: number): object => ({
  id: newId(),
  authority_id: authorityIds.get(body.authority.code),
  code: body.id,
  status: body.status,
  effect: body.effect.kind,
  countries: [...new Set(body.regions.map(({ country }) => country))],
  in_force_from: body.inForce.from,
  in_force_to: body.inForce.to,
  known_from: known.from,
  known_to: known.to,
  review_by: body.reviewBy ?? null,
  body,
  closed_in: known.to === null ? null : set,
});

/** Rows of `entry_rule`: versions of rules, none of which is ever changed but for the day it stopped being the newest. */
@Injectable()
export class RuleRepository {
  constructor(private readonly database: Database) {}

  /** Names what is published now; null before the first publication. */
  async currentSet(organisationId: string): Promise<RuleSet | null> {
    const [row] = await this.database.query<RuleSet>('select version, id from rule_set where organisation_id = $1', [organisationId]);
    return row ?? null;
  }

  /** Starts a publication: others of the organisation wait for it. Returns its version. */
  async nextSet(tx: Transaction, organisationId: string): Promise<number> {
    const [row] = await tx.query<{ version: number }>(
      `insert into rule_set (organisation_id, version, id) values ($1, 1, $2)
       on conflict (organisation_id) do update set version = rule_set.version + 1, id = excluded.id returning version`,
      [organisationId, newId()],
    );
    return row!.version;
  }

  /** Every version of every rule as the rules stood after that publication, whatever was published later. */
  async asOf(organisationId: string, version: number): Promise<EntryRule[]> {
    const rows = await this.database.query<RuleRow>(
      `select body, known_from::text, case when closed_in <= $2 then known_to::text end as known_to from entry_rule
       where organisation_id = $1 and added_in <= $2 order by code collate "C", known_from`,
      [organisationId, version],
    );
    return rows.map(toRule);
  }

  /** The set as it stands, kept from being followed by another until the transaction ends; null before the first publication. */
  async holdSet(tx: Transaction, organisationId: string): Promise<RuleSet | null> {
    const [row] = await tx.query<RuleSet>('select version, id from rule_set where organisation_id = $1 for share', [organisationId]);
    return row ?? null;
  }

  /** The versions that a publication brought, and those that it closed. */
  async touchedBy(organisationId: string, version: number): Promise<EntryRule[]> {
    const rows = await this.database.query<RuleRow>(
      `select ${columns} from entry_rule where organisation_id = $1 and (added_in = $2 or closed_in = $2) order by code collate "C", known_from`,
      [organisationId, version],
    );
    return rows.map(toRule);
  }

  /** Every version of every rule, as they stand now. */
  async published(organisationId: string): Promise<EntryRule[]> {
    const rows = await this.database.query<RuleRow>(`select ${columns} from entry_rule where organisation_id = $1 order by code, known_from`, [organisationId]);
    return rows.map(toRule);
  }

  /** Every version that came with a pack. */
  async ofPack(organisationId: string, pack: string): Promise<EntryRule[]> {
    const rows = await this.database.query<RuleRow>(`select ${columns} from entry_rule where organisation_id = $1 and pack = $2 order by code, known_from`, [organisationId, pack]);
    return rows.map(toRule);
  }

  /** Every version of these rules, locked until the transaction ends. */
  async lockVersions(tx: Transaction, organisationId: string, codes: readonly string[]): Promise<EntryRule[]> {
    const rows = await tx.query<RuleRow>(
      `select ${columns} from entry_rule where organisation_id = $1 and code = any($2) order by code, known_from for update`,
      [organisationId, codes],
    );
    return rows.map(toRule);
  }

  /** Brings versions, many with one statement. */
  async insertMany(tx: Transaction, { organisationId, set, pack, authorityIds }: Shelf, rules: readonly EntryRule[]): Promise<void> {
    for (let at = 0; at < rules.length; at += rowsAtOnce) {
      const rows = rules.slice(at, at + rowsAtOnce).map((rule) => rowOf(rule, authorityIds, set));
      await tx.execute(
        `insert into entry_rule (id, organisation_id, authority_id, pack, code, status, effect, countries,
           in_force_from, in_force_to, known_from, known_to, review_by, body, added_in, closed_in)
         select id, $1, authority_id, $2, code, status, effect, countries, in_force_from, in_force_to, known_from, known_to, review_by, body, $3::integer, closed_in
         from jsonb_to_recordset($4::jsonb) as r(id uuid, authority_id uuid, code text, status text, effect text, countries text[],
           in_force_from date, in_force_to date, known_from date, known_to date, review_by date, body jsonb, closed_in integer)`,
        [organisationId, pack, set, JSON.stringify(rows)],
      );
    }
  }

  /** Waits for other publications of the organisation, and makes later ones wait until the transaction ends. */
  async lockPublications(tx: Transaction, organisationId: string): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`rule-publication:${organisationId}`]);
  }

  /** Those of these rules that are published in some version. */
  async known(organisationId: string, codes: readonly string[]): Promise<Set<string>> {
    if (codes.length === 0) return new Set();
    const rows = await this.database.query<{ code: string }>('select distinct code from entry_rule where organisation_id = $1 and code = any($2)', [organisationId, codes]);
    return new Set(rows.map(({ code }) => code));
  }

  /** Every version of these rules, as they stand now or stood after a publication. */
  async versionsOf(organisationId: string, codes: readonly string[], set: number | null = null): Promise<EntryRule[]> {
    const rows = await this.database.query<RuleRow>(
      `select body, known_from::text, case when $3::integer is null or closed_in <= $3 then known_to::text end as known_to from entry_rule
       where organisation_id = $1 and code = any($2) and ($3 is null or added_in <= $3) order by code, known_from`,
      [organisationId, codes, set],
    );
    return rows.map(toRule);
  }

  /** Says until when versions were the newest we knew. */
  async closeMany(tx: Transaction, organisationId: string, set: number, closings: readonly Closing[]): Promise<void> {
    if (closings.length === 0) return;
    await tx.execute(
      `update entry_rule e set known_to = c.known_to, closed_in = $2
       from jsonb_to_recordset($3::jsonb) as c(code text, known_from date, known_to date)
       where e.organisation_id = $1 and e.code = c.code and e.known_from = c.known_from and e.known_to is null`,
      [organisationId, set, JSON.stringify(closings.map(({ id, knownFrom, knownTo }) => ({ code: id, known_from: knownFrom, known_to: knownTo })))],
    );
  }
}
