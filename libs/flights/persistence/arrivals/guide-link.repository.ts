import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#platform';

export interface GuideLink {
  readonly id: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
}

export interface OpenedGuideLink extends GuideLink {
  readonly organisationId: string;
  readonly departureId: string;
}

const columns = `id, created_at as "createdAt", expires_at as "expiresAt", revoked_at as "revokedAt"`;

/** Rows of `guide_link`. */
@Injectable()
export class GuideLinkRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Transaction, link: OpenedGuideLink & { readonly tokenHash: Buffer; readonly madeBy: string }): Promise<void> {
    const { id, organisationId, departureId, tokenHash, madeBy, createdAt, expiresAt } = link;
    await tx.execute(
      'insert into guide_link (id, organisation_id, departure_id, token_hash, made_by, created_at, expires_at) values ($1, $2, $3, $4, $5, $6, $7)',
      [id, organisationId, departureId, tokenHash, madeBy, createdAt, expiresAt],
    );
  }

  /** The newest first. */
  ofDeparture(organisationId: string, departureId: string): Promise<GuideLink[]> {
    return this.database.query<GuideLink>(`select ${columns} from guide_link where organisation_id = $1 and departure_id = $2 order by id desc limit 50`, [organisationId, departureId]);
  }

  /** The departure of the link; undefined when there is none that could be taken back. */
  async revoke(tx: Transaction, organisationId: string, id: string, at: Date): Promise<string | undefined> {
    const [row] = await tx.query<{ departureId: string }>(
      'update guide_link set revoked_at = $3 where organisation_id = $1 and id = $2 and revoked_at is null returning departure_id as "departureId"',
      [organisationId, id, at],
    );
    return row?.departureId;
  }

  async byHash(tokenHash: Buffer): Promise<OpenedGuideLink | undefined> {
    const [row] = await this.database.query<OpenedGuideLink>(
      `select ${columns}, organisation_id as "organisationId", departure_id as "departureId" from guide_link where token_hash = $1`,
      [tokenHash],
    );
    return row;
  }
}
