import { Injectable } from '@nestjs/common';
import { Database, type Transaction, Vault } from '#platform';
import type { Role } from '../domain/permissions.js';

export interface User {
  readonly id: string;
  readonly organisationId: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  /** Null for the organisation's own staff. */
  readonly agencyId: string | null;
  readonly passwordHash: string;
  readonly disabled: boolean;
  /** The secret of the one-time codes, and whether a code has confirmed it. */
  readonly oneTimeCode: { readonly secret: string; readonly confirmed: boolean; readonly lastStep: number | null } | null;
}

interface Row {
  id: string;
  organisation_id: string;
  email: string;
  name: string;
  role: Role;
  agency_id: string | null;
  password_hash: string;
  disabled_at: Date | null;
  one_time_secret: Buffer | null;
  one_time_confirmed_at: Date | null;
  one_time_last_step: string | null;
}

/** Rows of `app_user`. */
@Injectable()
export class UserRepository {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  async byEmail(email: string): Promise<User | undefined> {
    return this.one('email = $1', [email.trim().toLowerCase()]);
  }

  async byId(organisationId: string, id: string): Promise<User | undefined> {
    return this.one('organisation_id = $1 and id = $2', [organisationId, id]);
  }

  async names(organisationId: string, ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.database.query<{ id: string; name: string }>(
      'select id, name from app_user where organisation_id = $1 and id::text = any($2)',
      [organisationId, ids],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** Names and roles by id; of agencies' people too. */
  async introductions(organisationId: string, ids: readonly string[]): Promise<Pick<User, 'id' | 'name' | 'role'>[]> {
    return this.database.query<Pick<User, 'id' | 'name' | 'role'>>('select id, name, role from app_user where organisation_id = $1 and id::text = any($2)', [organisationId, ids]);
  }

  /** Who of the organisation's own staff has a role and can sign in, by name. */
  ofRole(organisationId: string, role: Role): Promise<Pick<User, 'id' | 'name' | 'email'>[]> {
    return this.database.query<Pick<User, 'id' | 'name' | 'email'>>(
      'select id, name, email from app_user where organisation_id = $1 and role = $2 and disabled_at is null order by name, id',
      [organisationId, role],
    );
  }

  /** False when the e-mail belongs to someone already. */
  async insert(tx: Transaction, user: Pick<User, 'id' | 'organisationId' | 'email' | 'name' | 'role' | 'agencyId' | 'passwordHash'>): Promise<boolean> {
    const inserted = await tx.execute(
      `insert into app_user (id, organisation_id, email, name, role, password_hash, agency_id) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (email) do nothing`,
      [user.id, user.organisationId, user.email.trim().toLowerCase(), user.name, user.role, user.passwordHash, user.agencyId],
    );
    return inserted === 1;
  }

  /** Starts an enrolment, or starts it anew. False when codes are already on. */
  async enrol(tx: Transaction, user: User, secret: string): Promise<boolean> {
    const sealed = this.vault.sealForPlatform(sealingContext(user.id), secret);
    const changed = await tx.execute(
      `update app_user set one_time_secret = $2, one_time_last_step = null where id = $1 and one_time_confirmed_at is null`,
      [user.id, sealed],
    );
    return changed === 1;
  }

  async confirmEnrolment(tx: Transaction, user: User, now: Date): Promise<void> {
    await tx.execute('update app_user set one_time_confirmed_at = $2 where id = $1', [user.id, now]);
  }

  async endEnrolment(tx: Transaction, user: User): Promise<void> {
    await tx.execute(
      'update app_user set one_time_secret = null, one_time_confirmed_at = null, one_time_last_step = null where id = $1',
      [user.id],
    );
  }

  /** Marks a time step as used (RFC 6238 §5.2: a code is taken once). False when it, or a later one, was used before. */
  async useStep(tx: Transaction, user: User, step: number): Promise<boolean> {
    const changed = await tx.execute(
      `update app_user set one_time_last_step = $2
       where id = $1 and one_time_secret is not null and coalesce(one_time_last_step, -1) < $2`,
      [user.id, step],
    );
    return changed === 1;
  }

  private async one(condition: string, params: readonly unknown[]): Promise<User | undefined> {
    const [row] = await this.database.query<Row>(`select * from app_user where ${condition}`, params);
    return row && this.toUser(row);
  }

  private toUser(row: Row): User {
    return {
      id: row.id,
      organisationId: row.organisation_id,
      email: row.email,
      name: row.name,
      role: row.role,
      agencyId: row.agency_id,
      passwordHash: row.password_hash,
      disabled: row.disabled_at !== null,
      oneTimeCode: row.one_time_secret && {
        secret: this.vault.openForPlatform(sealingContext(row.id), row.one_time_secret),
        confirmed: row.one_time_confirmed_at !== null,
        lastStep: row.one_time_last_step === null ? null : Number(row.one_time_last_step),
      },
    };
  }
}

const sealingContext = (userId: string): string => `one-time-code:${userId}`;
