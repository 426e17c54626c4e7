import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#platform';

/** Who sits on a leg, and by which booking. */
export interface Passenger {
  readonly travellerId: string;
  readonly bookingReference: string;
}

/** Who sits where, by ids alone. */
export interface Seat {
  readonly legId: string;
  readonly travellerId: string;
  readonly bookingId: string;
}

/** A booking's travellers on legs, as of one version of the booking. */
export interface Seating {
  readonly organisationId: string;
  readonly bookingId: string;
  readonly bookingReference: string;
  readonly bookingVersion: number;
  readonly passengers: readonly { readonly travellerId: string; readonly legId: string }[];
}

/** Rows of `leg_passenger` and `seating`. How many a leg takes is refereed by the database (`leg_never_overseated`). */
@Injectable()
export class PassengerRepository {
  constructor(private readonly database: Database) {}

  /** False when a later version of the booking was here first: events may be worked on in any order. The booking's turn is held from here on. */
  async takeTurn(tx: Transaction, { organisationId, bookingId, bookingReference, bookingVersion }: Omit<Seating, 'passengers'>): Promise<boolean> {
    const newest = await tx.execute(
      `insert into seating as s (organisation_id, booking_id, booking_reference, booking_version) values ($1, $2, $3, $4)
       on conflict (organisation_id, booking_id) do update set booking_version = excluded.booking_version
         where s.booking_version <= excluded.booking_version`,
      [organisationId, bookingId, bookingReference, bookingVersion],
    );
    return newest > 0;
  }

  /** The turns of several bookings, in the order of their ids. */
  async lockTurns(tx: Transaction, organisationId: string, bookingIds: readonly string[]): Promise<void> {
    await tx.query('select from seating where organisation_id = $1 and booking_id = any($2) order by booking_id for no key update', [organisationId, bookingIds]);
  }

  /** Gives up the seats of a booking that are not among these. */
  async keepOnly(tx: Transaction, { organisationId, bookingId, passengers }: Seating): Promise<void> {
    await tx.execute(
      `delete from leg_passenger s where s.organisation_id = $1 and s.booking_id = $2 and not exists (
         select from jsonb_to_recordset($3::jsonb) as p ("legId" uuid, "travellerId" uuid) where p."legId" = s.leg_id and p."travellerId" = s.traveller_id)`,
      [organisationId, bookingId, JSON.stringify(passengers)],
    );
  }

  /**
   * Seats those of a booking who have no seat yet, in their order, as far as the blocks of each leg reach; the caller has locked the legs. Nobody is
   * seated on a cancelled leg, nor on two at a time: after new times, who was booked on both keeps one. Throws when a leg or a traveller is not the organisation's.
   */
  async seatWhatFits(tx: Transaction, { organisationId, bookingId, passengers }: Seating): Promise<void> {
    await tx.execute(
      `insert into leg_passenger (organisation_id, leg_id, traveller_id, booking_id, departs_at, arrives_at)
       select $1, w.leg_id, w.traveller_id, $2, w.departs_at, w.arrives_at
         from (select p."legId" as leg_id, p."travellerId" as traveller_id, coalesce(l.departs_at, 'epoch') as departs_at, coalesce(l.arrives_at, 'epoch') as arrives_at,
                      l.block_seats - l.seated as free, row_number() over (partition by p."legId" order by p.place) as turn
                 from rows from (jsonb_to_recordset($3::jsonb) as ("legId" uuid, "travellerId" uuid)) with ordinality as p ("legId", "travellerId", place)
                 left join leg l on l.organisation_id = $1 and l.id = p."legId"
                where l.cancelled_at is null and not exists (
                  select from leg_passenger s where s.organisation_id = $1 and s.leg_id = p."legId" and s.traveller_id = p."travellerId")) w
        where w.free is null or w.turn <= w.free
       on conflict do nothing`,
      [organisationId, bookingId, JSON.stringify(passengers)],
    );
  }

  /** Seats, first come first served, those who wait for the seat that they are booked for, and sit nowhere else at that time. The caller has locked the legs. Returns whom. */
  seatWaiting(tx: Transaction, organisationId: string, legIds: readonly string[]): Promise<Seat[]> {
    return tx.query<Seat>(
      `insert into leg_passenger (organisation_id, leg_id, traveller_id, booking_id, departs_at, arrives_at)
       select $1, w.leg_id, w.traveller_id, w.booking_id, w.departs_at, w.arrives_at
         from (select q.leg_id, q.traveller_id, q.booking_id, l.departs_at, l.arrives_at, l.block_seats - l.seated as free,
                      row_number() over (partition by q.leg_id order by q.since, q.traveller_id) as turn
                 from leg_wait q
                 join leg l on l.organisation_id = q.organisation_id and l.id = q.leg_id
                where q.organisation_id = $1 and q.leg_id = any($2) and q.kind = 'seat' and l.cancelled_at is null
                  and not exists (select from leg_passenger s where s.organisation_id = q.organisation_id and s.leg_id = q.leg_id and s.traveller_id = q.traveller_id)) w
        where w.free is null or w.turn <= w.free
       on conflict do nothing
       returning leg_id as "legId", traveller_id as "travellerId", booking_id as "bookingId"`,
      [organisationId, legIds],
    );
  }

  /** Takes seats away. */
  async remove(tx: Transaction, organisationId: string, seats: readonly Pick<Seat, 'legId' | 'travellerId'>[]): Promise<void> {
    await tx.execute(
      `delete from leg_passenger s using jsonb_to_recordset($2::jsonb) as p ("legId" uuid, "travellerId" uuid)
        where s.organisation_id = $1 and s.leg_id = p."legId" and s.traveller_id = p."travellerId"`,
      [organisationId, JSON.stringify(seats)],
    );
  }

  /** Takes everybody off a leg. Returns whom. */
  clear(tx: Transaction, organisationId: string, legId: string): Promise<Seat[]> {
    return tx.query<Seat>(
      `delete from leg_passenger where organisation_id = $1 and leg_id = $2 returning leg_id as "legId", traveller_id as "travellerId", booking_id as "bookingId"`,
      [organisationId, legId],
    );
  }

  /** As they are, whatever the blocks say: the database refuses what does not fit. */
  async add(tx: Transaction, organisationId: string, seats: readonly Seat[]): Promise<void> {
    await tx.execute(
      `insert into leg_passenger (organisation_id, leg_id, traveller_id, booking_id, departs_at, arrives_at)
       select $1, l.id, p."travellerId", p."bookingId", l.departs_at, l.arrives_at
         from jsonb_to_recordset($2::jsonb) as p ("legId" uuid, "travellerId" uuid, "bookingId" uuid)
         join leg l on l.organisation_id = $1 and l.id = p."legId"`,
      [organisationId, JSON.stringify(seats)],
    );
  }

  async ofLeg(organisationId: string, legId: string): Promise<Passenger[]> {
    return this.database.query<Passenger>(
      `select p.traveller_id as "travellerId", s.booking_reference as "bookingReference"
         from leg_passenger p
         join seating s on s.organisation_id = p.organisation_id and s.booking_id = p.booking_id
        where p.organisation_id = $1 and p.leg_id = $2
        order by p.traveller_id`,
      [organisationId, legId],
    );
  }

  /** All seats of a departure's legs. */
  ofDeparture(organisationId: string, departureId: string): Promise<Seat[]> {
    return this.database.query<Seat>(
      `select p.leg_id as "legId", p.traveller_id as "travellerId", p.booking_id as "bookingId"
         from leg_passenger p join leg l on l.organisation_id = p.organisation_id and l.id = p.leg_id
        where p.organisation_id = $1 and l.departure_id = $2 order by p.leg_id, p.traveller_id`,
      [organisationId, departureId],
    );
  }

  /** Seats of these travellers, on whatever departure. */
  ofTravellers(organisationId: string, travellerIds: readonly string[]): Promise<Seat[]> {
    return this.database.query<Seat>(
      `select leg_id as "legId", traveller_id as "travellerId", booking_id as "bookingId" from leg_passenger where organisation_id = $1 and traveller_id = any($2)`,
      [organisationId, travellerIds],
    );
  }

  /** Seats of a booking. */
  ofBooking(organisationId: string, bookingId: string): Promise<Seat[]> {
    return this.database.query<Seat>(
      `select leg_id as "legId", traveller_id as "travellerId", booking_id as "bookingId" from leg_passenger where organisation_id = $1 and booking_id = $2`,
      [organisationId, bookingId],
    );
  }
}
