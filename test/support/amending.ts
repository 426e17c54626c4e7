import {
  AmendBooking, type BookingChange, type CancellationCause, CancelByCause, ConfirmBooking, ExpireBookings, ListBookingChanges, PreviewAmendment,
  PreviewCancellation, ReadBooking, type ReadDepartureLegs,
} from '#bookings';
import { AddLeg, ReadLegs } from '#flights';
import { OpenAllotment } from '#inventory';
import { type Money, newId } from '#kernel';
import { DefineEvent, DefinePackage, ScheduleDeparture } from '#packages';
import { Office, raceWeekend, type Stock } from './office.js';
import { valueOf } from './results.js';
import type { Get } from './stock-departure.js';

interface Edition {
  readonly startsOn: string;
  readonly endsOn: string;
  readonly places?: number;
  readonly eventName?: string;
  readonly ownPackage?: boolean;
  readonly currency?: string;
  readonly organisationId?: string;
}

/** What somebody saw before they changed a booking; by which process they do it, and what happens once it has looked. */
interface Shown {
  readonly version?: number;
  readonly total?: Money;
  readonly get?: Get;
  readonly meanwhile?: () => Promise<unknown>;
}

/** An office that changes and cancels what it has booked. */
export class Amending {
  readonly userId = newId();

  private constructor(readonly office: Office) {}

  static async open(stock: Stock = {}, settings: Parameters<typeof Office.open>[1] = {}): Promise<Amending> {
    return new Amending(await Office.open(stock, settings));
  }

  async confirmed(...request: Parameters<Office['book']>) {
    const booking = valueOf(await this.office.book(...request));
    valueOf(await this.office.get(ConfirmBooking).confirm(this.office.ids.organisationId, booking.id));
    return booking;
  }

  read = async (id: string) => valueOf(await this.office.get(ReadBooking).read(this.office.ids.organisationId, id));
  history = async (id: string) => valueOf(await this.office.get(ListBookingChanges).list(this.office.ids.organisationId, id));
  expire = () => this.office.get(ExpireBookings).expireDue();

  preview(bookingId: string, changes: readonly BookingChange[], organisationId = this.office.ids.organisationId) {
    return this.office.get(PreviewAmendment).preview({ organisationId, bookingId, changes, readLegs: this.legsOf(organisationId) });
  }

  /** As it stands now and as it would be priced now, unless told otherwise. */
  async amend(bookingId: string, changes: readonly BookingChange[], shown: Shown = {}) {
    const { organisationId } = this.office.ids;
    const { version = (await this.read(bookingId)).version, total = valueOf(await this.preview(bookingId, changes)).total, get = this.office.get } = shown;
    const readLegs: ReadDepartureLegs = async (departureId) => {
      await shown.meanwhile?.();
      return this.legsOf(organisationId)(departureId);
    };
    return get(AmendBooking).amend({ organisationId, bookingId, changes, readLegs, userId: this.userId, version, total });
  }

  previewCancellation(bookingId: string, cause: CancellationCause, travellerIds: readonly string[] | null = null) {
    const { organisationId } = this.office.ids;
    return this.office.get(PreviewCancellation).preview({ organisationId, bookingId, cause, travellerIds, readLegs: this.legsOf(organisationId) });
  }

  /** As it stands now and at the fees of now, unless told otherwise. */
  async cancel(bookingId: string, cause: CancellationCause, travellerIds: readonly string[] | null = null, shown: { version?: number; total?: Money } = {}) {
    const { organisationId } = this.office.ids;
    const { version = (await this.read(bookingId)).version, total = valueOf(await this.previewCancellation(bookingId, cause, travellerIds)).total } = shown;
    return this.office.get(CancelByCause).cancel({
      organisationId, bookingId, cause, travellerIds, readLegs: this.legsOf(organisationId), userId: this.userId, version, total,
    });
  }

  /** What the lines of the party and the fees of a booking come to, whatever its total says. */
  async owed(bookingId: string): Promise<number> {
    const { travellers, fees, status } = await this.read(bookingId);
    const lines = [...(status === 'cancelled' ? [] : travellers.flatMap(({ priceLines }) => priceLines)), ...fees];
    return lines.reduce((sum, { price }) => sum + price.amount, 0);
  }

  async events(type: string): Promise<object[]> {
    return (await this.office.db.database.query<{ subject: object }>('select subject from outbox where type = $1 order by id', [type])).map(({ subject }) => subject);
  }

  /** Another departure, of the same package and of another edition of the event unless told, with all that a booking takes. */
  async another({ startsOn, endsOn, places = 50, eventName = 'Harbour Marathon 2028', ownPackage = false, currency = 'EUR', organisationId = this.office.ids.organisationId }: Edition) {
    const { get, db, ids } = this.office;
    const needsPackage = ownPackage || organisationId !== ids.organisationId;
    const packageId = needsPackage
      ? valueOf(await get(DefinePackage).define(organisationId, { ...raceWeekend, priceList: { ...raceWeekend.priceList, currency } })).id
      : (await db.database.query<{ id: string }>('select package_id as id from departure where id = $1', [ids.departureId]))[0]!.id;
    const eventId = (await get(DefineEvent).define(organisationId, { name: eventName, heldOn: startsOn })).id;
    const sale = { onSaleFrom: new Date('2026-12-01T00:00:00Z'), onSaleUntil: new Date('2028-03-01T00:00:00Z') };
    const { id: departureId } = valueOf(await get(ScheduleDeparture).schedule(organisationId, { packageId, eventId, startsOn, endsOn, minimum: 1, maximum: 500, ...sale }));
    const [departure, event] = [{ kind: 'departure', id: departureId } as const, { kind: 'event', id: eventId } as const];
    for (const definition of [
      { owner: departure, kind: 'place', code: 'any', label: 'Places', capacity: places },
      { owner: departure, kind: 'room', code: 'twin', label: 'Twin beds', capacity: 50, unitSize: 2 },
      { owner: departure, kind: 'room', code: 'single', label: 'Single rooms', capacity: 5 },
      { owner: event, kind: 'race', code: '42', label: 'Marathon', capacity: 50 },
    ]) valueOf(await db.database.transaction((tx) => get(OpenAllotment).open(tx, organisationId, definition)));
    const leg = async (direction: 'arrival' | 'departure', day: string): Promise<string> => {
      const [from, to] = direction === 'arrival' ? ['AAA', 'BBB'] : ['BBB', 'AAA'];
      return valueOf(await get(AddLeg).add(organisationId, {
        departureId, direction, mode: 'air', carrier: 'ZZ', number: '201', from, to, seats: 50, fromZone: 'Europe/Lisbon', toZone: 'Europe/Lisbon',
        departsAt: new Date(`${day}T08:00:00Z`), arrivesAt: new Date(`${day}T11:00:00Z`),
      })).id;
    };
    return { departureId, arrivalLegId: await leg('arrival', startsOn), departureLegId: await leg('departure', endsOn) };
  }

  private legsOf(organisationId: string): ReadDepartureLegs {
    return async (departureId) => {
      const legs = await this.office.get(ReadLegs).ofDeparture(organisationId, departureId);
      return { legs, zone: legs.find(({ direction }) => direction === 'arrival')?.fromZone ?? 'UTC' };
    };
  }
}
