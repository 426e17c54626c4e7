import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#platform';

/** Somebody who waits for a leg: for the seat that they are booked for, or to come over from another leg. */
export interface LegWait {
  readonly legId: string;
  readonly travellerId: string;
  readonly bookingId: string;
  readonly kind: 'seat' | 'move';
  readonly since: Date;
}

const select = `select leg_id as "legId", traveller_id as "travellerId", booking_id as "bookingId", kind, since from leg_wait`;

/** Rows of `leg_wait`: the waiting list of each leg, in the order in which they came. */
@Injectable()
export class WaitingRepository {
  constructor(private readonly database: Database) {}

  ofDeparture(organisationId: string, departureId: string): Promise<LegWait[]> {
    return this.database.query<LegWait>(
      `${select} where organisation_id = $1 and leg_id in (select id from leg where organisation_id = $1 and departure_id = $2) order by since, traveller_id`,
      [organisationId, departureId],
    );
  }

  /** Who waits already keeps their turn; nobody waits for a leg that does not go. Returns how many are new. */
  add(tx: Transaction, organisationId: string, waits: readonly LegWait[]): Promise<number> {
    return tx.execute(
      `insert into leg_wait (organisation_id, leg_id, traveller_id, booking_id, kind, since)
       select $1, w."legId", w."travellerId", w."bookingId", w.kind, w.since
         from jsonb_to_recordset($2::jsonb) as w ("legId" uuid, "travellerId" uuid, "bookingId" uuid, kind text, since timestamptz)
         join leg l on l.organisation_id = $1 and l.id = w."legId" and l.cancelled_at is null
       on conflict (organisation_id, leg_id, traveller_id) do nothing`,
      [organisationId, JSON.stringify(waits)],
    );
  }

  remove(tx: Transaction, organisationId: string, legId: string, travellerId: string): Promise<number> {
    return tx.execute('delete from leg_wait where organisation_id = $1 and leg_id = $2 and traveller_id = $3', [organisationId, legId, travellerId]);
  }

  /** Nobody waits for this leg any more. */
  clear(tx: Transaction, organisationId: string, legId: string): Promise<number> {
    return tx.execute('delete from leg_wait where organisation_id = $1 and leg_id = $2', [organisationId, legId]);
  }

  /** Those of a booking who wait no more: who left it, and who waited for the seat of a leg that they are not booked on any longer. */
  async keepOnly(tx: Transaction, organisationId: string, bookingId: string, wanted: readonly { readonly travellerId: string; readonly legId: string }[]): Promise<void> {
    await tx.execute(
      `delete from leg_wait w where w.organisation_id = $1 and w.booking_id = $2 and not exists (
         select from jsonb_to_recordset($3::jsonb) as p ("legId" uuid, "travellerId" uuid)
          where p."travellerId" = w.traveller_id and (w.kind = 'move' or p."legId" = w.leg_id))`,
      [organisationId, bookingId, JSON.stringify(wanted)],
    );
  }

  /** Who has the seat waits no more. */
  async dropSeated(tx: Transaction, organisationId: string, legIds: readonly string[]): Promise<void> {
    await tx.execute(
      `delete from leg_wait w using leg_passenger p
        where w.organisation_id = $1 and w.leg_id = any($2) and p.organisation_id = w.organisation_id and p.leg_id = w.leg_id and p.traveller_id = w.traveller_id`,
      [organisationId, legIds],
    );
  }
}
