import { Injectable } from '@nestjs/common';
import type { MovedHold } from '#inventory';
import { publish, type Transaction } from '#platform';
import type { BookingStatus } from '../../domain/booking-status.js';
import { type FollowedBooking, SuspensionRepository } from '../../persistence/suspension.repository.js';
import { RecordChange } from '../amending/record-change.js';

/** What a hold's status makes of its booking. */
const statusOf: Record<MovedHold['status'], BookingStatus> = { held: 'held', confirmed: 'confirmed', paused: 'paused', suspended: 'suspended' };

/** Brings bookings in line with holds that were suspended or restored just now, with an entry in the history and an event for each. */
@Injectable()
export class FollowHolds {
  constructor(
    private readonly suspensions: SuspensionRepository,
    private readonly history: RecordChange,
  ) {}

  /** @throws when a hold has no booking, which nothing could have taken away. */
  async follow(tx: Transaction, organisationId: string, holds: readonly MovedHold[], kind: 'suspended' | 'restored'): Promise<FollowedBooking[]> {
    if (holds.length === 0) return [];
    const followed = await this.suspensions.follow(tx, organisationId, holds.map((hold) => ({ ...hold, status: statusOf[hold.status] })));
    if (followed.length !== holds.length) throw new Error(`${holds.length - followed.length} bookings did not follow their holds`);
    for (const { id, departureId, version, currency } of followed) {
      await this.history.record(tx, organisationId, id, { version, kind, difference: { amount: 0, currency } });
      await publish(tx, { type: `booking.${kind}`, organisationId, subject: { bookingId: id, departureId } });
    }
    return followed;
  }
}
