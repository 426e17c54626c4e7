import { z } from 'zod';
import { type Webhook, type WebhookDelivery, webhookEvents } from '#notifications';
import { pageOf } from '../http/page.js';

const events = z.array(z.enum(webhookEvents)).min(1).max(webhookEvents.length);
const url = z.string().trim().min(1).max(500).describe('Begins with https://');

export const newWebhookSchema = z.strictObject({ url, events }).meta({ id: 'NewWebhook' });
export const changedWebhookSchema = z.strictObject({ url, events, paused: z.boolean() }).meta({ id: 'ChangedWebhook' });
export const webhookSchema = z
  .object({ id: z.uuid(), url: z.string(), events, paused: z.boolean().describe('It is told nothing for now'), createdAt: z.iso.datetime(), version: z.int() })
  .meta({ id: 'Webhook' });
export const addedWebhookSchema = webhookSchema
  .extend({ secret: z.string().describe('Shown this once. Standard Webhooks 1.0: HMAC-SHA256 over `id.timestamp.body`, in the header `webhook-signature`') })
  .meta({ id: 'AddedWebhook' });
export const webhooksSchema = z.object({ items: z.array(webhookSchema) });
export const webhookDeliverySchema = z
  .object({
    id: z.uuid(), eventId: z.uuid(), eventType: z.string(), state: z.enum(['due', 'delivered', 'failed']), attempts: z.int(),
    answer: z.int().nullable().describe('HTTP status of the last answer; null where none came'),
    fault: z.enum(['address-refused', 'timed-out', 'unreachable', 'taken-away']).nullable().describe('Why none came'),
    createdAt: z.iso.datetime(), endedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'WebhookDelivery' });
export const webhookDeliveriesSchema = pageOf(webhookDeliverySchema);

export type WebhookBody = z.output<typeof webhookSchema>;

export const webhookBodyOf = ({ id, url: where, events: what, paused, createdAt, version }: Webhook): WebhookBody => ({
  id, url: where, events: [...what], paused, createdAt: createdAt.toISOString(), version,
});
export const deliveryBodyOf = ({ id, eventId, eventType, state, attempts, answer, fault, createdAt, endedAt }: WebhookDelivery): z.output<typeof webhookDeliverySchema> =>
  ({ id, eventId, eventType, state, attempts, answer, fault, createdAt: createdAt.toISOString(), endedAt: endedAt?.toISOString() ?? null });
