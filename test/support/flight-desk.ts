import { ConfirmBooking, ReadBooking, ReseatTravellers } from '#bookings';
import { AddLeg, KeepBlocks, MoveSeats, type LegDefinition, ReadFlights, ReadSeatBoard, type ReseatBookings, SeatPassengers } from '#flights';
import { newId } from '#kernel';
import { Office, type Stock } from './office.js';
import { valueOf } from './results.js';

/** Somebody of a confirmed booking. */
export interface Flyer {
  readonly travellerId: string;
  readonly bookingId: string;
}

/** An office whose departure has a second arrival flight on the next day, and blocks on both when asked. */
export class FlightDesk {
  readonly userId = newId();
  private locators = 0;

  private constructor(
    readonly office: Office,
    readonly first: string,
    readonly second: string,
  ) {}

  static async open(stock: Stock = {}, settings: Parameters<typeof Office.open>[1] = {}, more: Parameters<typeof Office.open>[2] = []): Promise<FlightDesk> {
    const office = await Office.open(stock, settings, more);
    const { organisationId, departureId, arrivalLegId } = office.ids;
    const [leg] = await office.get(ReadFlights).ofDeparture(organisationId, departureId);
    const nextDay = (iso: string): Date => new Date(Date.parse(iso) + 86_400_000);
    const second: LegDefinition = {
      departureId, direction: 'arrival', mode: 'air', carrier: leg!.carrier, number: leg!.number, from: leg!.from, to: leg!.to, fromZone: leg!.fromZone, toZone: leg!.toZone,
      departsAt: nextDay(leg!.departsAt), arrivesAt: nextDay(leg!.arrivesAt), seats: 200,
    };
    return new FlightDesk(office, arrivalLegId, valueOf(await office.get(AddLeg).add(organisationId, second)).id);
  }

  get organisationId(): string {
    return this.office.ids.organisationId;
  }

  /** Takes and confirms a booking of so many, or of these, who arrive by this leg, and seats them as the worker does. */
  async book(travellers: number | readonly { readonly surname: string }[], arrivalLegId: string): Promise<Flyer[]> {
    const { first, second, office } = this;
    const legs = [{ id: first, direction: 'arrival' as const }, { id: second, direction: 'arrival' as const }, { id: office.ids.departureLegId, direction: 'departure' as const }];
    const booking = valueOf(await office.book((typeof travellers === 'number' ? Array.from({ length: travellers }, () => ({})) : travellers).map((one) => ({ ...one, arrivalLegId })), { legs }));
    valueOf(await office.get(ConfirmBooking).confirm(this.organisationId, booking.id));
    await this.seat(booking.id);
    return booking.travellers.map(({ id }) => ({ travellerId: id, bookingId: booking.id }));
  }

  async seat(bookingId: string): Promise<void> {
    const { reference, version, travellers } = valueOf(await this.office.get(ReadBooking).read(this.organisationId, bookingId));
    const passengers = travellers.flatMap(({ id, arrivalLegId, departureLegId }) => [arrivalLegId, departureLegId].flatMap((legId) => (legId ? [{ travellerId: id, legId }] : [])));
    await this.office.get(SeatPassengers).seat({ organisationId: this.organisationId, bookingId, bookingReference: reference, bookingVersion: version, passengers });
  }

  async block(legId: string, seats: number): Promise<string> {
    this.locators += 1;
    const block = { locator: `BLOCK${this.locators}`, seats, optionOn: null, depositOn: null, ticketBy: null };
    return valueOf(await this.office.get(KeepBlocks).add({ organisationId: this.organisationId, userId: this.userId }, legId, block)).id;
  }

  /** As the portal moves them: the bookings follow in the same transaction. */
  move(flyers: readonly Flyer[], toLegId: string | readonly string[], reseat: ReseatBookings = this.reseat) {
    const moves = flyers.map((flyer, index) => ({ ...flyer, toLegId: typeof toLegId === 'string' ? toLegId : toLegId[index]! }));
    return this.office.get(MoveSeats).move({ organisationId: this.organisationId, departureId: this.office.ids.departureId, moves, reseat });
  }

  async seatedOn(legId: string): Promise<string[]> {
    const { seats } = await this.office.get(ReadSeatBoard).read(this.organisationId, this.office.ids.departureId);
    return seats.filter((seat) => seat.legId === legId).map(({ travellerId }) => travellerId).sort();
  }

  /** What the counter of each leg says, and how many rows there are. */
  counted(): Promise<{ id: string; seated: number; rows: number }[]> {
    return this.office.db.database.query(
      `select l.id, l.seated, (select count(*)::integer from leg_passenger p where p.leg_id = l.id) as rows from leg l order by l.departs_at`,
    );
  }

  close(): Promise<void> {
    return this.office.close();
  }

  private readonly reseat: ReseatBookings = (tx, moves) => this.office.get(ReseatTravellers).reseat(tx, this.organisationId, moves);
}
