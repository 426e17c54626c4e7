import { Injectable } from '@nestjs/common';
import { newId } from '#kernel';
import { Database, type Transaction } from '#platform';
import type { SeatBlock, SeatBlockChange, SeatBlockDefinition } from '../../domain/seats/seat-block.js';

const select = `
  select id, leg_id as "legId", locator, seats, released, option_on::text as "optionOn", deposit_on::text as "depositOn", ticket_by::text as "ticketBy", met, version
    from seat_block
   where organisation_id = $1`;

/** Rows of `seat_block` and their history. */
@Injectable()
export class SeatBlockRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Transaction, organisationId: string, legId: string, block: SeatBlockDefinition): Promise<string> {
    const id = newId();
    await tx.execute(
      `insert into seat_block (id, organisation_id, leg_id, locator, seats, option_on, deposit_on, ticket_by) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, organisationId, legId, block.locator, block.seats, block.optionOn, block.depositOn, block.ticketBy],
    );
    return id;
  }

  async find(organisationId: string, id: string): Promise<SeatBlock | undefined> {
    return (await this.database.query<SeatBlock>(`${select} and id = $2`, [organisationId, id]))[0];
  }

  /** With its row locked. */
  async lock(tx: Transaction, organisationId: string, id: string): Promise<SeatBlock | undefined> {
    return (await tx.query<SeatBlock>(`${select} and id = $2 for no key update`, [organisationId, id]))[0];
  }

  ofLegs(organisationId: string, legIds: readonly string[]): Promise<SeatBlock[]> {
    return this.database.query<SeatBlock>(`${select} and leg_id = any($2) order by id`, [organisationId, legIds]);
  }

  /** The seats of the blocks of the leg whose seats an allotment counts; null where it counts another thing, or the leg has no block. */
  async seatsBehind(organisationId: string, allotmentId: string): Promise<number | null> {
    const [leg] = await this.database.query<{ seats: number | null }>(
      `select l.block_seats as seats from allotment a join leg l on l.organisation_id = a.organisation_id and l.id = a.owner_id
        where a.organisation_id = $1 and a.id = $2 and a.owner_kind = 'leg' and a.kind = 'seat'`,
      [organisationId, allotmentId],
    );
    return leg?.seats ?? null;
  }

  async write(tx: Transaction, organisationId: string, { id, locator, seats, released, optionOn, depositOn, ticketBy, met }: Omit<SeatBlock, 'version' | 'legId'>): Promise<void> {
    await tx.execute(
      `update seat_block set locator = $3, seats = $4, released = $5, option_on = $6, deposit_on = $7, ticket_by = $8, met = $9, version = version + 1
        where organisation_id = $1 and id = $2`,
      [organisationId, id, locator, seats, released, optionOn, depositOn, ticketBy, met],
    );
  }

  async record(tx: Transaction, organisationId: string, blockId: string, change: SeatBlockChange): Promise<void> {
    const { kind, seats, released, reason, userId, createdAt } = change;
    await tx.execute(
      `insert into seat_block_change (id, organisation_id, block_id, kind, seats, released, reason, user_id, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [newId(), organisationId, blockId, kind, seats, released, reason, userId, createdAt],
    );
  }

  /** The newest first; the last hundred. */
  history(organisationId: string, blockId: string): Promise<SeatBlockChange[]> {
    return this.database.query<SeatBlockChange>(
      `select kind, seats, released, reason, user_id as "userId", created_at as "createdAt" from seat_block_change
        where organisation_id = $1 and block_id = $2 order by id desc limit 100`,
      [organisationId, blockId],
    );
  }
}
