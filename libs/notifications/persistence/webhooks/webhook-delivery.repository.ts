import { Injectable } from '@nestjs/common';
import { Database, type PostFault, type Transaction } from '#platform';

/** Why a try had no answer. */
export type WebhookFault = PostFault | 'taken-away';

export type WebhookDeliveryState = 'due' | 'delivered' | 'failed';

/** One event on its way to one webhook. */
export interface WebhookDelivery {
  readonly id: string;
  readonly organisationId: string;
  readonly webhookId: string;
  readonly eventId: string;
  readonly eventType: string;
  readonly body: string;
  readonly state: WebhookDeliveryState;
  readonly attempts: number;
  /** The HTTP status of the last answer; null where none came. */
  readonly answer: number | null;
  /** Why none came. */
  readonly fault: WebhookFault | null;
  readonly createdAt: Date;
  readonly endedAt: Date | null;
}

/** What one try came to. */
export interface TriedDelivery {
  readonly state: WebhookDeliveryState;
  readonly answer: number | null;
  readonly fault: WebhookFault | null;
}

const columns = `id, organisation_id as "organisationId", webhook_id as "webhookId", event_id as "eventId", event_type as "eventType", body, state, attempts, answer, fault,
  created_at as "createdAt", ended_at as "endedAt"`;

/** Rows of `webhook_delivery`: one for each event and webhook, however often the event is handed over. */
@Injectable()
export class WebhookDeliveryRepository {
  constructor(private readonly database: Database) {}

  /** False when the event is on its way there already. */
  async insert(tx: Transaction, delivery: Pick<WebhookDelivery, 'id' | 'organisationId' | 'webhookId' | 'eventId' | 'eventType' | 'body'>): Promise<boolean> {
    const { id, organisationId, webhookId, eventId, eventType, body } = delivery;
    const written = await tx.execute(
      `insert into webhook_delivery (id, organisation_id, webhook_id, event_id, event_type, body) values ($1, $2, $3, $4, $5, $6) on conflict (webhook_id, event_id) do nothing`,
      [id, organisationId, webhookId, eventId, eventType, body],
    );
    return written === 1;
  }

  async find(organisationId: string, id: string): Promise<WebhookDelivery | undefined> {
    const [row] = await this.database.query<WebhookDelivery>(`select ${columns} from webhook_delivery where organisation_id = $1 and id = $2`, [organisationId, id]);
    return row;
  }

  /** Newest first. */
  list(organisationId: string, webhookId: string, cursor: string | null, limit: number): Promise<WebhookDelivery[]> {
    return this.database.query<WebhookDelivery>(
      `select ${columns} from webhook_delivery where organisation_id = $1 and webhook_id = $2 and ($3::uuid is null or id < $3) order by id desc limit $4`,
      [organisationId, webhookId, cursor, limit],
    );
  }

  /** Notes a try of one that is due. */
  async note(organisationId: string, id: string, { state, answer, fault }: TriedDelivery, now: Date): Promise<void> {
    await this.database.query(
      `update webhook_delivery set state = $3, answer = $4, fault = $5, attempts = attempts + 1, ended_at = $6
        where organisation_id = $1 and id = $2 and state = 'due'`,
      [organisationId, id, state, answer, fault, state === 'due' ? null : now],
    );
  }

  /** Makes one that has ended due again, while its webhook is there. False when it is due already, or is none of the organisation's. */
  async renew(tx: Transaction, organisationId: string, id: string): Promise<boolean> {
    const changed = await tx.execute(
      `update webhook_delivery d set state = 'due', ended_at = null
        where organisation_id = $1 and id = $2 and state <> 'due'
          and exists (select from webhook w where w.organisation_id = d.organisation_id and w.id = d.webhook_id and w.deleted_at is null)`,
      [organisationId, id],
    );
    return changed === 1;
  }
}
