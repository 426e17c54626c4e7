import { Injectable } from '@nestjs/common';
import { Database, type Transaction, Vault } from '#platform';
import { contractStatuses } from '../domain/booking-status.js';
import type { PlanKey } from './rooming.repository.js';

/** Whom somebody named, as they typed it. */
export interface NamedMate {
  readonly name: string;
  readonly reference: string;
}

/** What somebody said, and whom it meant; null where nobody was found. */
export interface SaidWish {
  readonly named: NamedMate;
  readonly otherId: string | null;
}

const context = 'room-mate.wish';

/** What travellers themselves say about sharing. Names are sealed with the key of who said them. */
@Injectable()
export class RoomMateRepository {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  async said({ organisationId, departureId }: PlanKey, travellerId: string): Promise<SaidWish | null> {
    const [row] = await this.database.query<{ said: Buffer; otherId: string | null }>(
      'select said, other_id as "otherId" from room_mate_wish where organisation_id = $1 and departure_id = $2 and traveller_id = $3',
      [organisationId, departureId, travellerId],
    );
    return row ? { otherId: row.otherId, named: JSON.parse((await this.vault.open(travellerId, context, row.said)).toString()) as NamedMate } : null;
  }

  async say(tx: Transaction, { organisationId, departureId }: PlanKey, travellerId: string, { named, otherId }: SaidWish): Promise<void> {
    await tx.execute(
      `insert into room_mate_wish (organisation_id, departure_id, traveller_id, said, other_id) values ($1, $2, $3, $4, $5)
       on conflict (organisation_id, departure_id, traveller_id) do update set said = $4, other_id = $5`,
      [organisationId, departureId, travellerId, await this.vault.seal(travellerId, context, JSON.stringify(named)), otherId],
    );
  }

  async unsay(tx: Transaction, { organisationId, departureId }: PlanKey, travellerId: string): Promise<void> {
    await tx.execute('delete from room_mate_wish where organisation_id = $1 and departure_id = $2 and traveller_id = $3', [organisationId, departureId, travellerId]);
  }

  /** Who travels on this departure under a booking reference. */
  async underReference({ organisationId, departureId }: PlanKey, reference: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select o.traveller_id as id from booking b join booking_traveller o on o.organisation_id = b.organisation_id and o.booking_id = b.id and o.removed_at is null
        where b.organisation_id = $1 and b.departure_id = $2 and b.reference = $3 and b.status = any($4) order by o.position`,
      [organisationId, departureId, reference, contractStatuses],
    );
    return rows.map(({ id }) => id);
  }
}
