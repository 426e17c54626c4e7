import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, newId, type Result, refuse, success } from '#kernel';
import { Database, OutboundPost, publish } from '#platform';
import type { WebhookEvent } from '../../domain/webhooks/webhook-events.js';
import { type Webhook, WebhookRepository } from '../../persistence/webhooks/webhook.repository.js';

/** How many an organisation may have. */
const most = 20;
const unusable = () =>
  refuse('webhook.address-refused', { errors: [{ pointer: '/url', detail: 'Use an address that begins with https:// and that can be reached from the internet.' }] });

/** The addresses that an organisation has told what happens. */
@Injectable()
export class KeepWebhooks {
  constructor(
    private readonly database: Database,
    private readonly webhooks: WebhookRepository,
    private readonly outbound: OutboundPost,
    private readonly clock: Clock,
  ) {}

  list(organisationId: string): Promise<Webhook[]> {
    return this.webhooks.list(organisationId);
  }

  /** The secret is shown this once. Refuses `webhook.address-refused` and `webhook.too-many`. */
  add(organisationId: string, { url, events }: { url: string; events: readonly WebhookEvent[] }): Promise<Result<Webhook & { secret: string }>> {
    return this.database.transaction(async (tx): Promise<Result<Webhook & { secret: string }>> => {
      if (!this.outbound.allows(url)) return unusable();
      const webhook = { id: newId(), organisationId, url, events: [...new Set(events)], secret: `whsec_${randomBytes(32).toString('base64')}` };
      if (!(await this.webhooks.insert(tx, webhook, most))) return refuse('webhook.too-many', { detail: `Take one of the ${most} away first.` });
      await publish(tx, { type: 'webhook.added', organisationId, subject: { webhookId: webhook.id } });
      return success({ ...webhook, paused: false, createdAt: this.clock.now(), version: 1 });
    });
  }

  /** `version` is the one that was read. Refuses `not-found`, `webhook.changed` and `webhook.address-refused`. */
  change(webhook: Omit<Webhook, 'createdAt'>): Promise<Result<Webhook>> {
    const { organisationId, id, url, version, paused } = webhook;
    const events = [...new Set(webhook.events)];
    return this.database.transaction(async (tx): Promise<Result<Webhook>> => {
      const found = await this.webhooks.find(organisationId, id);
      if (!found) return refuse('not-found');
      if (!this.outbound.allows(url)) return unusable();
      if (!(await this.webhooks.change(tx, { ...webhook, events }))) return refuse('webhook.changed', { detail: 'Look at it again, then change it.' });
      await publish(tx, { type: 'webhook.changed', organisationId, subject: { webhookId: id, paused } });
      return success({ ...webhook, events, createdAt: found.createdAt, version: version + 1 });
    });
  }

  /** What is on its way there ends with the next try. Refuses `not-found`. */
  remove(organisationId: string, id: string): Promise<Result<null>> {
    return this.database.transaction(async (tx): Promise<Result<null>> => {
      if (!(await this.webhooks.remove(tx, organisationId, id, this.clock.now()))) return refuse('not-found');
      await publish(tx, { type: 'webhook.removed', organisationId, subject: { webhookId: id } });
      return success(null);
    });
  }
}
