import { Injectable } from '@nestjs/common';
import type { Runner } from '../../domain/bibs/assign-bibs.js';
import { contractStatuses } from '../../domain/booking-status.js';
import { BookedTravellerRepository } from '../../persistence/booked-traveller.repository.js';
import type { BibKey } from '../../persistence/bib.repository.js';

/** Who starts in a race: everybody of a confirmed booking who chose a category, on any departure of the event. */
@Injectable()
export class ListRunners {
  constructor(private readonly booked: BookedTravellerRepository) {}

  /** The earliest booking first. */
  async list({ organisationId, eventId }: BibKey): Promise<(Runner & { reference: string })[]> {
    const booked = await this.booked.list(organisationId, { eventId }, contractStatuses);
    return booked.flatMap(({ travellerId, race, reference }) => (race === null ? [] : [{ travellerId, category: race, reference }]));
  }
}
