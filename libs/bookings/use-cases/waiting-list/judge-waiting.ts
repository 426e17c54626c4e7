import { Injectable } from '@nestjs/common';
import type { AllotmentView } from '#inventory';
import type { DepartureDetail } from '#packages';
import { Database } from '#platform';
import type { OfferedLeg } from '../../domain/match-choices.js';
import type { Waiting } from '../../domain/waiting-list.js';
import { nextState, type SkipReason } from '../../domain/waiting-status.js';
import { WaitingEntryRepository } from '../../persistence/waiting-entry.repository.js';
import { CheckWaitingRequest } from './check-waiting-request.js';
import { MoveEntry } from './move-entry.js';
import type { BookingRequest } from '../booking/take-booking.js';

/** Why a party cannot travel any more, or null. Asked outside of any transaction. */
export type JudgeParty = (travellers: BookingRequest['travellers']) => Promise<SkipReason | null>;

/** What an entry is judged against. */
export interface Judging {
  readonly organisationId: string;
  readonly departureId: string;
  readonly departure: Omit<DepartureDetail, 'itinerary'>;
  readonly legs: readonly OfferedLeg[];
  readonly judge: JudgeParty;
}

/** Passes over whoever could not travel, with the reason and with their rank kept, and brings them back when the reason is gone. */
@Injectable()
export class JudgeWaiting {
  constructor(
    private readonly database: Database,
    private readonly entries: WaitingEntryRepository,
    private readonly requests: CheckWaitingRequest,
    private readonly moves: MoveEntry,
  ) {}

  /** True when the party is passed over, and does not wait any more for now. */
  async judge(judging: Judging, waiting: Waiting): Promise<boolean> {
    const requests = await this.entries.requests(judging.organisationId, [waiting.id]);
    const reason = await this.reasonOf(judging, requests.get(waiting.id));
    if (reason) await this.skip(judging, waiting, reason);
    return reason !== null;
  }

  /** Judges those anew who were passed over before. */
  async again(judging: Judging, skipped: readonly Waiting[]): Promise<void> {
    if (skipped.length === 0) return;
    const requests = await this.entries.requests(judging.organisationId, skipped.map(({ id }) => id));
    const known = await this.requests.offered(judging.organisationId, judging.departure, judging.legs);
    for (const waiting of skipped) {
      const reason = await this.reasonOf(judging, requests.get(waiting.id), known);
      if (reason === null) await this.step(judging, waiting.id, { action: 'resume' });
      else if (reason !== waiting.reason) await this.skip(judging, waiting, reason);
    }
  }

  skip(judging: Judging, { id }: Waiting, reason: SkipReason): Promise<void> {
    return this.step(judging, id, { action: 'skip', reason });
  }

  /** Null as well for an entry that has ended meanwhile: its request is gone. */
  private async reasonOf({ organisationId, departureId, departure, legs, judge }: Judging, kept: string | undefined, known?: readonly AllotmentView[]): Promise<SkipReason | null> {
    if (kept === undefined) return null;
    const request = JSON.parse(kept) as Pick<BookingRequest, 'leader' | 'travellers'>;
    const possible = await this.requests.check(departure, { ...request, organisationId, departureId, legs }, known);
    return possible.refused ? 'not-offered' : judge(request.travellers);
  }

  /** Nothing where the entry has gone elsewhere while it was judged. */
  private step({ organisationId, departureId }: Judging, entryId: string, step: { action: 'skip'; reason: SkipReason } | { action: 'resume' }): Promise<void> {
    return this.database.transaction(async (tx) => {
      const entry = await this.entries.lock(tx, organisationId, entryId);
      if (entry && !nextState(entry.state, step.action).refused) await this.moves.move(tx, { organisationId, departureId, entryId, ...step });
    });
  }
}
