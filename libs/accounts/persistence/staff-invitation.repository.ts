import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#platform';
import type { StaffInvitation } from '../domain/staff-invitation.js';

const columns = `id, organisation_id as "organisationId", email, name, role, expires_at as "expiresAt", used_at as "usedAt", revoked_at as "revokedAt"`;

/** Rows of `staff_invitation`; an address has at most one that is open in an organisation. */
@Injectable()
export class StaffInvitationRepository {
  constructor(private readonly database: Database) {}

  /** Closes the address's open invitation and opens this one. Two at once wait for each other, by the organisation's row. */
  async replace(tx: Transaction, invitation: Omit<StaffInvitation, 'usedAt' | 'revokedAt'> & { readonly invitedBy: string }, now: Date): Promise<void> {
    const { id, organisationId, email, name, role, expiresAt, invitedBy } = invitation;
    await tx.execute(
      'update staff_invitation set revoked_at = $3 where organisation_id = $1 and email = $2 and used_at is null and revoked_at is null',
      [organisationId, email, now],
    );
    await tx.execute(
      `insert into staff_invitation (id, organisation_id, email, name, role, expires_at, invited_by, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, organisationId, email, name, role, expiresAt, invitedBy, now],
    );
  }

  /** Uses an invitation up by compare-and-swap: of many at once, one gets it. */
  async use(tx: Transaction, id: string, now: Date): Promise<StaffInvitation | undefined> {
    const [row] = await tx.query<StaffInvitation>(
      `update staff_invitation set used_at = $2 where id = $1 and used_at is null and revoked_at is null and expires_at > $2 returning ${columns}`,
      [id, now],
    );
    return row;
  }

  async byId(id: string): Promise<StaffInvitation | undefined> {
    const [row] = await this.database.query<StaffInvitation>(`select ${columns} from staff_invitation where id = $1`, [id]);
    return row;
  }

  /** Those that were neither used nor taken back, expired ones too, by name. */
  open(organisationId: string): Promise<StaffInvitation[]> {
    return this.database.query<StaffInvitation>(
      `select ${columns} from staff_invitation where organisation_id = $1 and used_at is null and revoked_at is null order by lower(name), id limit 500`,
      [organisationId],
    );
  }

  /** False when the organisation has no such invitation that is open. */
  async revoke(tx: Transaction, organisationId: string, id: string, now: Date): Promise<boolean> {
    const changed = await tx.execute(
      'update staff_invitation set revoked_at = $3 where organisation_id = $1 and id = $2 and used_at is null and revoked_at is null',
      [organisationId, id, now],
    );
    return changed === 1;
  }
}
