import { OutboundPost } from '#platform';
import { WebhookDeliveryRepository } from './persistence/webhooks/webhook-delivery.repository.js';
import { WebhookRepository } from './persistence/webhooks/webhook.repository.js';
import { AnnounceEvent } from './use-cases/webhooks/announce-event.js';
import { FollowDeliveries } from './use-cases/webhooks/follow-deliveries.js';
import { KeepWebhooks } from './use-cases/webhooks/keep-webhooks.js';
import { PostWebhook } from './use-cases/webhooks/post-webhook.js';

export const webhookRepositories = [WebhookRepository, WebhookDeliveryRepository, OutboundPost];
export const webhookUseCases = [KeepWebhooks, AnnounceEvent, PostWebhook, FollowDeliveries];
