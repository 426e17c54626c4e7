import { Injectable } from '@nestjs/common';
import { Database, type Transaction, Vault } from '#platform';
import type { WebhookEvent } from '../../domain/webhooks/webhook-events.js';

/** An address of a customer's that is told what happens. */
export interface Webhook {
  readonly id: string;
  readonly organisationId: string;
  readonly url: string;
  readonly events: readonly WebhookEvent[];
  readonly paused: boolean;
  readonly createdAt: Date;
  readonly version: number;
}

const columns = 'id, organisation_id as "organisationId", url, events, paused, created_at as "createdAt", version';
const sealing = (id: string): string => `webhook:${id}`;

/** Rows of `webhook`. The secret is sealed; it is shown once and signs from then on. */
@Injectable()
export class WebhookRepository {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  list(organisationId: string): Promise<Webhook[]> {
    return this.database.query<Webhook>(`select ${columns} from webhook where organisation_id = $1 and deleted_at is null order by id`, [organisationId]);
  }

  async find(organisationId: string, id: string): Promise<Webhook | undefined> {
    const [row] = await this.database.query<Webhook>(`select ${columns} from webhook where organisation_id = $1 and id = $2 and deleted_at is null`, [organisationId, id]);
    return row;
  }

  /** False when the organisation has `most` already; one at a time is counted. */
  async insert(tx: Transaction, webhook: Pick<Webhook, 'id' | 'organisationId' | 'url' | 'events'> & { readonly secret: string }, most: number): Promise<boolean> {
    const { id, organisationId, url, events, secret } = webhook;
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`webhooks:${organisationId}`]);
    const written = await tx.execute(
      `insert into webhook (id, organisation_id, url, events, secret)
       select $1, $2, $3, $4, $5 where (select count(*) from webhook where organisation_id = $2 and deleted_at is null) < $6`,
      [id, organisationId, url, events, this.vault.sealForPlatform(sealing(id), secret), most],
    );
    return written === 1;
  }

  /** Compare-and-swap on the version. */
  async change(tx: Transaction, { organisationId, id, url, events, paused, version }: Omit<Webhook, 'createdAt'>): Promise<boolean> {
    const changed = await tx.execute(
      `update webhook set url = $3, events = $4, paused = $5, version = version + 1
        where organisation_id = $1 and id = $2 and version = $6 and deleted_at is null`,
      [organisationId, id, url, events, paused, version],
    );
    return changed === 1;
  }

  async remove(tx: Transaction, organisationId: string, id: string, now: Date): Promise<boolean> {
    const changed = await tx.execute('update webhook set deleted_at = $3 where organisation_id = $1 and id = $2 and deleted_at is null', [organisationId, id, now]);
    return changed === 1;
  }

  /** Who is to be told of an event of this kind. */
  async listeningTo(organisationId: string, type: string): Promise<{ id: string }[]> {
    return this.database.query<{ id: string }>(
      'select id from webhook where organisation_id = $1 and deleted_at is null and not paused and $2 = any(events) order by id',
      [organisationId, type],
    );
  }

  /** Where to send, and what to sign with; undefined for one that was taken away. */
  async target(organisationId: string, id: string): Promise<{ url: string; secret: string } | undefined> {
    const [row] = await this.database.query<{ url: string; secret: Buffer }>(
      'select url, secret from webhook where organisation_id = $1 and id = $2 and deleted_at is null',
      [organisationId, id],
    );
    return row && { url: row.url, secret: this.vault.openForPlatform(sealing(id), row.secret) };
  }
}
