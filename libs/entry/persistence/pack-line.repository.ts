import { Injectable } from '@nestjs/common';
import { Database, type Transaction, Vault } from '#platform';
import type { ListLine } from '../domain/packing/pack.js';

const context = 'entry.pack-line';

/** One traveller on the list of a pack. */
export interface PackLine {
  readonly position: number;
  readonly applicationId: string;
  readonly travellerId: string;
  /** As it was printed. Null once the traveller is erased. */
  readonly line: ListLine | null;
}

/** Rows of `batch_pack_line`: the list as it was printed, each line sealed with its traveller's key. */
@Injectable()
export class PackLineRepository {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  /** @throws ErasedError when one of them is erased. */
  async insert(tx: Transaction, organisationId: string, packId: string, lines: readonly (PackLine & { readonly line: ListLine })[]): Promise<void> {
    const sealed = await this.vault.sealMany(lines.map(({ travellerId, line }) => ({ travellerId, context, plain: JSON.stringify(line) })));
    await tx.execute(
      `insert into batch_pack_line (organisation_id, pack_id, position, application_id, traveller_id, line)
       select $1, $2, given.position, given.application_id, given.traveller_id, given.line
       from unnest($3::integer[], $4::uuid[], $5::uuid[], $6::bytea[]) as given (position, application_id, traveller_id, line)`,
      [organisationId, packId, lines.map(({ position }) => position), lines.map((one) => one.applicationId), lines.map((one) => one.travellerId), sealed],
    );
  }

  /** In the order of the list. */
  async of(organisationId: string, packId: string): Promise<PackLine[]> {
    const rows = await this.database.query<{ position: number; applicationId: string; travellerId: string; line: Buffer }>(
      `select position, application_id as "applicationId", traveller_id as "travellerId", line from batch_pack_line
       where organisation_id = $1 and pack_id = $2 order by position`,
      [organisationId, packId],
    );
    const opened = await this.vault.openMany(rows.map(({ travellerId, line }) => ({ travellerId, context, sealed: line })));
    return rows.map((row, at) => ({ ...row, line: opened[at] ? (JSON.parse(opened[at].toString()) as ListLine) : null }));
  }

  /** What the list on which each application stands says of it, by application: the pack that went out with it, otherwise the newest. */
  async latest(organisationId: string, applicationIds: readonly string[]): Promise<Map<string, ListLine | null>> {
    const rows = await this.database.query<{ applicationId: string; travellerId: string; line: Buffer }>(
      `select distinct on (i.application_id) i.application_id as "applicationId", l.traveller_id as "travellerId", l.line
         from batch_item i
         join batch_version v on v.organisation_id = i.organisation_id and v.batch_id = i.batch_id and v.version = i.version and v.superseded_at is null
         join batch_pack p on p.organisation_id = v.organisation_id and p.batch_id = v.batch_id and p.version = v.version
           and p.state = 'ready' and (v.sent_pack_id is null or p.id = v.sent_pack_id)
         join batch_pack_line l on l.organisation_id = p.organisation_id and l.pack_id = p.id and l.application_id = i.application_id
        where i.organisation_id = $1 and i.application_id = any($2)
        order by i.application_id, i.batch_id desc, p.id desc`,
      [organisationId, applicationIds],
    );
    const opened = await this.vault.openMany(rows.map(({ travellerId, line }) => ({ travellerId, context, sealed: line })));
    return new Map(rows.map(({ applicationId }, at) => [applicationId, opened[at] ? (JSON.parse(opened[at].toString()) as ListLine) : null]));
  }
}
