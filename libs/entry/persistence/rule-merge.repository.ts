import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import canonicalize from 'canonicalize';
import { Database, type Transaction } from '#platform';
import type { RuleText } from '../domain/rules/rule-text.js';

const digestOf = (rule: RuleText): Buffer => createHash('sha256').update(canonicalize(rule) ?? '').digest();

/** Rows of `rule_merge_base`: what others said of a rule when somebody here decided about it. */
@Injectable()
export class RuleMergeRepository {
  constructor(private readonly database: Database) {}

  async settle(tx: Transaction, organisationId: string, theirs: readonly RuleText[]): Promise<void> {
    for (const rule of theirs.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
      await tx.execute(
        `insert into rule_merge_base (organisation_id, rule, digest) values ($1, $2, $3)
         on conflict (organisation_id, rule) do update set digest = excluded.digest, settled_at = now()`,
        [organisationId, rule.id, digestOf(rule)],
      );
    }
  }

  /** Tells of a version of theirs whether it was decided about before, in these very words. */
  async settled(organisationId: string): Promise<(theirs: RuleText) => boolean> {
    const rows = await this.database.query<{ rule: string; digest: Buffer }>('select rule, digest from rule_merge_base where organisation_id = $1', [organisationId]);
    const known = new Map(rows.map(({ rule, digest }) => [rule, digest]));
    return (theirs) => known.get(theirs.id)?.equals(digestOf(theirs)) ?? false;
  }
}
