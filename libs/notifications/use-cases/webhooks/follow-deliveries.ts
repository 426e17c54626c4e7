import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import { Database, publish } from '#platform';
import { type WebhookDelivery, WebhookDeliveryRepository } from '../../persistence/webhooks/webhook-delivery.repository.js';
import { WebhookRepository } from '../../persistence/webhooks/webhook.repository.js';

/** What a webhook was told, and what it answered. */
@Injectable()
export class FollowDeliveries {
  constructor(
    private readonly database: Database,
    private readonly webhooks: WebhookRepository,
    private readonly deliveries: WebhookDeliveryRepository,
  ) {}

  /** Newest first. Refuses `not-found`. */
  async list(organisationId: string, webhookId: string, { cursor, limit }: { cursor?: string | undefined; limit: number }): Promise<Result<{ items: WebhookDelivery[]; nextCursor: string | null }>> {
    if (!(await this.webhooks.find(organisationId, webhookId))) return refuse('not-found');
    const rows = await this.deliveries.list(organisationId, webhookId, cursor ?? null, limit + 1);
    const items = rows.slice(0, limit);
    return success({ items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null });
  }

  /** Sends one again that has ended, with the same id. Refuses `not-found` and `webhook.on-its-way`. */
  resend(organisationId: string, id: string): Promise<Result<null>> {
    return this.database.transaction(async (tx): Promise<Result<null>> => {
      const delivery = await this.deliveries.find(organisationId, id);
      if (!delivery || !(await this.webhooks.find(organisationId, delivery.webhookId))) return refuse('not-found');
      if (!(await this.deliveries.renew(tx, organisationId, id))) return refuse('webhook.on-its-way');
      await publish(tx, { type: 'webhook.due', organisationId, subject: { webhookDeliveryId: id, webhookId: delivery.webhookId } });
      return success(null);
    });
  }
}
