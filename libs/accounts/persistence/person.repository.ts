import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#platform';
import type { OwnRole } from '../domain/permissions.js';

/** Somebody of the organisation's own staff, as those who look after its people see them. */
export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: OwnRole;
  readonly disabled: boolean;
  /** Whether a one-time code is asked for when they sign in. */
  readonly oneTimeCode: boolean;
  readonly lastSignedInAt: Date | null;
  readonly version: number;
}

const columns = `id, name, email, role, disabled_at is not null as disabled, one_time_confirmed_at is not null as "oneTimeCode",
  last_signed_in_at as "lastSignedInAt", version`;

/** Rows of `app_user` that belong to no agency. */
@Injectable()
export class PersonRepository {
  constructor(private readonly database: Database) {}

  /** Those who can sign in first, by name. */
  list(organisationId: string): Promise<PersonRow[]> {
    return this.database.query<PersonRow>(
      `select ${columns} from app_user where organisation_id = $1 and agency_id is null order by disabled_at is not null, lower(name), id limit 1000`,
      [organisationId],
    );
  }

  /**
   * Lets one at a time change who is who in an organisation, until the transaction ends: the row of the organisation is the lock,
   * and what is read afterwards holds.
   */
  async lockOrganisation(tx: Transaction, organisationId: string): Promise<void> {
    await tx.query('select 1 from organisation where id = $1 for no key update', [organisationId]);
  }

  async find(tx: Transaction, organisationId: string, id: string): Promise<PersonRow | undefined> {
    const [row] = await tx.query<PersonRow>(`select ${columns} from app_user where organisation_id = $1 and id = $2 and agency_id is null`, [organisationId, id]);
    return row;
  }

  /** How many can sign in as administrators, beside one person. */
  async otherAdministrators(tx: Transaction, organisationId: string, id: string): Promise<number> {
    const [row] = await tx.query<{ count: number }>(
      `select count(*)::int as count from app_user where organisation_id = $1 and id <> $2 and role = 'administrator' and disabled_at is null`,
      [organisationId, id],
    );
    return row?.count ?? 0;
  }

  /** Gives a role, and takes away the API keys and the invitations that were made under another one. */
  async changeRole(tx: Transaction, organisationId: string, id: string, role: OwnRole, now: Date): Promise<void> {
    await tx.execute('update app_user set role = $3, version = version + 1 where organisation_id = $1 and id = $2', [organisationId, id, role]);
    await tx.execute('update api_key set revoked_at = $3 where organisation_id = $1 and user_id = $2 and revoked_at is null', [organisationId, id, now]);
    await this.closeInvitationsOf(tx, organisationId, id, now);
  }

  /** Shuts somebody out: their sessions end in the same transaction, and nobody comes in by their invitation any more. */
  async disable(tx: Transaction, organisationId: string, id: string, now: Date): Promise<void> {
    await tx.execute('update app_user set disabled_at = $3, version = version + 1 where organisation_id = $1 and id = $2', [organisationId, id, now]);
    await tx.execute('update session set revoked_at = $3 where organisation_id = $1 and user_id = $2 and revoked_at is null', [organisationId, id, now]);
    await this.closeInvitationsOf(tx, organisationId, id, now);
  }

  async restore(tx: Transaction, organisationId: string, id: string): Promise<void> {
    await tx.execute('update app_user set disabled_at = null, version = version + 1 where organisation_id = $1 and id = $2', [organisationId, id]);
  }

  async markSignIn(tx: Transaction, id: string, now: Date): Promise<void> {
    await tx.execute('update app_user set last_signed_in_at = $2 where id = $1', [id, now]);
  }

  private async closeInvitationsOf(tx: Transaction, organisationId: string, id: string, now: Date): Promise<void> {
    await tx.execute(
      'update staff_invitation set revoked_at = $3 where organisation_id = $1 and invited_by = $2 and used_at is null and revoked_at is null',
      [organisationId, id, now],
    );
  }
}
