import { Injectable } from '@nestjs/common';
import { Database, publish } from '#platform';
import type { Seating } from '../persistence/passenger.repository.js';
import { FillSeats } from './seats/fill-seats.js';

/** Takes the travellers of a cancelled booking off their legs. */
@Injectable()
export class UnseatPassengers {
  constructor(private readonly database: Database, private readonly fill: FillSeats) {}

  /** Idempotent; also for a booking that was never seated, so that a late seating finds the later version here. Who waited for the seats gets them. */
  unseat(booking: Omit<Seating, 'passengers'>): Promise<boolean> {
    const { organisationId, bookingId } = booking;
    return this.database.transaction(async (tx) => {
      const changed = await this.fill.booking(tx, { ...booking, passengers: [] });
      if (changed) await publish(tx, { type: 'passengers.unseated', organisationId, subject: { bookingId } });
      return changed !== null;
    });
  }
}
