import { Injectable } from '@nestjs/common';
import { Database, type Transaction, Vault } from '#platform';
import type { CrewMember } from '../../domain/manifests/crew.js';

/** A leg's crew; version 0 where nobody has named any. */
export interface StoredCrew {
  readonly version: number;
  readonly members: readonly CrewMember[];
}

const contextOf = (legId: string): string => `leg.crew:${legId}`;

/** Rows of `leg_crew`. */
@Injectable()
export class LegCrewRepository {
  constructor(private readonly database: Database, private readonly vault: Vault) {}

  async read(organisationId: string, legId: string): Promise<StoredCrew> {
    const [row] = await this.database.query<{ version: number; content: Buffer }>('select version, content from leg_crew where organisation_id = $1 and leg_id = $2', [organisationId, legId]);
    if (!row) return { version: 0, members: [] };
    return { version: row.version, members: JSON.parse(this.vault.openForPlatform(contextOf(legId), row.content)) as CrewMember[] };
  }

  /** False when the version is another one by now. */
  async write(tx: Transaction, organisationId: string, legId: string, { version, members }: StoredCrew): Promise<boolean> {
    const content = this.vault.sealForPlatform(contextOf(legId), JSON.stringify(members));
    const written = await tx.execute(
      version === 0
        ? 'insert into leg_crew (organisation_id, leg_id, version, members, content) values ($1, $2, $3 + 1, $4, $5) on conflict do nothing'
        : 'update leg_crew set version = version + 1, members = $4, content = $5 where organisation_id = $1 and leg_id = $2 and version = $3',
      [organisationId, legId, version, members.length, content],
    );
    return written === 1;
  }
}
