import { Injectable } from '@nestjs/common';
import { isRefusal, refuse, type Result, success } from '#kernel';
import { publish, type Transaction } from '#platform';
import { type DraftAction, moveDraft } from '../../domain/authoring/draft-status.js';
import { RuleDraftRepository, type StoredDraft } from '../../persistence/rule-draft.repository.js';
import type { Acting } from '../acting.js';

/** Which draft, and the revision of it that was looked at. */
export interface DraftReference {
  readonly draftId: string;
  readonly revision: number;
}

/** A draft under lock, and an action that its status allows. */
export interface DraftMove {
  readonly draft: StoredDraft;
  readonly action: DraftAction;
  readonly reviewerId?: string;
  readonly publishedSet?: number | null;
  readonly reason?: string | null;
}

/** Takes drafts by the hand: lock, revision and status together, in one place. */
@Injectable()
export class MoveRuleDraft {
  constructor(private readonly drafts: RuleDraftRepository) {}

  /** The draft, locked. Refuses `entry.draft-unknown`, `entry.draft-changed` or `entry.draft-transition-refused`. */
  async take(tx: Transaction, { organisationId }: Acting, { draftId, revision }: DraftReference, action: DraftAction): Promise<Result<StoredDraft>> {
    const draft = await this.drafts.lock(tx, organisationId, draftId);
    if (!draft) return refuse('entry.draft-unknown');
    if (draft.revision !== revision) return refuse('entry.draft-changed', { detail: 'Load it again, and look at it anew.' });
    const moved = moveDraft(draft.status, action);
    return isRefusal(moved) ? moved : success(draft);
  }

  /** Moves a draft that was taken: status, history and event. */
  async move(tx: Transaction, { organisationId, actorId }: Acting, { draft, action, reviewerId, publishedSet, reason }: DraftMove): Promise<void> {
    const moved = moveDraft(draft.status, action);
    if (isRefusal(moved)) throw new Error(`the draft was not taken for this: ${action}`);
    const status = moved.value;
    await this.drafts.setStatus(tx, organisationId, draft.id, { status, reviewerId: reviewerId ?? null, publishedSet: publishedSet ?? null });
    await this.drafts.addEvent(tx, organisationId, draft.id, { actorId, action, to: status, revision: draft.revision, reason: reason ?? null });
    await publish(tx, { type: `entry.draft-${action}`, organisationId, subject: { draftId: draft.id, revision: draft.revision } });
  }
}
