import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import { publish, type Transaction } from '#platform';
import { PassengerRepository, type Seating } from '../../persistence/passenger.repository.js';
import { FlightLegRepository } from '../../persistence/legs/flight-leg.repository.js';
import { WaitingRepository } from '../../persistence/seats/waiting.repository.js';

/** Gives seats out as far as blocks reach: to a booking's travellers, and to who waits once seats are free. */
@Injectable()
export class FillSeats {
  constructor(
    private readonly clock: Clock,
    private readonly legs: FlightLegRepository,
    private readonly passengers: PassengerRepository,
    private readonly waiting: WaitingRepository,
  ) {}

  /** Brings a booking's seats in line; who finds the blocks full waits. Null when a later version of the booking was here first. */
  async booking(tx: Transaction, seating: Seating): Promise<{ seated: number; waiting: number } | null> {
    const { organisationId, bookingId, passengers } = seating;
    if (!(await this.passengers.takeTurn(tx, seating))) return null;
    const before = await this.passengers.ofBooking(organisationId, bookingId);
    const legIds = [...new Set([...before, ...passengers].map(({ legId }) => legId))];
    await this.legs.lock(tx, organisationId, legIds);
    await this.passengers.keepOnly(tx, seating);
    await this.waiting.keepOnly(tx, organisationId, bookingId, passengers);
    await this.waitingOf(tx, organisationId, legIds);
    await this.passengers.seatWhatFits(tx, seating);
    const seats = await this.passengers.ofBooking(organisationId, bookingId);
    const left = passengers.filter(({ legId, travellerId }) => !seats.some((seat) => seat.legId === legId && seat.travellerId === travellerId));
    const since = this.clock.now();
    await this.waiting.add(tx, organisationId, left.map(({ legId, travellerId }) => ({ legId, travellerId, bookingId, kind: 'seat', since })));
    return { seated: seats.length, waiting: left.length };
  }

  /** Seats who waits for a seat that they are booked for, where one is free now. The caller has locked the legs. */
  async waitingOf(tx: Transaction, organisationId: string, legIds: readonly string[]): Promise<void> {
    const seated = await this.passengers.seatWaiting(tx, organisationId, legIds);
    await this.waiting.dropSeated(tx, organisationId, legIds);
    for (const [bookingId, seats] of Map.groupBy(seated, (seat) => seat.bookingId)) {
      await publish(tx, { type: 'passengers.seated', organisationId, subject: { bookingId, seats: seats.length } });
    }
  }
}
