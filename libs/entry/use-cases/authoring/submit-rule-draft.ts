import { Injectable } from '@nestjs/common';
import { isRefusal, refuse, type Result, success } from '#kernel';
import { Database } from '#platform';
import type { DraftOrigin } from '../../domain/authoring/rule-draft.js';
import type { Acting } from '../acting.js';
import { type DraftReference, MoveRuleDraft } from './move-rule-draft.js';
import { ReadRuleDraft } from './read-rule-draft.js';

export const openConflicts = (origin: DraftOrigin): number => (origin.kind === 'pack' ? origin.conflicts.filter(({ choice }) => choice === null).length : 0);
const settles = (origin: DraftOrigin): boolean => origin.kind === 'pack' && origin.conflicts.length > 0;

/** Hands a draft to a second person, or takes it back from them. */
@Injectable()
export class SubmitRuleDraft {
  constructor(
    private readonly database: Database,
    private readonly moving: MoveRuleDraft,
    private readonly reading: ReadRuleDraft,
  ) {}

  /**
   * Refuses `entry.draft-empty`, `entry.conflicts-open`, `entry.rule-invalid` with a pointer to each fault, and as {@link MoveRuleDraft.take} does.
   */
  submit(acting: Acting, reference: DraftReference): Promise<Result<null>> {
    return this.database.transaction(async (tx) => {
      const taken = await this.moving.take(tx, acting, reference, 'submit');
      if (isRefusal(taken)) return taken;
      const draft = taken.value;
      if (draft.content.rules.length + draft.content.authorities.length === 0 && !settles(draft.origin)) return refuse('entry.draft-empty', { detail: 'Add a rule first.' });
      if (openConflicts(draft.origin) > 0) return refuse('entry.conflicts-open', { detail: 'Choose for each of them first.' });
      const errors = await this.reading.faults(acting.organisationId, draft);
      if (errors.length > 0) return refuse('entry.rule-invalid', { errors });
      await this.moving.move(tx, acting, { draft, action: 'submit' });
      return success(null);
    });
  }

  /** A draft again, whatever was said of it: a yes that was given falls. */
  takeBack(acting: Acting, reference: DraftReference): Promise<Result<null>> {
    return this.end(acting, reference, 'take-back');
  }

  discard(acting: Acting, reference: DraftReference): Promise<Result<null>> {
    return this.end(acting, reference, 'discard');
  }

  private end(acting: Acting, reference: DraftReference, action: 'take-back' | 'discard'): Promise<Result<null>> {
    return this.database.transaction(async (tx) => {
      const taken = await this.moving.take(tx, acting, reference, action);
      if (isRefusal(taken)) return taken;
      await this.moving.move(tx, acting, { draft: taken.value, action });
      return success(null);
    });
  }
}
