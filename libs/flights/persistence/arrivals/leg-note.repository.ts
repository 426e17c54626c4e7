import { Injectable } from '@nestjs/common';
import { Database, type Transaction, Vault } from '#platform';
import type { LegGuide } from '../../domain/arrivals/arrival.js';

const remarkContext = 'leg.remark';
const guideContext = (organisationId: string, legId: string): string => `leg.guide:${organisationId}:${legId}`;

export interface StoredGuide extends LegGuide {
  readonly legId: string;
  readonly version: number;
}

export interface StoredRemark {
  readonly legId: string;
  readonly travellerId: string;
  readonly version: number;
  /** Null once it was emptied, or the traveller was erased. */
  readonly text: string | null;
}

/** Rows of `leg_guide` and `leg_remark`. */
@Injectable()
export class LegNoteRepository {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  /** False when it is at another version; 0 before the first. */
  async setGuide(tx: Transaction, organisationId: string, legId: string, version: number, guide: LegGuide): Promise<boolean> {
    const sealed = this.vault.sealForPlatform(guideContext(organisationId, legId), JSON.stringify(guide));
    const changed = await tx.execute(
      version === 0
        ? 'insert into leg_guide (organisation_id, leg_id, version, content) values ($1, $2, $3::integer + 1, $4) on conflict do nothing'
        : 'update leg_guide set version = version + 1, content = $4 where organisation_id = $1 and leg_id = $2 and version = $3',
      [organisationId, legId, version, sealed],
    );
    return changed === 1;
  }

  async guides(organisationId: string, departureId: string): Promise<StoredGuide[]> {
    const rows = await this.database.query<{ legId: string; version: number; content: Buffer }>(
      `select g.leg_id as "legId", g.version, g.content from leg_guide g
         join leg l on l.organisation_id = g.organisation_id and l.id = g.leg_id
        where g.organisation_id = $1 and l.departure_id = $2`,
      [organisationId, departureId],
    );
    return rows.map(({ legId, version, content }) => ({ legId, version, ...(JSON.parse(this.vault.openForPlatform(guideContext(organisationId, legId), content)) as LegGuide) }));
  }

  /** False when it is at another version; 0 before the first. An empty text takes it away. */
  async setRemark(tx: Transaction, organisationId: string, legId: string, travellerId: string, version: number, text: string): Promise<boolean> {
    const sealed = text === '' ? null : await this.vault.seal(travellerId, remarkContext, text);
    const changed = await tx.execute(
      version === 0
        ? 'insert into leg_remark (organisation_id, leg_id, traveller_id, version, content) values ($1, $2, $3, $4::integer + 1, $5) on conflict do nothing'
        : 'update leg_remark set version = version + 1, content = $5 where organisation_id = $1 and leg_id = $2 and traveller_id = $3 and version = $4',
      [organisationId, legId, travellerId, version, sealed],
    );
    return changed === 1;
  }

  async remarks(organisationId: string, departureId: string): Promise<StoredRemark[]> {
    const rows = await this.database.query<{ legId: string; travellerId: string; version: number; content: Buffer | null }>(
      `select r.leg_id as "legId", r.traveller_id as "travellerId", r.version, r.content from leg_remark r
         join leg l on l.organisation_id = r.organisation_id and l.id = r.leg_id
        where r.organisation_id = $1 and l.departure_id = $2`,
      [organisationId, departureId],
    );
    const sealed = rows.flatMap(({ travellerId, content }) => (content ? [{ travellerId, context: remarkContext, sealed: content }] : []));
    const opened = (await this.vault.openMany(sealed))[Symbol.iterator]();
    return rows.map(({ legId, travellerId, version, content }) => ({ legId, travellerId, version, text: content ? (opened.next().value?.toString() ?? null) : null }));
  }
}
