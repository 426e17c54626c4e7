import { Injectable } from '@nestjs/common';
import { Database, Vault } from '#platform';
import type { BookingStatus } from '../domain/booking-status.js';
import type { Leader } from '../domain/party.js';
import { agencyScope } from './booking.repository.js';

/** What a list of something else says of a booking. */
export interface BookingName {
  readonly id: string;
  readonly reference: string;
  readonly status: BookingStatus;
  readonly leader: Leader;
}

/** References and leaders of bookings, without their parties. */
@Injectable()
export class BookingNamesRepository {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  /** Every booking whose leader has the address of this one's leader, itself included; nothing is opened. */
  async sameLeader(organisationId: string, id: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select o.id from booking b join booking o on o.organisation_id = b.organisation_id and o.leader_email_index = b.leader_email_index
        where b.organisation_id = $1 and b.id = $2 and ($3::uuid is null or (b.agency_id = $3 and o.agency_id = $3)) order by o.id`,
      [organisationId, id, agencyScope()],
    );
    return rows.map((row) => row.id);
  }

  async byIds(organisationId: string, ids: readonly string[]): Promise<BookingName[]> {
    const rows = await this.database.query<Omit<BookingName, 'leader'> & { leader: Buffer }>(
      'select id, reference, status, leader from booking where organisation_id = $1 and id = any($2) and ($3::uuid is null or agency_id = $3)',
      [organisationId, ids, agencyScope()],
    );
    return rows.map((row) => ({ ...row, leader: JSON.parse(this.vault.openForPlatform(`booking.leader:${row.id}`, row.leader)) as Leader }));
  }
}
