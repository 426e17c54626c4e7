import { Injectable } from '@nestjs/common';
import { Database, type Transaction, Vault } from '#platform';
import type { ManifestRecord, ManifestStream } from '../../domain/manifests/manifest-record.js';
import type { LegPerson } from '../../domain/manifests/missing-needs.js';

type Row = Omit<ManifestRecord, 'sentTo'> & { readonly sentTo: Buffer | null };
type NewManifest = Pick<ManifestRecord, 'id' | 'isDelta' | 'baseId' | 'people' | 'madeBy' | 'madeAt'> & { readonly departsAt: string; readonly arrivesAt: string } & { readonly content: Buffer | null };

const columns = `id, leg_id as "legId", kind, receiver, number, is_delta as "isDelta", base_id as "baseId", people, departs_at as "departsAt", arrives_at as "arrivesAt", made_at as "madeAt", made_by as "madeBy",
  sent_at as "sentAt", sent_by as "sentBy", sent_to as "sentTo"`;
const inStream = 'organisation_id = $1 and leg_id = $2 and kind = $3 and receiver = $4';
const keysOf = ({ organisationId, legId, kind, receiver }: ManifestStream): unknown[] => [organisationId, legId, kind, receiver];
const lineContext = 'manifest.line';
const crewContext = (id: string): string => `manifest.crew-line:${id}`;
const recipientContext = (id: string): string => `manifest.recipient:${id}`;
const contentContext = (id: string): string => `manifest.content:${id}`;

/**
 * Rows of `manifest` and `manifest_line`; the database keeps them as they were made. A line is sealed with its traveller's own key, so that what
 * was told of somebody who is erased is gone from every manifest; a message is sealed for all in it together, and gone with the first of them.
 */
@Injectable()
export class ManifestRepository {
  constructor(private readonly database: Database, private readonly vault: Vault) {}

  async insert(tx: Transaction, stream: ManifestStream, manifest: NewManifest, lines: readonly LegPerson[]): Promise<void> {
    await tx.execute(
      `insert into manifest (id, organisation_id, leg_id, kind, receiver, number, is_delta, base_id, people, made_by, made_at, content, departs_at, arrives_at)
       select $5, $1, $2, $3, $4, coalesce(max(number), 0) + 1, $6, $7, $8, $9, $10, $11, $12, $13 from manifest where ${inStream}`,
      [...keysOf(stream), manifest.id, manifest.isDelta, manifest.baseId, manifest.people, manifest.madeBy, manifest.madeAt, manifest.content, manifest.departsAt, manifest.arrivesAt],
    );
    const isCrew = stream.kind === 'crew';
    const plain = lines.map((line) => JSON.stringify(line));
    const sealed = isCrew
      ? plain.map((text) => this.vault.sealForPlatform(crewContext(manifest.id), text))
      : await this.vault.sealMany(lines.map(({ person }, at) => ({ travellerId: person.id, context: lineContext, plain: plain[at]! })));
    const rows = lines.map(({ person }, position) => ({ position, travellerId: isCrew ? null : person.id, content: sealed[position]?.toString('hex') ?? null }));
    await tx.execute(
      `insert into manifest_line (organisation_id, manifest_id, position, traveller_id, content)
       select $1, $2, t.position, t."travellerId", decode(t.content, 'hex') from jsonb_to_recordset($3::jsonb) as t (position integer, "travellerId" uuid, content text)`,
      [stream.organisationId, manifest.id, JSON.stringify(rows)],
    );
  }

  /** Of these legs, the newest first. */
  async ofLegs(organisationId: string, legIds: readonly string[]): Promise<ManifestRecord[]> {
    const rows = await this.database.query<Row>(`select ${columns} from manifest where organisation_id = $1 and leg_id = any($2) order by made_at desc, number desc limit 1000`, [organisationId, legIds]);
    return rows.map((row) => this.open(row));
  }

  async find(organisationId: string, id: string): Promise<ManifestRecord | undefined> {
    const rows = await this.database.query<Row>(`select ${columns} from manifest where organisation_id = $1 and id = $2`, [organisationId, id]);
    return rows.map((row) => this.open(row))[0];
  }

  async lastSent(stream: ManifestStream): Promise<ManifestRecord | undefined> {
    const rows = await this.database.query<Row>(`select ${columns} from manifest where ${inStream} and sent_at is not null order by number desc limit 1`, keysOf(stream));
    return rows.map((row) => this.open(row))[0];
  }

  /** Those of whom it can still be told what was said, in the order of the manifest. */
  async lines(organisationId: string, { id, kind }: Pick<ManifestRecord, 'id' | 'kind'>): Promise<LegPerson[]> {
    const rows = await this.database.query<{ travellerId: string | null; content: Buffer | null }>(
      'select traveller_id as "travellerId", content from manifest_line where organisation_id = $1 and manifest_id = $2 order by position',
      [organisationId, id],
    );
    if (kind === 'crew') return rows.flatMap(({ content }) => (content ? [JSON.parse(this.vault.openForPlatform(crewContext(id), content)) as LegPerson] : []));
    const sealed = rows.flatMap(({ travellerId, content }) => (travellerId && content ? [{ travellerId, context: lineContext, sealed: content }] : []));
    return (await this.vault.openMany(sealed)).flatMap((opened) => (opened ? [JSON.parse(opened.toString()) as LegPerson] : []));
  }

  /** The same of several manifests of travellers, by id: each key is opened once. */
  async linesOfAll(organisationId: string, ids: readonly string[]): Promise<Map<string, LegPerson[]>> {
    const rows = await this.database.query<{ manifestId: string; travellerId: string; content: Buffer }>(
      `select manifest_id as "manifestId", traveller_id as "travellerId", content from manifest_line
        where organisation_id = $1 and manifest_id = any($2) and traveller_id is not null and content is not null order by manifest_id, position`,
      [organisationId, ids],
    );
    const opened = await this.vault.openMany(rows.map(({ travellerId, content }) => ({ travellerId, context: lineContext, sealed: content })));
    const lines = new Map(ids.map((id): [string, LegPerson[]] => [id, []]));
    for (const [at, { manifestId }] of rows.entries()) if (opened[at]) lines.get(manifestId)!.push(JSON.parse(opened[at].toString()) as LegPerson);
    return lines;
  }

  /** A message sealed for everybody in it. @throws ErasedError when one of them is erased already. */
  seal(id: string, { kind }: Pick<ManifestStream, 'kind'>, travellerIds: readonly string[], text: string): Promise<Buffer> {
    return kind === 'crew' ? Promise.resolve(this.vault.sealForPlatform(contentContext(id), text)) : this.vault.sealTogether(travellerIds, contentContext(id), Buffer.from(text));
  }

  /** The message as it left; null for a list, which has none. @throws ErasedError when somebody in it was erased. */
  async content(organisationId: string, { id, kind }: Pick<ManifestRecord, 'id' | 'kind'>): Promise<string | null> {
    const [row] = await this.database.query<{ content: Buffer | null }>('select content from manifest where organisation_id = $1 and id = $2', [organisationId, id]);
    if (!row?.content) return null;
    return kind === 'crew' ? this.vault.openForPlatform(contentContext(id), row.content) : (await this.vault.openTogether(contentContext(id), row.content)).toString();
  }

  /** Once. False when it is marked already. */
  async markSent(tx: Transaction, organisationId: string, id: string, sent: { readonly by: string | null; readonly at: Date; readonly to: string }): Promise<boolean> {
    const changed = await tx.execute('update manifest set sent_by = $3, sent_at = $4, sent_to = $5 where organisation_id = $1 and id = $2 and sent_at is null', [
      organisationId, id, sent.by, sent.at, this.vault.sealForPlatform(recipientContext(id), sent.to),
    ]);
    return changed === 1;
  }

  /** Manifests of one stream are made and sent one after the other. */
  async lock(tx: Transaction, stream: ManifestStream): Promise<void> {
    await tx.execute('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`manifest ${keysOf(stream).join(' ')}`]);
  }

  private open(row: Row): ManifestRecord {
    return { ...row, sentTo: row.sentTo && this.vault.openForPlatform(recipientContext(row.id), row.sentTo) };
  }
}
