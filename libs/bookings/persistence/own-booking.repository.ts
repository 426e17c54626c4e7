import { Injectable } from '@nestjs/common';
import type { IsoDate } from '#kernel';
import { Database, type Transaction, Vault } from '#platform';
import { liveStatuses } from '../domain/booking-status.js';
import type { Leader } from '../domain/party.js';
import { payerContext } from './arrangement.repository.js';
import { leaderContext } from './booking.repository.js';

/** A trip that is not over, for which somebody travels or speaks for others. */
export interface TripAhead {
  readonly bookingId: string;
  readonly reference: string;
  readonly departureId: string;
  readonly endsOn: IsoDate;
}

/** A booking that is over and led from the traveller's own address. */
export interface LedBooking {
  readonly id: string;
  readonly leader: Leader;
  /** Somebody else of the party has the same address: a family's. */
  readonly shared: boolean;
}

export interface PaidPart {
  readonly id: string;
  readonly payer: Leader;
}

const over = `(b.status <> all($4) or d.ends_on < $3)`;

/** What is a traveller's own in bookings, beside their place in a party. Leaders and payers are told by their address. */
@Injectable()
export class OwnBookingRepository {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  /** Trips that end on the day or later, whose bookings keep what they took: as one of the party, or as its leader. */
  tripsAhead(organisationId: string, travellerId: string, today: IsoDate): Promise<TripAhead[]> {
    return this.database.query<TripAhead>(
      `select b.id as "bookingId", b.reference, b.departure_id as "departureId", d.ends_on::text as "endsOn"
         from traveller t
         join booking b on b.organisation_id = t.organisation_id and (b.leader_email_index = t.email_index or exists (
                select 1 from booking_traveller o where o.organisation_id = b.organisation_id and o.booking_id = b.id and o.traveller_id = t.id and o.removed_at is null))
         join departure d on d.organisation_id = b.organisation_id and d.id = b.departure_id
        where t.organisation_id = $1 and t.id = $2 and d.ends_on >= $3 and b.status = any($4) order by d.ends_on, b.id`,
      [organisationId, travellerId, today, liveStatuses],
    );
  }

  /** Locks them until the transaction ends. */
  async ledAndOver(tx: Transaction, organisationId: string, travellerId: string, today: IsoDate): Promise<LedBooking[]> {
    const rows = await tx.query<{ id: string; leader: Buffer; shared: boolean }>(
      `select b.id, b.leader, exists (
                select 1 from booking_traveller o join traveller ot on ot.organisation_id = o.organisation_id and ot.id = o.traveller_id
                 where o.organisation_id = b.organisation_id and o.booking_id = b.id and ot.id <> t.id and ot.email_index = t.email_index) as shared
         from traveller t
         join booking b on b.organisation_id = t.organisation_id and b.leader_email_index = t.email_index
         join departure d on d.organisation_id = b.organisation_id and d.id = b.departure_id
        where t.organisation_id = $1 and t.id = $2 and ${over} order by b.id for no key update of b`,
      [organisationId, travellerId, today, liveStatuses],
    );
    return rows.map(({ id, leader, shared }) => ({ id, shared, leader: JSON.parse(this.vault.openForPlatform(leaderContext(id), leader)) as Leader }));
  }

  /** Writes another leader over one, findable by nothing: not by the address, and by no word of the name. */
  async replaceLeader(tx: Transaction, organisationId: string, bookingId: string, leader: Leader): Promise<void> {
    await tx.execute('update booking set leader = $3, leader_email_index = $4 where organisation_id = $1 and id = $2', [
      organisationId, bookingId, this.vault.sealForPlatform(leaderContext(bookingId), JSON.stringify(leader)), this.vault.blindIndex(organisationId, `erased:${bookingId}`),
    ]);
    await tx.execute(`update booking_search set keys = '{}' where organisation_id = $1 and booking_id = $2`, [organisationId, bookingId]);
  }

  /** The payers of parts of this traveller's bookings that are over. */
  async payersOfOver(tx: Transaction, organisationId: string, travellerId: string, today: IsoDate): Promise<PaidPart[]> {
    const rows = await tx.query<{ id: string; payer: Buffer }>(
      `select s.id, s.payer from sub_party s
         join booking b on b.organisation_id = s.organisation_id and b.id = s.booking_id
         join departure d on d.organisation_id = b.organisation_id and d.id = b.departure_id
        where s.organisation_id = $1 and s.payer is not null and ${over}
          and exists (select 1 from booking_traveller o where o.organisation_id = b.organisation_id and o.booking_id = b.id and o.traveller_id = $2)
        order by s.id for no key update of s`,
      [organisationId, travellerId, today, liveStatuses],
    );
    return rows.map(({ id, payer }) => ({ id, payer: JSON.parse(this.vault.openForPlatform(payerContext(id), payer)) as Leader }));
  }

  async replacePayer(tx: Transaction, organisationId: string, subPartyId: string, payer: Leader): Promise<void> {
    await tx.execute('update sub_party set payer = $3 where organisation_id = $1 and id = $2', [
      organisationId, subPartyId, this.vault.sealForPlatform(payerContext(subPartyId), JSON.stringify(payer)),
    ]);
  }

  /** Takes the name and the address off the places on waiting lists that they had. */
  async forgetEndedWaits(tx: Transaction, organisationId: string, travellerId: string): Promise<void> {
    await tx.execute(
      `update waiting_entry e set leader = null, leader_email_index = null from traveller t
        where t.organisation_id = $1 and t.id = $2 and e.organisation_id = t.organisation_id and e.leader_email_index = t.email_index and e.ended_at is not null`,
      [organisationId, travellerId],
    );
  }
}
