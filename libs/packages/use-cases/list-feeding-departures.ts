import { Injectable } from '@nestjs/common';
import { DepartureRepository } from '../persistence/departure.repository.js';

/** The departures of one event. */
@Injectable()
export class ListFeedingDepartures {
  constructor(private readonly departures: DepartureRepository) {}

  /** Their ids, the earliest first; not those that are cancelled. Empty for an event that nothing feeds, or that is not there. */
  list(organisationId: string, eventId: string): Promise<string[]> {
    return this.departures.ofEvent(organisationId, eventId);
  }
}
