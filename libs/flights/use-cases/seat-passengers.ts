import { Injectable } from '@nestjs/common';
import { Database, publish } from '#platform';
import type { Seating } from '../persistence/passenger.repository.js';
import { FillSeats } from './seats/fill-seats.js';

/**
 * Puts a confirmed booking's travellers on their legs. Where no block limits a leg, whether there is a seat was settled by the
 * booking's hold; where blocks do, whoever they do not reach waits, in the order of coming.
 */
@Injectable()
export class SeatPassengers {
  constructor(private readonly database: Database, private readonly fill: FillSeats) {}

  /**
   * Idempotent; what the booking had before is replaced. Passed over, and false, when the booking was seated or unseated
   * from a later version. Throws when a leg or a traveller is not the organisation's.
   */
  seat(seating: Seating): Promise<boolean> {
    const { organisationId, bookingId } = seating;
    return this.database.transaction(async (tx) => {
      const filled = await this.fill.booking(tx, seating);
      if (!filled) return false;
      const { seated: seats, waiting } = filled;
      await publish(tx, { type: 'passengers.seated', organisationId, subject: { bookingId, seats, ...(waiting > 0 ? { waiting } : {}) } });
      return true;
    });
  }
}
