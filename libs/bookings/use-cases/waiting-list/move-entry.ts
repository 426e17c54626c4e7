import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import { publish, type Transaction } from '#platform';
import { statesAllowing, type WaitingAction, type WaitingReason, waitingTransitions } from '../../domain/waiting-status.js';
import { WaitingEntryRepository } from '../../persistence/waiting-entry.repository.js';

/** One step of one entry, with its list locked. */
export interface EntryStep {
  readonly organisationId: string;
  readonly departureId: string;
  readonly entryId: string;
  readonly action: WaitingAction;
  readonly reason?: WaitingReason | null;
  readonly note?: string | null;
  readonly userId?: string | null;
  readonly bookingId?: string | null;
}

const eventOf: Readonly<Record<WaitingAction, string>> = {
  offer: 'waiting-list.offered', accept: 'waiting-list.accepted', lapse: 'waiting-list.lapsed', leave: 'waiting-list.left',
  skip: 'waiting-list.skipped', resume: 'waiting-list.resumed', close: 'waiting-list.closed',
};

/** Moves an entry through its table of transitions, notes it down and tells of it. */
@Injectable()
export class MoveEntry {
  constructor(
    private readonly entries: WaitingEntryRepository,
    private readonly clock: Clock,
  ) {}

  /** The caller has locked the list and asked the table. @throws when the entry is not where the caller found it. */
  async move(tx: Transaction, step: EntryStep): Promise<void> {
    const { organisationId, departureId, entryId, action, reason = null, note = null, userId = null, bookingId = null } = step;
    const from = statesAllowing(action);
    const transition = waitingTransitions[from[0]!][action];
    if (!('to' in transition)) throw new Error(`${action} leads nowhere`);
    const moved = await this.entries.move(tx, { organisationId, entryId, from, to: transition.to, reason, note, userId, bookingId, at: this.clock.now() });
    if (!moved) throw new Error(`waiting entry ${entryId} is not where it was: ${action}`);
    const subject = { entryId, departureId, ...(reason ? { reason } : {}), ...(bookingId ? { bookingId } : {}), ...(action === 'offer' ? { outOfTurn: note !== null } : {}) };
    await publish(tx, { type: eventOf[action], organisationId, subject });
  }
}
