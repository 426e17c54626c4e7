import { Injectable } from '@nestjs/common';
import { Clock, type Result, refuse, success } from '#kernel';
import { Database, publish } from '#platform';
import { liveStatuses } from '../../domain/booking-status.js';
import { checkSubParties, type ToldSubParty } from '../../domain/sub-party.js';
import { ArrangementRepository } from '../../persistence/arrangement.repository.js';
import { BookedTravellerRepository } from '../../persistence/booked-traveller.repository.js';
import { BookingRepository } from '../../persistence/booking.repository.js';

export interface SubPartyEdit {
  readonly organisationId: string;
  readonly bookingId: string;
  /** The version of the booking that was read. */
  readonly version: number;
  /** All parts there are from now on; whoever is in none, the leader pays for. */
  readonly subParties: readonly ToldSubParty<string>[];
}

/** Says which parts a party has, and who pays for them. A booking with parts is a group booking. */
@Injectable()
export class ArrangeSubParties {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly bookings: BookingRepository,
    private readonly travellers: BookedTravellerRepository,
    private readonly arrangements: ArrangementRepository,
  ) {}

  /** Refuses `booking.unknown`, `booking.transition-refused` once it is over, `booking.sub-party-unusable` and `booking.changed`. */
  arrange({ organisationId, bookingId, version, subParties }: SubPartyEdit): Promise<Result<null>> {
    return this.database.transaction(async (tx) => {
      const booking = await this.bookings.find(organisationId, bookingId);
      if (!booking) return refuse('booking.unknown');
      if (!liveStatuses.includes(booking.status)) {
        return refuse('booking.transition-refused', { detail: 'It is over: who pays for it is settled.' });
      }
      const kind = subParties.length > 0 ? 'group' : 'individual';
      if ((await this.arrangements.touch(tx, organisationId, bookingId, version, kind)) === undefined) {
        return refuse('booking.changed', { detail: 'Look at it again, then change it.' });
      }
      const party = (await this.travellers.parties(organisationId, [bookingId])).get(bookingId) ?? [];
      const before = (await this.arrangements.of(organisationId, [bookingId])).get(bookingId)?.subParties ?? [];
      const unusable = checkSubParties(subParties, new Set(party.map(({ travellerId }) => travellerId)), 'travellerIds');
      if (unusable) return unusable;
      const strangers = subParties.flatMap(({ id }, at) => (id === undefined || before.some((part) => part.id === id) ? [] : [at]));
      if (strangers.length > 0 || new Set(subParties.map(({ id }) => id ?? {})).size < subParties.length) {
        return refuse('booking.sub-party-unusable', { errors: strangers.map((at) => ({ pointer: `/subParties/${at}/id`, detail: 'This booking has no such part; leave out the id of a new one.' })) });
      }
      await this.arrangements.arrange(tx, organisationId, bookingId, subParties, this.clock.now());
      await publish(tx, { type: 'booking.payers-changed', organisationId, subject: { bookingId, departureId: booking.departureId } });
      return success(null);
    });
  }
}
