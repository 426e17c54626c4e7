import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#platform';

/** Who sits on a leg, and by which booking. */
export interface Passenger {
  readonly travellerId: string;
  readonly bookingReference: string;
}

/** A booking's travellers on legs, as of one version of the booking. */
export interface Seating {
  readonly organisationId: string;
  readonly bookingId: string;
  readonly bookingReference: string;
  readonly bookingVersion: number;
  readonly passengers: readonly { readonly travellerId: string; readonly legId: string }[];
}

/** Rows of `leg_passenger`, written a booking at a time. */
@Injectable()
export class PassengerRepository {
  constructor(private readonly database: Database) {}

  /**
   * Puts these passengers in the place of those that the booking had. False, and nothing is changed, when a later
   * version of the booking was here first: events may be worked on in any order.
   */
  async replace(tx: Transaction, { organisationId, bookingId, bookingReference, bookingVersion, passengers }: Seating): Promise<boolean> {
    const newest = await tx.execute(
      `insert into seating as s (organisation_id, booking_id, booking_reference, booking_version) values ($1, $2, $3, $4)
       on conflict (organisation_id, booking_id) do update set booking_version = excluded.booking_version
         where s.booking_version <= excluded.booking_version`,
      [organisationId, bookingId, bookingReference, bookingVersion],
    );
    if (newest === 0) return false;
    await tx.execute('delete from leg_passenger where organisation_id = $1 and booking_id = $2', [organisationId, bookingId]);
    await tx.execute(
      `insert into leg_passenger (organisation_id, leg_id, traveller_id, booking_id)
       select $1, p."legId", p."travellerId", $2 from jsonb_to_recordset($3::jsonb) as p ("legId" uuid, "travellerId" uuid)`,
      [organisationId, bookingId, JSON.stringify(passengers)],
    );
    return true;
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
}
