import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import { Database, publish, type Transaction } from '#platform';
import type { RulePack } from '../../domain/packs/rule-pack.js';
import { planPublication } from '../../domain/rules/plan-publication.js';
import { packFaults } from '../../domain/rules/rule-faults.js';
import { AuthorityRepository } from '../../persistence/authority.repository.js';
import { RulePublicationRepository } from '../../persistence/rule-publication.repository.js';
import { RuleRepository } from '../../persistence/rule.repository.js';
import type { Acting } from '../acting.js';

export interface PublishedPack {
  readonly authorities: readonly { readonly id: string; readonly code: string }[];
  readonly added: number;
  readonly closed: number;
  /** The version of the rule set that it became; null where nothing changed. */
  readonly set: number | null;
}

/** Puts the rules of a pack in force for an organisation. Publishing the same pack again changes nothing. */
@Injectable()
export class PublishRulePack {
  constructor(
    private readonly database: Database,
    private readonly authorities: AuthorityRepository,
    private readonly rules: RuleRepository,
    private readonly publications: RulePublicationRepository,
  ) {}

  /**
   * Refuses `entry.rule-invalid`, `entry.rule-rewritten` or `entry.rule-overlaps`, with a pointer to each rule. Publications of one organisation
   * queue up behind each other. `draftId` is of the draft that brought the pack.
   */
  async publish(acting: Acting, pack: RulePack, draftId: string | null = null): Promise<Result<PublishedPack>> {
    const others = [...new Set(pack.rules.flatMap(({ contradicts }) => contradicts ?? []))];
    const errors = packFaults(pack, await this.rules.known(acting.organisationId, others));
    if (errors.length > 0) return refuse('entry.rule-invalid', { errors });
    return this.database.transaction((tx) => this.write(tx, acting, pack, draftId));
  }

  private async write(tx: Transaction, { organisationId, actorId }: Acting, pack: RulePack, draftId: string | null): Promise<Result<PublishedPack>> {
    await this.rules.lockPublications(tx, organisationId);
    const ids = new Map<string, string>();
    for (const authority of pack.authorities.toSorted((a, b) => a.code.localeCompare(b.code))) {
      ids.set(authority.code, await this.authorities.put(tx, organisationId, authority));
    }
    const codes = [...new Set(pack.rules.map(({ id }) => id))];
    const plan = planPublication(await this.rules.lockVersions(tx, organisationId, codes), pack.rules);
    if (plan.refused) return plan;
    const { add, close } = plan.value;
    const authorities = [...ids].map(([code, id]) => ({ code, id }));
    const counts = { added: add.length, closed: close.length };
    if (add.length + close.length === 0) return success({ authorities, ...counts, set: null });
    const set = await this.rules.nextSet(tx, organisationId);
    await this.rules.closeMany(tx, organisationId, set, close);
    await this.rules.insertMany(tx, { organisationId, set, pack: pack.code, authorityIds: ids }, add);
    await this.publications.add(tx, { organisationId, set, pack: pack.code, draftId, actorId, ...counts });
    await publish(tx, { type: 'entry.rules-published', organisationId, subject: { pack: pack.code, set, ...counts } });
    return success({ authorities, ...counts, set });
  }
}
