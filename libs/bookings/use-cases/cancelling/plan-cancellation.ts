import { Injectable } from '@nestjs/common';
import { Clock, type Money, type Result, refuse, success } from '#kernel';
import { ReadDeparture } from '#packages';
import { leavingFees, type PricedMember } from '../../domain/amendment-lines.js';
import type { BookingChange } from '../../domain/booking-change.js';
import { isUnconfirmed, nextStatus } from '../../domain/booking-status.js';
import type { CancellationCause } from '../../domain/cancellation-cause.js';
import { type ChangeLine, differenceOf, linesOf } from '../../domain/change-lines.js';
import { daysBefore } from '../../domain/days-before.js';
import { withoutTransfer } from '../../domain/suspending/weigh-booking.js';
import { BookedTravellerRepository } from '../../persistence/booked-traveller.repository.js';
import { BookingRepository, type StoredBooking } from '../../persistence/booking.repository.js';
import type { ReadDepartureLegs } from '../amending/find-target.js';
import { PlanAmendment } from '../amending/plan-amendment.js';
import { ReadPolicy } from './read-policy.js';

/** Who no longer goes, and why: some of the party, or (null) all of it. */
export interface CancellationRequest {
  readonly organisationId: string;
  readonly bookingId: string;
  readonly cause: CancellationCause;
  readonly travellerIds: readonly string[] | null;
  readonly readLegs: ReadDepartureLegs;
  /** The moment by which the fees are judged, for a whole booking; now unless told. */
  readonly asOf?: Date | undefined;
  /** Nothing goes through a bank: no transfer fee, for a whole booking. */
  readonly withoutTransfer?: boolean | undefined;
}

/** What a cancellation would do, as things stand at this moment. */
export interface CancellationPlan {
  readonly booking: StoredBooking;
  /** Nobody is left. */
  readonly whole: boolean;
  /** The removals of a party that goes on; empty when nobody is left. */
  readonly changes: readonly BookingChange[];
  readonly members: readonly PricedMember[];
  readonly lines: readonly ChangeLine[];
  readonly difference: Money;
  /** What the customer owes in all afterwards. */
  readonly total: Money;
}

/** Works out what a cancellation keeps and gives back. Reads only. */
@Injectable()
export class PlanCancellation {
  constructor(
    private readonly clock: Clock,
    private readonly bookings: BookingRepository,
    private readonly booked: BookedTravellerRepository,
    private readonly departures: ReadDeparture,
    private readonly policies: ReadPolicy,
    private readonly amendments: PlanAmendment,
  ) {}

  /** Refuses with `booking.unknown`, `booking.transition-refused`, or `booking.changes-unusable` at a traveller (`/travellerIds/0`). */
  async plan(request: CancellationRequest): Promise<Result<CancellationPlan>> {
    const { organisationId, bookingId, travellerIds } = request;
    const booking = await this.bookings.find(organisationId, bookingId);
    if (!booking) return refuse('booking.unknown');
    const allowed = nextStatus(booking.status, 'cancel');
    if (allowed.refused) return allowed;
    const party = await this.booked.party(organisationId, bookingId);
    const isWhole = travellerIds === null || party.every(({ travellerId }) => travellerIds.includes(travellerId));
    if (!isWhole || new Set(travellerIds).size < (travellerIds?.length ?? 0)) return this.some(request, travellerIds ?? []);
    const members = party.map(({ travellerId, priceLines, ...before }): PricedMember => ({
      key: travellerId, travellerId, effect: 'removed', before, after: null, newcomer: null, cause: request.cause, changes: [], pointer: '',
      linesBefore: priceLines, linesAfter: [],
    }));
    return this.all(request, booking, members);
  }

  /** Some go on: that is a change of the party, with all that it brings for those who stay. */
  private async some({ cause, ...request }: CancellationRequest, travellerIds: readonly string[]): Promise<Result<CancellationPlan>> {
    const changes = travellerIds.map((travellerId): BookingChange => ({ kind: 'remove', travellerId, cause }));
    const plan = await this.amendments.plan({ ...request, changes });
    if (plan.refused) return { ...plan, ...(plan.errors ? { errors: plan.errors.map(({ pointer, detail }) => ({ pointer: asked(pointer), detail })) } : {}) };
    const { booking, members, lines, difference, total } = plan.value;
    return success({ booking, whole: false, changes, members, lines, difference, total });
  }

  private async all({ organisationId, cause, readLegs, asOf, withoutTransfer: isFree = false }: CancellationRequest, booking: StoredBooking, members: readonly PricedMember[]): Promise<Result<CancellationPlan>> {
    const { currency } = booking.total;
    const departure = await this.departures.forSale(organisationId, booking.departureId);
    if (departure.refused) return departure;
    const prices = members.flatMap(({ key, linesBefore }) => linesOf(key, linesBefore, []));
    const { zone } = await readLegs(booking.departureId);
    const policy = await this.policies.inForce(organisationId, departure.value.packageId, booking.createdAt);
    const kept = isUnconfirmed(booking.status) ? [] : leavingFees(members, cause, currency, {
      policy: isFree ? withoutTransfer(policy, cause) : policy,
      days: daysBefore(departure.value.startsOn, asOf ?? this.clock.now(), zone),
    });
    const lines = [...prices, ...kept];
    const difference = differenceOf(lines, currency);
    return success({ booking, whole: true, changes: [], members, lines, difference, total: { amount: booking.total.amount + difference.amount, currency } });
  }
}

/** The pointer in what was asked, of a pointer into the changes that it was made into. */
const asked = (pointer: string): string => pointer.replace(/^\/changes\/(\d+).*$/, '/travellerIds/$1').replace(/^\/changes$/, '/travellerIds');
