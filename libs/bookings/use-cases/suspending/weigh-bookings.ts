import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import { type BookingStatus, liveStatuses } from '../../domain/booking-status.js';
import type { CancellationCause } from '../../domain/cancellation-cause.js';
import { defaultPolicy } from '../../domain/change-policy.js';
import { daysBefore } from '../../domain/days-before.js';
import type { BookingMoney } from '../../domain/suspending/booking-money.js';
import { weighBooking, type WeighedBooking } from '../../domain/suspending/weigh-booking.js';
import { ChangePolicyRepository, type StoredPolicy } from '../../persistence/change-policy.repository.js';
import { WeighingRepository } from '../../persistence/weighing.repository.js';
import type { ReadDepartureLegs } from '../amending/find-target.js';

/** Which bookings, and for which cause their end is weighed. */
export interface Weighing {
  readonly organisationId: string;
  readonly departureIds: readonly string[];
  readonly cause: CancellationCause;
  /** Those alone, of these departures. */
  readonly bookingIds?: readonly string[] | undefined;
  readonly statuses?: readonly BookingStatus[] | undefined;
  /** The moment by which the fees are judged; now unless told. */
  readonly asOf?: Date | undefined;
  readonly readLegs: ReadDepartureLegs;
  readonly money: Pick<BookingMoney, 'charged' | 'paid'>;
}

/** Weighs the end of many bookings at once, as each would come out if it were cancelled: a handful of statements however many there are. */
@Injectable()
export class WeighBookings {
  constructor(
    private readonly clock: Clock,
    private readonly bookings: WeighingRepository,
    private readonly policies: ChangePolicyRepository,
  ) {}

  /** The oldest booking first. Writes nothing. */
  async weigh({ organisationId, departureIds, cause, bookingIds, statuses = liveStatuses, asOf, readLegs, money }: Weighing): Promise<WeighedBooking[]> {
    const listed = await this.bookings.list(organisationId, bookingIds ? { bookingIds } : { departureIds, statuses });
    const [paid, policies] = [await money.paid(organisationId, departureIds), await this.policies.all(organisationId)];
    const zones = new Map<string, string>();
    for (const id of new Set(listed.map(({ departureId }) => departureId))) zones.set(id, (await readLegs(id)).zone);
    return listed.map((booking) => weighBooking(booking, {
      cause, charged: money.charged, paid: paid.get(booking.bookingId) ?? 0,
      policy: inForce(policies, booking.packageId, new Date(booking.createdAt)),
      days: daysBefore(booking.startsOn, asOf ?? this.clock.now(), zones.get(booking.departureId) ?? 'UTC'),
    }));
  }
}

/** As the policies' own query chooses: the package's, else the organisation's, the newest of those that were there. */
function inForce(policies: readonly StoredPolicy[], packageId: string, at: Date) {
  const then = policies.filter(({ createdAt }) => createdAt <= at);
  return (then.find((one) => one.packageId === packageId) ?? then.find((one) => one.packageId === null))?.policy ?? defaultPolicy;
}
