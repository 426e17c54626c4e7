import { Injectable } from '@nestjs/common';
import { type IsoDate, newId } from '#kernel';
import { Database, type Transaction } from '#platform';
import type { EntryRule } from '../domain/rules/rule.js';

interface RuleRow {
  readonly body: Omit<EntryRule, 'known'>;
  readonly known_from: IsoDate;
  readonly known_to: IsoDate | null;
}

const toRule = ({ body, known_from: from, known_to: to }: RuleRow): EntryRule => ({ ...body, known: { from, to } });
const columns = 'body, known_from::text, known_to::text';

/** Rows of `entry_rule`: versions of rules, none of which is ever changed but for the day it stopped being the newest. */
@Injectable()
export class RuleRepository {
  constructor(private readonly database: Database) {}

  /** The versions that were known on that day about any of the countries. */
  async knownOn(organisationId: string, day: IsoDate, countries: readonly string[]): Promise<EntryRule[]> {
    const rows = await this.database.query<RuleRow>(
      `select ${columns} from entry_rule
       where organisation_id = $1 and known_from <= $2 and (known_to is null or known_to > $2) and countries && $3::text[]
       order by code`,
      [organisationId, day, countries],
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

  async insert(tx: Transaction, organisationId: string, pack: string, authorityId: string, { known, ...body }: EntryRule): Promise<void> {
    await tx.execute(
      `insert into entry_rule (id, organisation_id, authority_id, pack, code, status, effect, countries,
         in_force_from, in_force_to, known_from, known_to, body)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
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
      ],
    );
  }

  /** Says until when a version was the newest we knew. */
  async close(tx: Transaction, organisationId: string, code: string, knownFrom: IsoDate, knownTo: IsoDate): Promise<void> {
    await tx.execute(
      `update entry_rule set known_to = $4 where organisation_id = $1 and code = $2 and known_from = $3 and known_to is null`,
      [organisationId, code, knownFrom, knownTo],
    );
  }
}
