import { Injectable } from '@nestjs/common';
import { type Fault, refuse, type Result, success } from '#kernel';
import { type RuleChange, draftChanges } from '../../domain/authoring/draft-changes.js';
import { draftFaults, draftPack } from '../../domain/authoring/draft-pack.js';
import type { RuleDraft } from '../../domain/authoring/rule-draft.js';
import type { RulePack } from '../../domain/packs/rule-pack.js';
import { AuthorityRepository } from '../../persistence/authority.repository.js';
import { RuleDraftRepository, type StoredDraft } from '../../persistence/rule-draft.repository.js';
import { RuleRepository } from '../../persistence/rule.repository.js';

/** One draft: its words, what is wrong with them, and what they would change. */
@Injectable()
export class ReadRuleDraft {
  constructor(
    private readonly drafts: RuleDraftRepository,
    private readonly authorities: AuthorityRepository,
    private readonly rules: RuleRepository,
  ) {}

  /** Refuses `entry.draft-unknown`. */
  async read(organisationId: string, draftId: string): Promise<Result<RuleDraft>> {
    const draft = await this.drafts.byId(organisationId, draftId);
    if (!draft) return refuse('entry.draft-unknown');
    const pack = await this.packOf(organisationId, draft);
    return success({ ...draft, pack, history: await this.drafts.events(organisationId, draftId) });
  }

  /** What publishing it would publish. Refuses `entry.draft-unknown`. */
  async pack(organisationId: string, draftId: string): Promise<Result<RulePack>> {
    const draft = await this.drafts.byId(organisationId, draftId);
    return draft ? success(await this.packOf(organisationId, draft)) : refuse('entry.draft-unknown');
  }

  async packOf(organisationId: string, { content }: Pick<StoredDraft, 'content'>): Promise<RulePack> {
    return draftPack(content, await this.authorities.list(organisationId));
  }

  /** What keeps it from being submitted, the first hundred; pointers are relative to its content. */
  async faults(organisationId: string, { content }: Pick<StoredDraft, 'content'>): Promise<Fault[]> {
    const others = [...new Set(content.rules.flatMap(({ contradicts }) => contradicts ?? []))];
    return draftFaults(content, await this.authorities.list(organisationId), await this.rules.known(organisationId, others));
  }

  /** Some of its versions beside what stands now, from an index on; once it is published, beside what stood before. */
  async changes(organisationId: string, { pack, publishedSet }: Pick<RuleDraft, 'pack' | 'publishedSet'>, from: number, limit: number): Promise<RuleChange[]> {
    const rules = pack.rules.slice(from, from + limit);
    const codes = [...new Set(rules.map(({ id }) => id))];
    return draftChanges(await this.rules.versionsOf(organisationId, codes, publishedSet === null ? null : publishedSet - 1), rules);
  }
}
