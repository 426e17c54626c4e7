import { Injectable } from '@nestjs/common';
import { isRefusal, type Result, success } from '#kernel';
import { Database } from '#platform';
import { RuleMergeRepository } from '../../persistence/rule-merge.repository.js';
import type { Acting } from '../acting.js';
import { PublishRulePack, type PublishedPack } from '../rules/publish-rule-pack.js';
import { type DraftReference, MoveRuleDraft } from './move-rule-draft.js';
import { ReadRuleDraft } from './read-rule-draft.js';

/** Puts an approved draft in force, as a whole or not at all. */
@Injectable()
export class PublishRuleDraft {
  constructor(
    private readonly database: Database,
    private readonly moving: MoveRuleDraft,
    private readonly reading: ReadRuleDraft,
    private readonly packs: PublishRulePack,
    private readonly merges: RuleMergeRepository,
  ) {}

  /**
   * What was published since may have made it unfit: it is compared anew, under the lock of publications. Refuses as
   * {@link MoveRuleDraft.take} and {@link PublishRulePack.publish} do.
   */
  publish(acting: Acting, reference: DraftReference): Promise<Result<PublishedPack>> {
    return this.database.transaction(async (tx) => {
      const taken = await this.moving.take(tx, acting, reference, 'publish');
      if (isRefusal(taken)) return taken;
      const draft = taken.value;
      const published = await this.packs.publish(acting, await this.reading.packOf(acting.organisationId, draft), draft.id);
      if (isRefusal(published)) return published;
      if (draft.origin.kind === 'pack') await this.merges.settle(tx, acting.organisationId, draft.origin.conflicts.map(({ theirs }) => theirs));
      await this.moving.move(tx, acting, { draft, action: 'publish', publishedSet: published.value.set, ...(draft.reviewerId ? { reviewerId: draft.reviewerId } : {}) });
      return success(published.value);
    });
  }
}
