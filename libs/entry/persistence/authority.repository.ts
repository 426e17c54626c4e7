import { Injectable } from '@nestjs/common';
import { newId } from '#kernel';
import { Database, type Transaction } from '#platform';
import type { Authority } from '../domain/rules/authority.js';
import type { AuthorityProfile } from '../domain/rules/authority-profile.js';

export interface StoredAuthority extends Authority {
  readonly id: string;
  readonly profile: AuthorityProfile;
  /** Counts the profile's changes; 1 for one that nobody has written yet. */
  readonly profileVersion: number;
}

/** Rows of `authority`. */
@Injectable()
export class AuthorityRepository {
  constructor(private readonly database: Database) {}

  list(organisationId: string): Promise<StoredAuthority[]> {
    return this.database.query<StoredAuthority>('select id, code, kind, name, profile, profile_version as "profileVersion" from authority where organisation_id = $1 order by code', [
      organisationId,
    ]);
  }

  async byId(organisationId: string, id: string): Promise<StoredAuthority | undefined> {
    const [found] = await this.database.query<StoredAuthority>(
      'select id, code, kind, name, profile, profile_version as "profileVersion" from authority where organisation_id = $1 and id = $2',
      [organisationId, id],
    );
    return found;
  }

  async byCode(organisationId: string, code: string): Promise<StoredAuthority | undefined> {
    const [found] = await this.database.query<StoredAuthority>(
      'select id, code, kind, name, profile, profile_version as "profileVersion" from authority where organisation_id = $1 and code = $2',
      [organisationId, code],
    );
    return found;
  }

  /** Adds it, or takes over its kind and name if the code is there already. Returns its id. */
  async put(tx: Transaction, organisationId: string, { code, kind, name }: Authority): Promise<string> {
    const [row] = await tx.query<{ id: string }>(
      `insert into authority (id, organisation_id, code, kind, name) values ($1, $2, $3, $4, $5)
       on conflict (organisation_id, code) do update set kind = excluded.kind, name = excluded.name
       returning id`,
      [newId(), organisationId, code, kind, name],
    );
    return row!.id;
  }

  /** The new version; null when the profile is not the one of that version any more. */
  async writeProfile(tx: Transaction, organisationId: string, id: string, version: number, profile: AuthorityProfile): Promise<number | null> {
    const [row] = await tx.query<{ version: number }>(
      `update authority set profile = $4, profile_version = profile_version + 1
       where organisation_id = $1 and id = $2 and profile_version = $3 returning profile_version as version`,
      [organisationId, id, version, JSON.stringify(profile)],
    );
    return row?.version ?? null;
  }
}
