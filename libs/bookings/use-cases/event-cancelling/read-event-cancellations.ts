import { Injectable } from '@nestjs/common';
import { type Locale, refuse, type Result, success } from '#kernel';
import { Database, publish } from '#platform';
import { type CancelledBooking, type EventCancellation, EventCancellationRepository } from '../../persistence/event-cancellation.repository.js';

/** How many a list shows at most. */
const mostListed = 100;

/** Cancellations of departures: how far they are, and what could not be done. */
@Injectable()
export class ReadEventCancellations {
  constructor(
    private readonly database: Database,
    private readonly cancellations: EventCancellationRepository,
  ) {}

  /** The newest first. */
  list(organisationId: string): Promise<EventCancellation[]> {
    return this.cancellations.list(organisationId, mostListed);
  }

  /** Refuses with `event-cancellation.unknown`. */
  async read(organisationId: string, id: string): Promise<Result<EventCancellation>> {
    const found = await this.cancellations.find(organisationId, id);
    return found ? success(found) : refuse('event-cancellation.unknown');
  }

  /** Every booking of it, in the order of their ids; those in one state where it is told. */
  bookings(organisationId: string, id: string, state: CancelledBooking['state'] | null = null): Promise<CancelledBooking[]> {
    return this.cancellations.bookings(organisationId, id, state, { after: null, limit: null });
  }

  /** Parties whose waiting list was closed by it, with the language in which they are written to. */
  closedEntries(organisationId: string, departureIds: readonly string[]): Promise<{ entryId: string; departureId: string; locale: Locale }[]> {
    return this.cancellations.closedEntries(organisationId, departureIds);
  }

  /** How many wait for a place on these departures, on their lists and in their queues. */
  waiting(organisationId: string, departureIds: readonly string[]): Promise<{ entries: number; tickets: number }> {
    return this.cancellations.waiting(organisationId, departureIds);
  }

  /** Of all organisations: what a worker that died has left. */
  running(): Promise<{ organisationId: string; cancellationId: string }[]> {
    return this.cancellations.running();
  }

  /** Does again what could not be done; how many. Refuses with `event-cancellation.unknown`. */
  retry(organisationId: string, id: string): Promise<Result<number>> {
    return this.database.transaction(async (tx): Promise<Result<number>> => {
      if (!(await this.cancellations.find(organisationId, id))) return refuse('event-cancellation.unknown');
      const again = await this.cancellations.retry(tx, organisationId, id);
      if (again > 0) await publish(tx, { type: 'event-cancellation.begun', organisationId, subject: { cancellationId: id } });
      return success(again);
    });
  }
}
