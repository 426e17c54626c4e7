import { Injectable } from '@nestjs/common';
import { Clock, dayOf } from '#kernel';
import { OwnBookingRepository, type TripAhead } from '../../persistence/own-booking.repository.js';

/** Which contracts still need somebody: as a traveller, or as who speaks for a party. */
@Injectable()
export class ReadTripsAhead {
  constructor(
    private readonly own: OwnBookingRepository,
    private readonly clock: Clock,
  ) {}

  /** The first to end comes first; none of an erased traveller. */
  of(organisationId: string, travellerId: string): Promise<TripAhead[]> {
    return this.own.tripsAhead(organisationId, travellerId, dayOf(this.clock.now()));
  }
}
