import { Injectable } from '@nestjs/common';
import { isRefusal, refuse, type Result, success } from '#kernel';
import { Database } from '#platform';
import type { Acting } from '../acting.js';
import { type DraftReference, MoveRuleDraft } from './move-rule-draft.js';

export interface DraftReview extends DraftReference {
  readonly decision: 'approve' | 'reject';
  /** Needed to reject. */
  readonly reason: string;
}

/** A second person says yes or no to a draft as it stands. */
@Injectable()
export class ReviewRuleDraft {
  constructor(
    private readonly database: Database,
    private readonly moving: MoveRuleDraft,
  ) {}

  /** Refuses `entry.draft-own-work`, `entry.reason-required`, and as {@link MoveRuleDraft.take} does. */
  review(acting: Acting, { decision, reason, ...reference }: DraftReview): Promise<Result<null>> {
    const words = reason.trim();
    if (decision === 'reject' && words === '') {
      return Promise.resolve(refuse('entry.reason-required', { errors: [{ pointer: '/reason', detail: 'Say what has to change.' }] }));
    }
    return this.database.transaction(async (tx) => {
      const taken = await this.moving.take(tx, acting, reference, decision);
      if (isRefusal(taken)) return taken;
      const draft = taken.value;
      if (draft.writerIds.includes(acting.actorId)) return refuse('entry.draft-own-work', { detail: 'You wrote on this draft. Ask a colleague to review it.' });
      const yes = decision === 'approve';
      await this.moving.move(tx, acting, { draft, action: decision, reason: words === '' ? null : words, ...(yes ? { reviewerId: acting.actorId } : {}) });
      return success(null);
    });
  }
}
