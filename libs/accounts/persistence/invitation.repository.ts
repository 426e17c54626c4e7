import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#platform';
import type { Invitation } from '../domain/invitation.js';

interface Row {
  id: string;
  organisation_id: string;
  traveller_id: string;
  expires_at: Date;
  used_at: Date | null;
  revoked_at: Date | null;
}

/** Rows of `invitation`; a traveller has at most one that is open. */
@Injectable()
export class InvitationRepository {
  constructor(private readonly database: Database) {}

  /** Lets one at a time invite a traveller, or shut them out, until the transaction ends. */
  async lock(tx: Transaction, travellerId: string): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`invitation:${travellerId}`]);
  }

  /** Closes the traveller's open invitation and opens this one. Two at once wait for each other. */
  async replace(tx: Transaction, invitation: Pick<Invitation, 'id' | 'organisationId' | 'travellerId' | 'expiresAt'>, now: Date): Promise<void> {
    const { id, organisationId, travellerId, expiresAt } = invitation;
    await this.lock(tx, travellerId);
    await this.revokeOpen(tx, organisationId, travellerId, now);
    await tx.execute(
      'insert into invitation (id, organisation_id, traveller_id, expires_at, created_at) values ($1, $2, $3, $4, $5)',
      [id, organisationId, travellerId, expiresAt, now],
    );
  }

  /** Takes back every invitation of a traveller, those that were used included. False when there was none left. */
  async revokeAll(tx: Transaction, organisationId: string, travellerId: string, now: Date): Promise<boolean> {
    await this.lock(tx, travellerId);
    const changed = await tx.execute(
      'update invitation set revoked_at = $3 where organisation_id = $1 and traveller_id = $2 and revoked_at is null',
      [organisationId, travellerId, now],
    );
    return changed > 0;
  }

  /** Uses an invitation up by compare-and-swap: of many at once, one gets it. */
  async use(tx: Transaction, id: string, now: Date): Promise<Invitation | undefined> {
    const [row] = await tx.query<Row>(
      `update invitation set used_at = $2 where id = $1 and used_at is null and revoked_at is null and expires_at > $2 returning *`,
      [id, now],
    );
    return row && toInvitation(row);
  }

  async byId(id: string): Promise<Invitation | undefined> {
    const [row] = await this.database.query<Row>('select * from invitation where id = $1', [id]);
    return row && toInvitation(row);
  }

  /** The newest invitation of each traveller. */
  async newest(organisationId: string, travellerIds: readonly string[]): Promise<Invitation[]> {
    const rows = await this.database.query<Row>(
      `select distinct on (traveller_id) * from invitation
       where organisation_id = $1 and traveller_id = any($2) order by traveller_id, created_at desc, revoked_at desc nulls first, id desc`,
      [organisationId, travellerIds],
    );
    return rows.map(toInvitation);
  }

  private async revokeOpen(tx: Transaction, organisationId: string, travellerId: string, now: Date): Promise<void> {
    await tx.execute(
      `update invitation set revoked_at = $3
       where organisation_id = $1 and traveller_id = $2 and used_at is null and revoked_at is null`,
      [organisationId, travellerId, now],
    );
  }
}

const toInvitation = (row: Row): Invitation => ({
  id: row.id,
  organisationId: row.organisation_id,
  travellerId: row.traveller_id,
  expiresAt: row.expires_at,
  usedAt: row.used_at,
  revokedAt: row.revoked_at,
});
