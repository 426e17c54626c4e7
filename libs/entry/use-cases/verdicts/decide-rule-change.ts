import { Injectable } from '@nestjs/common';
import { Clock, isRefusal, type Result, refuse, success } from '#kernel';
import { Database, publish, type Transaction } from '#platform';
import { decide, type RuleChangeDecision } from '../../domain/verdicts/rule-change-status.js';
import { type OpenRuleChange, RuleChangeRepository } from '../../persistence/verdicts/rule-change.repository.js';
import type { Acting } from '../acting.js';

export interface RuleChangeRevision {
  readonly ruleChangeId: string;
  /** The revision that was looked at. */
  readonly revision: number;
}

/** What people decide about the messages of a change: their note, and whether they go out at all. */
@Injectable()
export class DecideRuleChange {
  constructor(
    private readonly database: Database,
    private readonly changes: RuleChangeRepository,
    private readonly clock: Clock,
  ) {}

  /** Approving sends a message to each traveller whose verdict is still what the change made it. Refuses `rule-change.unknown`, `.changed` and `.not-ready`. */
  decide({ organisationId, actorId }: Acting, which: RuleChangeRevision, decision: RuleChangeDecision): Promise<Result<null>> {
    return this.onWaiting(organisationId, which, decision, async (tx, { id, version }) => {
      await this.changes.decide(tx, organisationId, id, decision, actorId, this.clock.now());
      await publish(tx, { type: `rule-change.${decision}`, organisationId, subject: { ruleChangeId: id, version } });
    });
  }

  /** What stands in every message beside what has changed; nothing takes it away. Refuses like {@link decide}. */
  writeNote({ organisationId }: Acting, which: RuleChangeRevision, note: string): Promise<Result<null>> {
    return this.onWaiting(organisationId, which, 'approved', async (tx, { id }) => {
      await this.changes.writeNote(tx, organisationId, id, note.trim() === '' ? null : note.trim());
    });
  }

  private onWaiting(
    organisationId: string,
    { ruleChangeId, revision }: RuleChangeRevision,
    decision: RuleChangeDecision,
    write: (tx: Transaction, change: OpenRuleChange) => Promise<void>,
  ): Promise<Result<null>> {
    return this.database.transaction(async (tx) => {
      const change = await this.changes.lock(tx, organisationId, ruleChangeId);
      if (!change) return refuse('rule-change.unknown');
      const decided = decide(change.state, decision);
      if (isRefusal(decided)) return decided;
      if (change.revision !== revision) return refuse('rule-change.changed');
      await write(tx, change);
      return success(null);
    });
  }
}
