import { Injectable } from '@nestjs/common';
import { Database, publish } from '#platform';
import { PassengerRepository, type Seating } from '../persistence/passenger.repository.js';

/** Takes the travellers of a cancelled booking off their legs. */
@Injectable()
export class UnseatPassengers {
  constructor(private readonly database: Database, private readonly passengers: PassengerRepository) {}

  /** Idempotent; also for a booking that was never seated, so that a late seating finds the later version here. */
  unseat(booking: Omit<Seating, 'passengers'>): Promise<boolean> {
    const { organisationId, bookingId } = booking;
    return this.database.transaction(async (tx) => {
      const changed = await this.passengers.replace(tx, { ...booking, passengers: [] });
      if (changed) await publish(tx, { type: 'passengers.unseated', organisationId, subject: { bookingId } });
      return changed;
    });
  }
}
