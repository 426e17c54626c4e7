import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import { Database, publish, type Transaction } from '#platform';
import type { RulePack } from '../../domain/packs/rule-pack.js';
import { planPublication } from '../../domain/rules/plan-publication.js';
import { packFaults } from '../../domain/rules/rule-faults.js';
import { AuthorityRepository } from '../../persistence/authority.repository.js';
import { RuleRepository } from '../../persistence/rule.repository.js';
import type { Acting } from '../acting.js';

export interface PublishedPack {
  readonly authorities: readonly { readonly id: string; readonly code: string }[];
  readonly added: number;
  readonly closed: number;
}

/** Puts the rules of a pack in force for an organisation. Publishing the same pack again changes nothing. */
@Injectable()
export class PublishRulePack {
  constructor(
    private readonly database: Database,
    private readonly authorities: AuthorityRepository,
    private readonly rules: RuleRepository,
  ) {}

  /** Refuses `entry.rule-invalid` or `entry.rule-rewritten`, with a pointer to each rule. */
  async publish({ organisationId }: Acting, pack: RulePack): Promise<Result<PublishedPack>> {
    const errors = packFaults(pack);
    if (errors.length > 0) return refuse('entry.rule-invalid', { errors });
    return this.database.transaction((tx) => this.write(tx, organisationId, pack));
  }

  private async write(tx: Transaction, organisationId: string, pack: RulePack): Promise<Result<PublishedPack>> {
    // in code order, so that two publications of one organisation queue up behind each other instead of deadlocking
    const ids = new Map<string, string>();
    for (const authority of pack.authorities.toSorted((a, b) => a.code.localeCompare(b.code))) {
      ids.set(authority.code, await this.authorities.put(tx, organisationId, authority));
    }
    const codes = [...new Set(pack.rules.map(({ id }) => id))];
    const plan = planPublication(await this.rules.lockVersions(tx, organisationId, codes), pack.rules);
    if (plan.refused) return plan;
    const { add, close } = plan.value;
    if (add.length + close.length > 0) {
      const set = await this.rules.nextSet(tx, organisationId);
      for (const closing of close) await this.rules.close(tx, organisationId, set, closing);
      for (const rule of add) await this.rules.insert(tx, { organisationId, set, pack: pack.code, authorityId: ids.get(rule.authority.code)! }, rule);
      const subject = { pack: pack.code, set, added: add.length, closed: close.length };
      await publish(tx, { type: 'entry.rules-published', organisationId, subject });
    }
    return success({ authorities: [...ids].map(([code, id]) => ({ code, id })), added: add.length, closed: close.length });
  }
}
