import { Injectable } from '@nestjs/common';
import { Database, publish } from '#platform';
import { PassengerRepository, type Seating } from '../persistence/passenger.repository.js';

/** Puts a confirmed booking's travellers on their legs. Whether there is a seat was settled by the booking's hold. */
@Injectable()
export class SeatPassengers {
  constructor(private readonly database: Database, private readonly passengers: PassengerRepository) {}

  /**
   * Idempotent; what the booking had before is replaced. Passed over, and false, when the booking was seated or unseated
   * from a later version. Throws when a leg or a traveller is not the organisation's.
   */
  seat(seating: Seating): Promise<boolean> {
    const { organisationId, bookingId, passengers } = seating;
    return this.database.transaction(async (tx) => {
      const changed = await this.passengers.replace(tx, seating);
      if (changed) await publish(tx, { type: 'passengers.seated', organisationId, subject: { bookingId, seats: passengers.length } });
      return changed;
    });
  }
}
