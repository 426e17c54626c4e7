import { Injectable } from '@nestjs/common';
import { newId } from '#kernel';
import { Database, type Transaction } from '#platform';
import { after, sessionLifetime } from '../domain/lifetimes.js';
import type { Role } from '../domain/permissions.js';
import { fingerprintOf, randomSecret } from '../domain/secret.js';

/** A session as its holder gets it: the token is nowhere else. */
export interface OpenedSession {
  readonly token: string;
  readonly expiresAt: Date;
}

/** Whose session it is. */
export type SessionHolder =
  | { readonly kind: 'user'; readonly organisationId: string; readonly userId: string; readonly role: Role; readonly agencyId?: string }
  | { readonly kind: 'traveller'; readonly organisationId: string; readonly travellerId: string };

interface Row {
  id: string;
  organisation_id: string;
  user_id: string | null;
  traveller_id: string | null;
  role: Role | null;
  agency_id: string | null;
  expires_at: Date;
}

/** A use moves the end forward at most once in this share of a session's life, to spare the database. */
const slack = 0.05;

/** Rows of `session`. Only the hash of a token is stored. */
@Injectable()
export class SessionRepository {
  constructor(private readonly database: Database) {}

  /** Opens a session, and clears away the holder's ended ones. */
  async open(tx: Transaction, holder: SessionHolder, now: Date): Promise<OpenedSession> {
    const [column, id] = holder.kind === 'user' ? ['user_id', holder.userId] : ['traveller_id', holder.travellerId];
    await tx.execute(`delete from session where ${column} = $1 and (expires_at <= $2 or revoked_at is not null)`, [id, now]);
    const token = randomSecret();
    const expiresAt = after(now, sessionLifetime[holder.kind]);
    await tx.execute(
      `insert into session (id, token_hash, organisation_id, ${column}, expires_at) values ($1, $2, $3, $4, $5)`,
      [newId(), fingerprintOf(token), holder.organisationId, id, expiresAt],
    );
    return { token, expiresAt };
  }

  /** The holder of a token that is good now. Using it moves its end forward. */
  async use(token: string, now: Date): Promise<SessionHolder | undefined> {
    const row = await this.good(token, now);
    const holder = row && holderOf(row);
    if (holder) await this.extend(row, holder, now);
    return holder;
  }

  /** The holder of a token that is good now. Looking leaves its end where it is. */
  async look(token: string, now: Date): Promise<SessionHolder | undefined> {
    const row = await this.good(token, now);
    return row && holderOf(row);
  }

  private async good(token: string, now: Date): Promise<Row | undefined> {
    const [row] = await this.database.query<Row>(
      `select s.id, s.organisation_id, s.user_id, s.traveller_id, u.role, u.agency_id, s.expires_at
       from session s left join app_user u on u.organisation_id = s.organisation_id and u.id = s.user_id
       where s.token_hash = $1 and s.revoked_at is null and s.expires_at > $2 and u.disabled_at is null`,
      [fingerprintOf(token), now],
    );
    return row;
  }

  async revoke(tx: Transaction, token: string, now: Date): Promise<SessionHolder | undefined> {
    const [row] = await tx.query<Row>(
      `update session s set revoked_at = $2 from session same left join app_user u on u.id = same.user_id
       where s.token_hash = $1 and s.revoked_at is null and same.id = s.id
       returning s.id, s.organisation_id, s.user_id, s.traveller_id, u.role, u.agency_id, s.expires_at`,
      [fingerprintOf(token), now],
    );
    return row && holderOf(row);
  }

  /** Ends every session of a traveller, on all their devices. */
  async revokeOfTraveller(tx: Transaction, organisationId: string, travellerId: string, now: Date): Promise<void> {
    await tx.execute(
      'update session set revoked_at = $3 where organisation_id = $1 and traveller_id = $2 and revoked_at is null',
      [organisationId, travellerId, now],
    );
  }

  private async extend(row: Row, holder: SessionHolder, now: Date): Promise<void> {
    const lifetime = sessionLifetime[holder.kind];
    if (row.expires_at.getTime() - now.getTime() > lifetime * (1 - slack)) return;
    await this.database.query('update session set expires_at = greatest(expires_at, $2) where id = $1', [row.id, after(now, lifetime)]);
  }
}

function holderOf(row: Row): SessionHolder | undefined {
  const organisationId = row.organisation_id;
  if (row.traveller_id) return { kind: 'traveller', organisationId, travellerId: row.traveller_id };
  if (row.user_id && row.role) return { kind: 'user', organisationId, userId: row.user_id, role: row.role, ...(row.agency_id === null ? {} : { agencyId: row.agency_id }) };
  return undefined;
}
