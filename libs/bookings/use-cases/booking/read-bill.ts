import { Injectable } from '@nestjs/common';
import { dayOf, type IsoDate, type Result, refuse, success } from '#kernel';
import { ReadDeparture } from '#packages';
import type { BookingStatus } from '../../domain/booking-status.js';
import { type PayerShare, shareTotal } from '../../domain/share-total.js';
import type { SoldByAgency } from '../../domain/sub-party.js';
import { ArrangementRepository } from '../../persistence/arrangement.repository.js';
import { BookedTravellerRepository, type StoredTraveller } from '../../persistence/booked-traveller.repository.js';
import { BookingRepository } from '../../persistence/booking.repository.js';

/** What a booking costs, whom, and the days that its payments count from. Amounts in minor units. */
export interface BookingBill {
  readonly organisationId: string;
  readonly bookingId: string;
  readonly bookingVersion: number;
  readonly departureId: string;
  readonly packageId: string;
  readonly bookedOn: IsoDate;
  readonly departsOn: IsoDate;
  readonly currency: string;
  /** What the booking costs, whether it is owed yet or not. */
  readonly price: number;
  /** The leader's first: the leader is the payer whose id is the booking's. */
  readonly shares: readonly PayerShare[];
  readonly agency: SoldByAgency | null;
}

/** Whether anything is owed for a booking: nothing before it is confirmed, and what its total says once it is, or is cancelled. */
const isOwed: Record<BookingStatus, boolean> = { held: false, paused: false, expired: false, confirmed: true, suspended: true, cancelled: true };

/** Reads who owes what for a booking. */
@Injectable()
export class ReadBill {
  constructor(
    private readonly bookings: BookingRepository,
    private readonly travellers: BookedTravellerRepository,
    private readonly arrangements: ArrangementRepository,
    private readonly departures: ReadDeparture,
  ) {}

  /** Refuses `booking.unknown`. */
  async read(organisationId: string, bookingId: string): Promise<Result<BookingBill>> {
    const booking = await this.bookings.find(organisationId, bookingId);
    if (!booking) return refuse('booking.unknown');
    const departure = await this.departures.forSale(organisationId, booking.departureId);
    if (departure.refused) return departure;
    const party = (await this.travellers.parties(organisationId, [bookingId])).get(bookingId) ?? [];
    const arrangement = (await this.arrangements.of(organisationId, [bookingId])).get(bookingId);
    const payers = new Set(arrangement?.subParties.filter(({ payer }) => payer !== null).map(({ id }) => id));
    const payerOf = (travellerId: string): string => {
      const subParty = arrangement?.memberships.get(travellerId);
      return subParty !== undefined && payers.has(subParty) ? subParty : bookingId;
    };
    const paid = party.map((traveller) => ({ payerId: payerOf(traveller.travellerId), price: priceOf(traveller) }));
    const { departureId, total, version, createdAt, status } = booking;
    return success({
      organisationId, bookingId, bookingVersion: version, departureId,
      packageId: departure.value.packageId,
      bookedOn: dayOf(createdAt),
      departsOn: departure.value.startsOn,
      currency: total.currency,
      price: total.amount,
      shares: shareTotal(isOwed[status] ? total.amount : 0, bookingId, paid),
      agency: arrangement?.agency ?? null,
    });
  }
}

const priceOf = ({ priceLines }: StoredTraveller): number => priceLines.reduce((sum, { price }) => sum + price.amount, 0);
