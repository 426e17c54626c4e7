import { Injectable } from '@nestjs/common';
import { BookedTravellerRepository } from '../../persistence/booked-traveller.repository.js';

/** Who has left a booking that goes on: removed, or replaced by somebody else. Ids alone. */
@Injectable()
export class ListFormerTravellers {
  constructor(private readonly booked: BookedTravellerRepository) {}

  list(organisationId: string, bookingId: string): Promise<string[]> {
    return this.booked.former(organisationId, bookingId);
  }
}
