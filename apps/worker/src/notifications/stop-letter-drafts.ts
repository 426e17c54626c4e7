import { Injectable } from '@nestjs/common';
import { ListCreditNotes } from '#billing';
import { type AffectedBooking, cancelledRefund, ReadEventCancellations, ReadSuspensions, type Suspension, WeighBookings, type WeighedBooking } from '#bookings';
import { DraftLetters, type NewLetter, type Occasion, type StoppedTripFacts } from '#notifications';
import { ReadDeparture } from '#packages';
import { DepartureMoney } from '../bookings/departure-money.js';

type StopOccasion = Exclude<Occasion, 'cancellation' | 'schedule-change'>;
type Trip = Pick<StoppedTripFacts, 'tripName' | 'startsOn' | 'endsOn'>;
const nothing = { reference: null, answerBy: null, refund: null, credit: null, creditNote: null, pageId: null } as const;

/** Puts the letters together that somebody is to approve: with the figures of the day, and without a word about who reads them. */
@Injectable()
export class StopLetterDrafts {
  constructor(
    private readonly suspensions: ReadSuspensions,
    private readonly cancellations: ReadEventCancellations,
    private readonly weighing: WeighBookings,
    private readonly money: DepartureMoney,
    private readonly notes: ListCreditNotes,
    private readonly departures: ReadDeparture,
    private readonly letters: DraftLetters,
  ) {}

  /** Whatever is to be told of a suspension as it stands: each customer once of each. */
  async ofSuspension(organisationId: string, suspensionId: string): Promise<void> {
    const found = await this.suspensions.read(organisationId, suspensionId);
    if (found.refused || found.value.state === 'suspending') return;
    const { items } = await this.suspensions.bookings(organisationId, suspensionId, {});
    const weighed = await this.weigh(organisationId, found.value, items);
    const trips = await this.trips(organisationId, found.value.departureIds);
    const letter = this.letterOf(found.value, weighed, trips, await this.creditNotes(organisationId, items));
    const draft = (occasion: StopOccasion, which: readonly AffectedBooking[]) =>
      this.letters.draft({ organisationId, occasion, occasionId: suspensionId }, which.flatMap((one) => letter(one, occasion)));
    if (!found.value.reopening) await draft('suspension', items.filter(({ state, bookingStatus }) => state === 'suspended' && bookingStatus === 'suspended'));
    else await draft('reopening', items.filter(({ state, bookingStatus }) => state === 'restored' && bookingStatus === 'confirmed'));
    await draft('execution', items.filter(({ executedAt }) => executedAt !== null));
  }

  /** Every customer whose booking was cancelled, and everybody who waited. */
  async ofCancellation(organisationId: string, cancellationId: string): Promise<void> {
    const found = await this.cancellations.read(organisationId, cancellationId);
    if (found.refused) return;
    const { departureIds, reason } = found.value;
    const cancelled = (await this.cancellations.bookings(organisationId, cancellationId, 'cancelled')).filter(({ wasContract }) => wasContract);
    const trips = await this.trips(organisationId, departureIds);
    const locales = new Map((await this.weighing.weigh({
      organisationId, departureIds, cause: found.value.cause, bookingIds: cancelled.map(({ bookingId }) => bookingId), readLegs: this.money.legsOf(organisationId), money: this.money,
    })).map(({ booking }) => [booking.bookingId, booking.locale]));
    const toBookings = cancelled.flatMap(({ bookingId, departureId, reference, currency, ...money }): NewLetter[] => {
      const trip = trips.get(departureId);
      const { back: amount } = cancelledRefund(money, this.money.charged);
      return trip ? [{
        addressee: 'booking', addresseeId: bookingId, departureId, locale: locales.get(bookingId) ?? 'en',
        facts: { ...nothing, ...trip, news: 'cancelled', reference, reason, refund: amount > 0 ? { amount, currency } : null },
      }] : [];
    });
    const toWaiting = (await this.cancellations.closedEntries(organisationId, departureIds)).flatMap(({ entryId, departureId, locale }): NewLetter[] => {
      const trip = trips.get(departureId);
      return trip ? [{ addressee: 'waiting-entry', addresseeId: entryId, departureId, locale, facts: { ...nothing, ...trip, news: 'list-closed', reason } }] : [];
    });
    await this.letters.draft({ organisationId, occasion: 'cancellation', occasionId: cancellationId }, [...toBookings, ...toWaiting]);
  }

  private letterOf({ reason, reopening, answerBy }: Suspension, weighed: ReadonlyMap<string, WeighedBooking>, trips: ReadonlyMap<string, Trip>, notes: ReadonlyMap<string, string>) {
    return ({ id, bookingId, reference, state, choiceBefore, returned }: AffectedBooking, occasion: StopOccasion): NewLetter[] => {
      const one = weighed.get(bookingId);
      const trip = one && trips.get(one.booking.departureId);
      if (!trip) return [];
      const money = (amount: number) => ({ amount, currency: one.booking.currency });
      const shared = { ...nothing, ...trip, reference, reason, pageId: id };
      const facts: Record<StopOccasion, StoppedTripFacts> = {
        suspension: { ...shared, news: 'suspended', answerBy, refund: money(one.refund.back), credit: money(one.credit.back) },
        reopening: { ...shared, news: choiceBefore ? 'asked-again' : 'reopened', reason: reopening?.reason ?? reason, answerBy },
        execution: { ...shared, pageId: null, news: state === 'credited' ? 'credited' : 'refunded', refund: money(returned ?? 0), credit: money(returned ?? 0), creditNote: notes.get(bookingId) ?? null },
      };
      return [{ addressee: 'booking', addresseeId: bookingId, departureId: one.booking.departureId, locale: one.booking.locale, facts: facts[occasion] }];
    };
  }

  private async weigh(organisationId: string, { departureIds, cause, suspendedAt: asOf }: Suspension, items: readonly AffectedBooking[]): Promise<Map<string, WeighedBooking>> {
    const bookingIds = items.map(({ bookingId }) => bookingId);
    const weighed = await this.weighing.weigh({ organisationId, departureIds, cause, asOf, bookingIds, readLegs: this.money.legsOf(organisationId), money: this.money });
    return new Map(weighed.map((one) => [one.booking.bookingId, one]));
  }

  private async creditNotes(organisationId: string, items: readonly AffectedBooking[]): Promise<Map<string, string>> {
    const notes = await this.notes.ofBookings(organisationId, items.filter(({ state }) => state === 'credited').map(({ bookingId }) => bookingId));
    return new Map(notes.map(({ bookingId, number }) => [bookingId, number]));
  }

  private async trips(organisationId: string, departureIds: readonly string[]): Promise<Map<string, Trip>> {
    const trips = new Map<string, Trip>();
    for (const id of departureIds) {
      const departure = await this.departures.forSale(organisationId, id);
      if (!departure.refused) trips.set(id, { tripName: departure.value.packageName, startsOn: departure.value.startsOn, endsOn: departure.value.endsOn });
    }
    return trips;
  }
}
