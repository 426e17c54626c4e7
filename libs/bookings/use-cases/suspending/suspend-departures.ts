import { Injectable } from '@nestjs/common';
import { StopAllotments } from '#inventory';
import { Clock, type IsoDate, newId, type Result, refuse, success } from '#kernel';
import { ListFeedingDepartures, StopDepartures } from '#packages';
import { Database, publish } from '#platform';
import type { CancellationCause } from '../../domain/cancellation-cause.js';
import { refuseUnlessReasoned, refuseUnlessTimely, type StopWords } from '../../domain/suspending/suspension.js';
import { SuspensionRepository } from '../../persistence/suspension.repository.js';

/** Whom it stops: departures, or everything that feeds an event. */
export type StopScope = { readonly departureIds: readonly string[] } | { readonly eventId: string };

/** Departures that cannot go on for now, and why. */
export interface SuspensionRequest extends StopWords {
  readonly organisationId: string;
  readonly userId: string;
  readonly scope: StopScope;
  readonly cause: CancellationCause;
  readonly learnedOn: IsoDate;
  /** The last day on which customers say what they want. */
  readonly answerBy: IsoDate;
}

/** Suspends departures: from the commit on nothing of them is held or confirmed. What is booked follows at once, and keeps its places. */
@Injectable()
export class SuspendDepartures {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly suspensions: SuspensionRepository,
    private readonly departures: StopDepartures,
    private readonly feeding: ListFeedingDepartures,
    private readonly allotments: StopAllotments,
  ) {}

  /** Refuses with `suspension.reason-required`, `suspension.dates-unusable` or `suspension.departure-unusable`; all of them, or none. */
  suspend({ organisationId, userId, scope, cause, reason, ruleId, learnedOn, answerBy }: SuspensionRequest): Promise<Result<{ id: string }>> {
    return this.database.transaction(async (tx): Promise<Result<{ id: string }>> => {
      const refusal = refuseUnlessReasoned({ reason }) ?? refuseUnlessTimely({ learnedOn, answerBy }, this.clock.now());
      if (refusal) return refusal;
      const eventId = 'eventId' in scope ? scope.eventId : null;
      const departureIds = 'eventId' in scope ? await this.feeding.list(organisationId, scope.eventId) : [...new Set(scope.departureIds)];
      const moved = new Set(await this.departures.move(tx, organisationId, departureIds, 'suspend'));
      const faults = departureIds.flatMap((id, at) => (moved.has(id) ? [] : [{ pointer: `/departureIds/${at}`, detail: 'It is suspended or cancelled already, or is not there.' }]));
      if (faults.length > 0 || departureIds.length === 0) return refuse('suspension.departure-unusable', { errors: faults });
      await this.allotments.stop(tx, organisationId, [...departureIds, ...(eventId === null ? [] : [eventId])], 'suspended');
      const id = newId();
      await this.suspensions.insert(tx, {
        id, organisationId, eventId, departureIds, cause, reason: reason.trim(), ruleId: ruleId?.trim() || null, learnedOn, answerBy,
        suspendedBy: userId, suspendedAt: this.clock.now(),
      });
      await publish(tx, { type: 'suspension.begun', organisationId, subject: { suspensionId: id } });
      return success({ id });
    });
  }
}
