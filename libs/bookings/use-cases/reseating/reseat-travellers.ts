import { Injectable } from '@nestjs/common';
import { ChangeHolds, ReadAllotments } from '#inventory';
import { Clock, type Result, refuse, success } from '#kernel';
import { publish, type Transaction } from '#platform';
import type { DoneChange } from '../../domain/booking-history.js';
import { AmendmentRepository } from '../../persistence/amendment.repository.js';
import { BookedTravellerRepository, type StoredTraveller } from '../../persistence/booked-traveller.repository.js';
import { BookingRepository, type StoredBooking } from '../../persistence/booking.repository.js';
import { RecordChange } from '../amending/record-change.js';

/** A traveller who goes by another leg of their departure than they chose. */
export interface Reseat {
  readonly travellerId: string;
  readonly bookingId: string;
  readonly direction: 'arrival' | 'departure';
  readonly toLegId: string;
}

export interface Reseated {
  readonly bookingId: string;
  readonly reference: string;
  readonly version: number;
}

/** One booking's part of it, before and after. */
interface Part {
  readonly booking: StoredBooking;
  readonly party: readonly StoredTraveller[];
  readonly after: readonly StoredTraveller[];
}

/** Makes bookings say by which legs their travellers go, and moves the seats that they hold. Nothing is charged: it is the operator who moves them. */
@Injectable()
export class ReseatTravellers {
  constructor(
    private readonly clock: Clock,
    private readonly bookings: BookingRepository,
    private readonly travellers: BookedTravellerRepository,
    private readonly allotments: ReadAllotments,
    private readonly holds: ChangeHolds,
    private readonly amendments: AmendmentRepository,
    private readonly history: RecordChange,
  ) {}

  /**
   * All or none; the caller's transaction. Refuses `seat.traveller-unknown` for who is in no such contract, `seat.booking-changed` when a booking was
   * changed in between, and as holds do: `inventory.exhausted`, `inventory.stopped`.
   */
  async reseat(tx: Transaction, organisationId: string, moves: readonly Reseat[]): Promise<Result<Reseated[]>> {
    const parts = await this.partsOf(organisationId, moves);
    if (parts.refused) return parts;
    const seats = await this.seatsOf(organisationId, parts.value);
    const changed = await this.holds.change(tx, parts.value.map(({ booking, party, after }) => ({
      organisationId, holdId: booking.holdId,
      gives: party.flatMap((before, index) => legsGiven(before, after[index]!)).flatMap((legId) => quantity(seats, legId)),
      takes: party.flatMap((before, index) => legsGiven(after[index]!, before)).flatMap((legId) => quantity(seats, legId)).map((one) => ({ ...one, pointer: '/moves' })),
    })));
    if (changed.refused) return changed;
    const reseated: Reseated[] = [];
    for (const part of parts.value) {
      const version = await this.write(tx, part);
      if (version === undefined) return refuse('seat.booking-changed');
      reseated.push({ bookingId: part.booking.id, reference: part.booking.reference, version });
    }
    return success(reseated);
  }

  private async partsOf(organisationId: string, moves: readonly Reseat[]): Promise<Result<Part[]>> {
    const byBooking = Map.groupBy(moves, ({ bookingId }) => bookingId);
    const parties = await this.travellers.parties(organisationId, [...byBooking.keys()]);
    const parts: Part[] = [];
    for (const [bookingId, own] of [...byBooking].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const booking = await this.bookings.find(organisationId, bookingId);
      const party = parties.get(bookingId) ?? [];
      const stranger = own.find(({ travellerId }) => !party.some((member) => member.travellerId === travellerId));
      if (!booking || booking.status !== 'confirmed' || stranger) return refuse('seat.traveller-unknown');
      const after = party.map((member) => {
        const legs = own.filter(({ travellerId }) => travellerId === member.travellerId).map(({ direction, toLegId }) => [`${direction}LegId`, toLegId] as const);
        return { ...member, ...Object.fromEntries(legs) };
      });
      parts.push({ booking, party, after });
    }
    return success(parts);
  }

  private async seatsOf(organisationId: string, parts: readonly Part[]): Promise<ReadonlyMap<string, string>> {
    const legIds = parts.flatMap(({ party, after }) => [...party, ...after].flatMap(({ arrivalLegId, departureLegId }) => [arrivalLegId, departureLegId]));
    const allotments = await this.allotments.ofOwners(organisationId, [...new Set(legIds.filter((id) => id !== null))]);
    return new Map(allotments.filter(({ kind, code }) => kind === 'seat' && code === 'any').map(({ owner, id }) => [owner.id, id]));
  }

  private async write(tx: Transaction, { booking, party, after }: Part): Promise<number | undefined> {
    const { organisationId, id: bookingId, departureId, total } = booking;
    const version = await this.amendments.amend(tx, {
      organisationId, bookingId, version: booking.version, departureId, total: total.amount, fees: [], coming: [], leaving: [], at: this.clock.now(),
      staying: after.map(({ travellerId, ...choices }) => ({ ...choices, id: travellerId })),
    });
    if (version === undefined) return undefined;
    const moved = party.flatMap((before, index) => (legsGiven(before, after[index]!).length + legsGiven(after[index]!, before).length > 0 ? [{ before, after: after[index]! }] : []));
    const changes = moved.map(({ before, after: now }): DoneChange => ({
      kind: 'choose', travellerId: before.travellerId, newTravellerId: null, cause: null, before: choicesOf(before), after: choicesOf(now), fromDepartureId: null, toDepartureId: null,
    }));
    const changeId = await this.history.record(tx, organisationId, bookingId, { version, kind: 'amended', changes, difference: { amount: 0, currency: total.currency } });
    await publish(tx, { type: 'booking.amended', organisationId, subject: { bookingId, departureId, changeId } });
    for (const { before } of moved) await publish(tx, { type: 'traveller.trip-changed', organisationId, subject: { travellerId: before.travellerId, bookingId } });
    return version;
  }
}

/** The legs of the one that the other does not have. */
const legsGiven = (one: StoredTraveller, other: StoredTraveller): string[] => [
  ...(one.arrivalLegId !== null && one.arrivalLegId !== other.arrivalLegId ? [one.arrivalLegId] : []),
  ...(one.departureLegId !== null && one.departureLegId !== other.departureLegId ? [one.departureLegId] : []),
];

const quantity = (seats: ReadonlyMap<string, string>, legId: string): { allotmentId: string; quantity: number }[] => {
  const allotmentId = seats.get(legId);
  if (!allotmentId) throw new Error(`leg ${legId} has no seats in inventory`);
  return [{ allotmentId, quantity: 1 }];
};

const choicesOf = ({ race, room, arrivalLegId, departureLegId, options, ageBand }: StoredTraveller) => ({ race, room, arrivalLegId, departureLegId, options, ageBand });
