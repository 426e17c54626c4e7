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

/** Where a new version belongs. */
export interface Shelf {
  readonly organisationId: string;
  /** Version of the publication that brings it. */
  readonly set: number;
  readonly pack: string;
  readonly authorityId: string;
}

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

  /** Every version of these rules, locked until the transaction ends. */
  async lockVersions(tx: Transaction, organisationId: string, codes: readonly string[]): Promise<EntryRule[]> {
    const rows = await tx.query<RuleRow>(
      `select ${columns} from entry_rule where organisation_id = $1 and code = any($2) order by code, known_from for update`,
      [organisationId, codes],
    );
    return rows.map(toRule);
  }

  async insert(tx: Transaction, { organisationId, set, pack, authorityId }: Shelf, { known, ...body }: EntryRule): Promise<void> {
    await tx.execute(
      `insert into entry_rule (id, organisation_id, authority_id, pack, code, status, effect, countries,
         in_force_from, in_force_to, known_from, known_to, body, added_in, closed_in)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
      [
        newId(),
        organisationId,
        authorityId,
        pack,
        body.id,
        body.status,
        body.effect.kind,
        [...new Set(body.regions.map(({ country }) => country))],
        body.inForce.from,
        body.inForce.to,
        known.from,
        known.to,
        JSON.stringify(body),
        set,
        known.to === null ? null : set,
      ],
    );
  }

  /** Says until when a version was the newest we knew. */
  async close(tx: Transaction, organisationId: string, set: number, { id, knownFrom, knownTo }: Closing): Promise<void> {
    await tx.execute(
      `update entry_rule set known_to = $4, closed_in = $5 where organisation_id = $1 and code = $2 and known_from = $3 and known_to is null`,
      [organisationId, id, knownFrom, knownTo, set],
    );
  }
}
