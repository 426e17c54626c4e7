import { Injectable } from '@nestjs/common';
import { publish, type Transaction } from '#platform';
import { type DepartureAction, departureTransitions } from '../domain/departure-status.js';
import { DepartureRepository } from '../persistence/departure.repository.js';

const events: Record<DepartureAction, string> = { suspend: 'departure.suspended', resume: 'departure.reopened', cancel: 'departure.cancelled' };

/** Suspends, reopens and cancels departures: what is sold of them changes at once, what was sold is bookings' to deal with. */
@Injectable()
export class StopDepartures {
  constructor(private readonly departures: DepartureRepository) {}

  /** The ids of those that it changed: the others are in another status, or are not there. */
  async move(tx: Transaction, organisationId: string, ids: readonly string[], action: DepartureAction): Promise<string[]> {
    const moved = await this.departures.move(tx, { organisationId, ids, ...departureTransitions[action] });
    for (const departureId of moved) await publish(tx, { type: events[action], organisationId, subject: { departureId } });
    return moved;
  }
}
