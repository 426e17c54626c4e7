import { Injectable } from '@nestjs/common';
import { Clock, type IsoDate, type Refusal, type Result, refuse, success } from '#kernel';
import { type DepartureDetail, ReadDeparture, refuseUnlessOnSale } from '#packages';
import { isMove } from '../../domain/apply-changes.js';
import type { BookingChange } from '../../domain/booking-change.js';
import { dayIn } from '../../domain/days-before.js';
import type { OfferedLeg } from '../../domain/match-choices.js';
import type { StoredBooking } from '../../persistence/booking.repository.js';

/** What flights know of a departure: its legs, and the time zone (IANA name) where the party sets out. */
export interface DepartureLegs {
  readonly legs: readonly OfferedLeg[];
  readonly zone: string;
}

/** Reads the legs of a departure of the organisation. */
export type ReadDepartureLegs = (departureId: string) => Promise<DepartureLegs>;

/** A departure with all that a party can choose from. */
export type Bookable = Omit<DepartureDetail, 'itinerary'> & DepartureLegs;

/** The departure that a party is on and the one that it goes on after its changes: the same, unless it moves. */
export interface Target {
  readonly now: Bookable;
  readonly then: Bookable;
}

/** What a change is about: a booking on its departure, in its currency. */
type TargetedBooking = Pick<StoredBooking, 'organisationId' | 'departureId' | 'total'>;

interface Move extends Target {
  readonly currency: string;
  readonly kind: 'move' | 'defer';
  readonly today: IsoDate;
}

/** Finds the departures that a change of a booking is about. */
@Injectable()
export class FindTarget {
  constructor(
    private readonly departures: ReadDeparture,
    private readonly clock: Clock,
  ) {}

  /**
   * Refuses with `departure.unknown`, `departure.not-on-sale` (for who comes or moves), `booking.changes-unusable`, or
   * `booking.move-refused` and why the departure cannot take the party; at the change.
   */
  async find({ organisationId, departureId, total }: TargetedBooking, changes: readonly BookingChange[], readLegs: ReadDepartureLegs): Promise<Result<Target>> {
    const now = await this.bookable(organisationId, departureId, readLegs);
    if (now.refused) return now;
    const today = dayIn(this.clock.now(), now.value.zone);
    if (now.value.endsOn < today) return refuse('booking.transition-refused', { detail: 'The departure is over: nothing about it can change.' });
    const at = changes.findIndex(isMove);
    const move = changes[at];
    const comes = changes.some(({ kind }) => kind === 'add');
    if (!move || !isMove(move)) return (comes ? refuseUnlessOnSale(now.value, this.clock.now()) : null) ?? success({ now: now.value, then: now.value });
    const then = await this.bookable(organisationId, move.departureId, readLegs);
    if (then.refused) return then;
    return this.refusalOf({ now: now.value, then: then.value, currency: total.currency, kind: move.kind, today }, `/changes/${at}/departureId`) ?? success({ now: now.value, then: then.value });
  }

  private async bookable(organisationId: string, departureId: string, readLegs: ReadDepartureLegs): Promise<Result<Bookable>> {
    const found = await this.departures.forSale(organisationId, departureId);
    return found.refused ? found : success({ ...found.value, ...(await readLegs(departureId)) });
  }

  private refusalOf(moved: Move, pointer: string): Refusal | null {
    const { now, then, kind } = moved;
    if (now.id === then.id) return refuse('booking.changes-unusable', { errors: [{ pointer, detail: 'The booking is on this departure already.' }] });
    const detail = reasonAgainst(moved);
    if (detail) return refuse('booking.move-refused', { detail, errors: [{ pointer, detail }] });
    return kind === 'move' ? refuseUnlessOnSale(then, this.clock.now()) : null;
  }
}

function reasonAgainst({ now, then, currency, kind, today }: Move): string | null {
  if (then.cancelled) return 'That departure was cancelled.';
  if (then.startsOn <= today) return 'That departure has left.';
  if (!then.priceLists.some((list) => list.currency === currency)) return `That departure is not sold in ${currency}, and this booking is in ${currency}.`;
  if (kind === 'move') return null;
  if (then.startsOn <= now.startsOn) return 'A deferral goes to a later departure.';
  return isSameSeries(now, then) ? null : 'A deferral goes to the next edition: a departure of the same package or event.';
}

/** Editions of an event are events of their own, told by a year in their name or code at most. */
const isSameSeries = (now: Bookable, then: Bookable): boolean =>
  now.packageId === then.packageId || (now.eventName !== null && then.eventName !== null && withoutYear(now.eventName) === withoutYear(then.eventName));

const withoutYear = (name: string): string => name.replace(/\b\d{4}\b/g, '').trim().toLowerCase();
