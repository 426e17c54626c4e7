import { Injectable } from '@nestjs/common';
import { ReadAllotments, ReadHold, shortagesOf } from '#inventory';
import { Clock, type Fault, type Money, type Result, refuse, success } from '#kernel';
import { type AmendmentBundle, amendmentBundle, atChanges, has, heldOf } from '../../domain/amendment-bundle.js';
import { amendmentLines, type PricedMember } from '../../domain/amendment-lines.js';
import { applyChanges } from '../../domain/apply-changes.js';
import type { BookingChange, MemberChange } from '../../domain/booking-change.js';
import { contractStatuses, nextStatus } from '../../domain/booking-status.js';
import { type ChangeLine, differenceOf } from '../../domain/change-lines.js';
import { daysBefore } from '../../domain/days-before.js';
import type { Offer, OfferedLeg } from '../../domain/match-choices.js';
import type { TravellerChoices } from '../../domain/party.js';
import { mergeLines } from '../../domain/merge-lines.js';
import { BookedTravellerRepository } from '../../persistence/booked-traveller.repository.js';
import { BookingRepository, type StoredBooking } from '../../persistence/booking.repository.js';
import { CheckNewcomers } from './check-newcomers.js';
import { type Bookable, FindTarget, type ReadDepartureLegs, type Target } from './find-target.js';
import { PriceBooking } from '../booking/price-booking.js';
import { ReadPolicy } from '../cancelling/read-policy.js';

/** Changes of one booking, several at once, all or none. */
export interface AmendmentRequest {
  readonly organisationId: string;
  readonly bookingId: string;
  readonly changes: readonly BookingChange[];
  readonly readLegs: ReadDepartureLegs;
}

/** What changes would do to a booking, as things stand at this moment. */
export interface AmendmentPlan {
  readonly booking: StoredBooking;
  /** On which the party goes then. */
  readonly departureId: string;
  readonly members: readonly PricedMember[];
  readonly lines: readonly ChangeLine[];
  readonly difference: Money;
  readonly total: Money;
  readonly bundle: AmendmentBundle;
  /** Which takes would not fit, each at its change. Inventory has the last word when it is done. */
  readonly unavailable: readonly Fault[];
}

const holdIsOver = 'The time to confirm it is over. Make a new booking.';

/** Works out what changes of a booking cost and take. Reads only. */
@Injectable()
export class PlanAmendment {
  constructor(
    private readonly clock: Clock,
    private readonly bookings: BookingRepository,
    private readonly booked: BookedTravellerRepository,
    private readonly targets: FindTarget,
    private readonly newcomers: CheckNewcomers,
    private readonly prices: PriceBooking,
    private readonly policies: ReadPolicy,
    private readonly allotments: ReadAllotments,
    private readonly holds: ReadHold,
  ) {}

  /**
   * Refuses with `booking.unknown`, `booking.transition-refused`, `booking.hold-expired`, `booking.changes-unusable`,
   * `booking.party-size`, `booking.move-refused`, `booking.traveller-twice`, `traveller.details-invalid`,
   * `departure.unknown`, `departure.not-on-sale`, `package.option-not-offered` or `booking.choice-not-offered`; each at the
   * change (`/changes/0/choices/race`).
   */
  async plan({ organisationId, bookingId, changes, readLegs }: AmendmentRequest): Promise<Result<AmendmentPlan>> {
    const booking = await this.bookings.find(organisationId, bookingId);
    if (!booking) return refuse('booking.unknown');
    const allowed = nextStatus(booking.status, changes.every(({ kind }) => kind === 'remove') ? 'reduce' : 'amend');
    if (allowed.refused) return allowed;
    if (booking.status === 'held' && booking.expiresAt <= this.clock.now()) return refuse('booking.hold-expired', { detail: holdIsOver });
    const target = await this.targets.find(booking, changes, readLegs);
    if (target.refused) return target;
    const party = await this.booked.party(organisationId, bookingId);
    const now = party.map(({ travellerId, priceLines: _lines, ...choices }) => ({ id: travellerId, ...choices }));
    const members = applyChanges(now, changes, target.value.then.legs);
    if (members.refused) return members;
    const refusal = await this.newcomers.check(organisationId, members.value);
    if (refusal) return refusal;
    const quoted = new Map(party.map(({ travellerId, priceLines }) => [travellerId, priceLines]));
    const priced = this.price(target.value, members.value, quoted, booking.total.currency);
    return priced.refused ? priced : this.assemble(booking, changes, target.value, priced.value);
  }

  private price({ now, then }: Target, members: readonly MemberChange[], quoted: ReadonlyMap<string, PricedMember['linesBefore']>, currency: string): Result<PricedMember[]> {
    const [old, staying] = [members.filter(has('before')), members.filter(has('after'))];
    const after = this.prices.price(then, staying.map((member) => member.after), currency);
    if (after.refused) return atChanges(after, staying);
    const before = this.prices.price(now, old.map((member) => member.before), currency);
    const moved = now.id !== then.id;
    return success(members.map((member): PricedMember => {
      const linesBefore = (member.travellerId && quoted.get(member.travellerId)) || [];
      const will = after.value.travellers[staying.findIndex(({ key }) => key === member.key)] ?? [];
      const was = before.refused ? linesBefore : (before.value.travellers[old.findIndex(({ key }) => key === member.key)] ?? []);
      const isQuoted = !moved && member.before && member.after;
      return { ...member, linesBefore, linesAfter: isQuoted ? mergeLines(linesBefore, was, will) : will };
    }));
  }

  private async assemble(booking: StoredBooking, changes: readonly BookingChange[], { now, then }: Target, members: PricedMember[]): Promise<Result<AmendmentPlan>> {
    const { organisationId } = booking;
    const { currency } = booking.total;
    const booked = members.flatMap(({ before }) => (before ? legsOf(before) : []));
    const offers = [await this.offer(organisationId, now, booked), await this.offer(organisationId, then)] as const;
    const wanted = amendmentBundle(members, ...offers);
    if (wanted.refused) return wanted;
    const bundle = { ...wanted.value, gives: heldOf(wanted.value.gives, await this.holds.quantities(booking.holdId)) };
    const terms = contractStatuses.includes(booking.status) ? {
      policy: await this.policies.inForce(organisationId, now.packageId, booking.createdAt),
      days: daysBefore(now.startsOn, this.clock.now(), now.zone),
    } : null;
    const lines = amendmentLines({ changes, members, currency, terms });
    const difference = differenceOf(lines, currency);
    const total = { amount: booking.total.amount + difference.amount, currency };
    const allotments = offers.flatMap((offer) => offer.allotments);
    const unavailable = shortagesOf(allotments, bundle.gives, bundle.takes);
    return success({ booking, departureId: then.id, members, lines, difference, total, bundle, unavailable });
  }

  /** Whoever is booked on a leg that goes no more gives its seat back all the same. */
  private async offer(organisationId: string, { id, eventId, legs: going }: Bookable, booked: readonly OfferedLeg[] = []) {
    const legs = [...new Map([...booked, ...going].map((leg) => [leg.id, leg])).values()];
    const owners = [id, ...(eventId === null ? [] : [eventId]), ...legs.map((leg) => leg.id)];
    const allotments = await this.allotments.ofOwners(organisationId, owners);
    return { departureId: id, eventId, legs, allotments } satisfies Offer;
  }
}

const legsOf = ({ arrivalLegId, departureLegId }: TravellerChoices): OfferedLeg[] => [
  ...(arrivalLegId === null ? [] : [{ id: arrivalLegId, direction: 'arrival' as const }]),
  ...(departureLegId === null ? [] : [{ id: departureLegId, direction: 'departure' as const }]),
];
