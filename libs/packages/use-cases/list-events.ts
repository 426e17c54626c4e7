import { Injectable } from '@nestjs/common';
import { type EventRow, DepartureRepository } from '../persistence/departure.repository.js';

/** The events that departures can feed, the latest first; the last 200. */
@Injectable()
export class ListEvents {
  constructor(private readonly departures: DepartureRepository) {}

  list(organisationId: string): Promise<EventRow[]> {
    return this.departures.events(organisationId);
  }
}
