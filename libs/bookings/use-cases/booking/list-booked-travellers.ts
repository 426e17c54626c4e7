import { Injectable } from '@nestjs/common';
import { type BookingStatus, contractStatuses } from '../../domain/booking-status.js';
import { BookedTravellerRepository, type TravellerBooking, type TravellerFilter } from '../../persistence/booked-traveller.repository.js';

/** Who is booked on a departure or a leg, or what a traveller is booked on. Ids and choices alone, nothing personal. */
@Injectable()
export class ListBookedTravellers {
  constructor(private readonly booked: BookedTravellerRepository) {}

  /** In the order in which they were booked; those of confirmed bookings unless other statuses are named. */
  list(organisationId: string, filter: TravellerFilter, statuses: readonly BookingStatus[] = contractStatuses): Promise<TravellerBooking[]> {
    return this.booked.list(organisationId, filter, statuses);
  }
}
