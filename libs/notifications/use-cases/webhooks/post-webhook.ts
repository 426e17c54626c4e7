import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import { OutboundPost } from '#platform';
import { webhookHeaders } from '../../domain/webhooks/webhook-message.js';
import { type TriedDelivery, WebhookDeliveryRepository } from '../../persistence/webhooks/webhook-delivery.repository.js';
import { WebhookRepository } from '../../persistence/webhooks/webhook.repository.js';

/** The receiver did not take it this time. The message is a status or a code alone. */
export class WebhookNotTaken extends Error {}

/** Tells one webhook of one event. A try that is repeated has the same `webhook-id`, by which receivers know it again. */
@Injectable()
export class PostWebhook {
  constructor(
    private readonly webhooks: WebhookRepository,
    private readonly deliveries: WebhookDeliveryRepository,
    private readonly outbound: OutboundPost,
    private readonly clock: Clock,
  ) {}

  /**
   * Call it outside of any transaction. On the last try a receiver that takes nothing is noted, and nobody is bothered: it shows in its log.
   * @throws WebhookNotTaken when a later try may help.
   */
  async post(organisationId: string, deliveryId: string, lastTry: boolean): Promise<void> {
    const delivery = await this.deliveries.find(organisationId, deliveryId);
    if (delivery?.state !== 'due') return;
    const target = await this.webhooks.target(organisationId, delivery.webhookId);
    const tried = target ? await this.try(target, delivery) : { state: 'failed', answer: null, fault: 'taken-away' } as const;
    const ended = tried.state !== 'due' || lastTry;
    const state = tried.state === 'due' && lastTry ? 'failed' : tried.state;
    await this.deliveries.note(organisationId, deliveryId, { ...tried, state }, this.clock.now());
    if (!ended) throw new WebhookNotTaken(`webhook not taken: ${tried.answer ?? tried.fault}`);
  }

  private async try({ url, secret }: { url: string; secret: string }, { eventId: id, body }: { eventId: string; body: string }): Promise<TriedDelivery> {
    const outcome = await this.outbound.post(url, body, webhookHeaders({ id, body, secret, now: this.clock.now() }));
    if ('fault' in outcome) return { state: 'due', answer: null, fault: outcome.fault };
    return { state: outcome.status >= 200 && outcome.status < 300 ? 'delivered' : 'due', answer: outcome.status, fault: null };
  }
}
