import { Injectable } from '@nestjs/common';
import { newId } from '#kernel';
import { Database, publish } from '#platform';
import { type Happening, webhookBody } from '../../domain/webhooks/webhook-message.js';
import { WebhookDeliveryRepository } from '../../persistence/webhooks/webhook-delivery.repository.js';
import { WebhookRepository } from '../../persistence/webhooks/webhook.repository.js';

/** Sets an event on its way to every webhook that listens to it, once each, however often it is called. */
@Injectable()
export class AnnounceEvent {
  constructor(
    private readonly database: Database,
    private readonly webhooks: WebhookRepository,
    private readonly deliveries: WebhookDeliveryRepository,
  ) {}

  async announce(event: Happening): Promise<void> {
    const { organisationId, id: eventId, type: eventType } = event;
    const listening = await this.webhooks.listeningTo(organisationId, eventType);
    if (listening.length === 0) return;
    const body = webhookBody(event);
    await this.database.transaction(async (tx) => {
      for (const { id: webhookId } of listening) {
        const id = newId();
        if (!(await this.deliveries.insert(tx, { id, organisationId, webhookId, eventId, eventType, body }))) continue;
        await publish(tx, { type: 'webhook.due', organisationId, subject: { webhookDeliveryId: id, webhookId } });
      }
    });
  }
}
