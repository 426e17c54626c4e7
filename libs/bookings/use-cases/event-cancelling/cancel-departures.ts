import { Injectable } from '@nestjs/common';
import { StopAllotments } from '#inventory';
import { Clock, newId, type Result, refuse, success } from '#kernel';
import { ListFeedingDepartures, StopDepartures } from '#packages';
import { Database, publish } from '#platform';
import type { CancellationCause } from '../../domain/cancellation-cause.js';
import { refuseUnlessReasoned, type StopWords } from '../../domain/suspending/suspension.js';
import { EventCancellationRepository } from '../../persistence/event-cancellation.repository.js';
import { SuspensionRepository } from '../../persistence/suspension.repository.js';
import type { StopScope } from '../suspending/suspend-departures.js';

/** Departures that do not take place, or everything that feeds an event. */
export interface CancellationOrder extends StopWords {
  readonly organisationId: string;
  readonly userId: string;
  readonly scope: StopScope;
  readonly cause: CancellationCause;
}

/** Cancels departures, in one press: from the commit on nothing of them is sold; every booking follows, one by one, by a worker. */
@Injectable()
export class CancelDepartures {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly cancellations: EventCancellationRepository,
    private readonly suspensions: SuspensionRepository,
    private readonly departures: StopDepartures,
    private readonly feeding: ListFeedingDepartures,
    private readonly allotments: StopAllotments,
  ) {}

  /** Refuses with `suspension.reason-required` or `event-cancellation.departure-unusable`; all of them, or none. */
  start({ organisationId, userId, scope, cause, reason, ruleId }: CancellationOrder): Promise<Result<{ id: string }>> {
    return this.database.transaction(async (tx): Promise<Result<{ id: string }>> => {
      const refusal = refuseUnlessReasoned({ reason });
      if (refusal) return refusal;
      const eventId = 'eventId' in scope ? scope.eventId : null;
      const departureIds = 'eventId' in scope ? await this.feeding.list(organisationId, scope.eventId) : [...new Set(scope.departureIds)];
      await this.suspensions.end(tx, organisationId, departureIds, this.clock.now());
      const moved = new Set(await this.departures.move(tx, organisationId, departureIds, 'cancel'));
      const faults = departureIds.flatMap((id, at) => (moved.has(id) ? [] : [{ pointer: `/departureIds/${at}`, detail: 'It is cancelled already, or is not there.' }]));
      if (faults.length > 0 || departureIds.length === 0) return refuse('event-cancellation.departure-unusable', { errors: faults });
      await this.allotments.stop(tx, organisationId, [...departureIds, ...(eventId === null ? [] : [eventId])], 'cancelled');
      const id = newId();
      await this.cancellations.insert(tx, { id, organisationId, eventId, departureIds, cause, reason: reason.trim(), ruleId: ruleId?.trim() || null, startedBy: userId, startedAt: this.clock.now() });
      await publish(tx, { type: 'event-cancellation.begun', organisationId, subject: { cancellationId: id } });
      return success({ id });
    });
  }
}
