import { Injectable } from '@nestjs/common';
import { Database, type Transaction, Vault } from '#platform';
import type { ListLine } from '../domain/lists/list-delta.js';
import type { ListKind, SupplierList } from '../domain/lists/supplier-list.js';

/** Whose lists. */
export interface ListOwner {
  readonly organisationId: string;
  readonly kind: ListKind;
  readonly ownerId: string;
}

type ListRow = Omit<SupplierList, 'sentTo'> & { sentTo: Buffer | null };

const columns = `id, kind, coalesce(departure_id, event_id) as "ownerId", number, made_at as "madeAt", made_by as "madeBy",
  sent_at as "sentAt", sent_by as "sentBy", sent_to as "sentTo"`;
const owned = 'organisation_id = $1 and kind = $2 and coalesce(departure_id, event_id) = $3';
const nameContext = 'supplier-list.name';
const recipientContext = (id: string): string => `supplier-list.recipient:${id}`;

/** Rows of lists and their lines. A name is sealed with its traveller's own key: once that is gone, so is the name, in every list. */
@Injectable()
export class SupplierListRepository {
  constructor(private readonly database: Database, private readonly vault: Vault) {}

  async insert(tx: Transaction, owner: ListOwner, list: { readonly id: string; readonly madeBy: string | null; readonly madeAt: Date }, lines: readonly ListLine[]): Promise<number> {
    const { organisationId, kind, ownerId } = owner;
    const [row] = await tx.query<{ number: number }>(
      `insert into supplier_list (id, organisation_id, kind, departure_id, event_id, number, made_by, made_at)
       select $4, $1, $2, $5, $6, coalesce(max(number), 0) + 1, $7, $8 from supplier_list where ${owned}
       returning number`,
      [organisationId, kind, ownerId, list.id, kind === 'rooming' ? ownerId : null, kind === 'bibs' ? ownerId : null, list.madeBy, list.madeAt],
    );
    const names = await this.vault.sealMany(lines.map(({ travellerId, name }) => ({ travellerId, context: nameContext, plain: name ?? '' })));
    const rows = lines.map(({ travellerId, place }, position) => ({ position, travellerId, place, name: names[position]?.toString('hex') ?? null }));
    await tx.execute(
      `insert into supplier_list_line (organisation_id, list_id, position, traveller_id, place, name)
       select $1, $2, t.position, t."travellerId", t.place, decode(t.name, 'hex')
         from jsonb_to_recordset($3::jsonb) as t (position integer, "travellerId" uuid, place text, name text)`,
      [organisationId, list.id, JSON.stringify(rows)],
    );
    return row!.number;
  }

  /** The newest first. */
  async ofOwner({ organisationId, kind, ownerId }: ListOwner): Promise<SupplierList[]> {
    const rows = await this.database.query<ListRow>(`select ${columns} from supplier_list where ${owned} order by number desc limit 200`, [organisationId, kind, ownerId]);
    return rows.map((row) => this.open(row));
  }

  async find(organisationId: string, kind: ListKind, id: string): Promise<SupplierList | undefined> {
    const rows = await this.database.query<ListRow>(`select ${columns} from supplier_list where organisation_id = $1 and kind = $2 and id = $3`, [organisationId, kind, id]);
    return rows.map((row) => this.open(row))[0];
  }

  /** The last one that was sent, of those before a number; of all, without one. */
  async lastSent({ organisationId, kind, ownerId }: ListOwner, before: number | null = null): Promise<SupplierList | undefined> {
    const rows = await this.database.query<ListRow>(
      `select ${columns} from supplier_list where ${owned} and sent_at is not null and ($4::integer is null or number < $4) order by number desc limit 1`,
      [organisationId, kind, ownerId, before],
    );
    return rows.map((row) => this.open(row))[0];
  }

  async lines(organisationId: string, listId: string): Promise<ListLine[]> {
    const rows = await this.database.query<{ travellerId: string; place: string; name: Buffer | null }>(
      'select traveller_id as "travellerId", place, name from supplier_list_line where organisation_id = $1 and list_id = $2 order by position',
      [organisationId, listId],
    );
    const sealed = rows.flatMap(({ travellerId, name }) => (name ? [{ travellerId, context: nameContext, sealed: name }] : []));
    const opened = await this.vault.openMany(sealed);
    const names = new Map(sealed.map(({ travellerId }, at) => [travellerId, opened[at]?.toString() || null]));
    return rows.map(({ travellerId, place }) => ({ travellerId, place, name: names.get(travellerId) ?? null }));
  }

  /** Once. False when it is marked already. */
  async markSent(tx: Transaction, organisationId: string, id: string, sent: { readonly by: string | null; readonly at: Date; readonly to: string }): Promise<boolean> {
    const changed = await tx.execute(
      'update supplier_list set sent_by = $3, sent_at = $4, sent_to = $5 where organisation_id = $1 and id = $2 and sent_at is null',
      [organisationId, id, sent.by, sent.at, this.vault.sealForPlatform(recipientContext(id), sent.to)],
    );
    return changed === 1;
  }

  /** Lists of one owner are made and sent one after the other. */
  async lock(tx: Transaction, { organisationId, kind, ownerId }: ListOwner): Promise<void> {
    await tx.execute('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`supplier-list ${organisationId} ${kind} ${ownerId}`]);
  }

  private open(row: ListRow): SupplierList {
    return { ...row, sentTo: row.sentTo && this.vault.openForPlatform(recipientContext(row.id), row.sentTo) };
  }
}
