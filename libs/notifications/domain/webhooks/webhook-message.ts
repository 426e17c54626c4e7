import { createHmac } from 'node:crypto';

/** What happened, as an event of the platform tells it. */
export interface Happening {
  readonly id: string;
  readonly type: string;
  readonly organisationId: string;
  readonly subject: Readonly<Record<string, unknown>>;
  readonly at: string;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What a webhook is told: what, when, and the ids of the records. Whoever wants more asks the API, with a key. */
export function webhookBody({ id, type, at, subject }: Happening): string {
  const ids = Object.entries(subject).filter(([name, value]) => name.endsWith('Id') && typeof value === 'string' && uuid.test(value));
  return JSON.stringify({ id, type, at, data: Object.fromEntries(ids) });
}

/**
 * The headers by which a receiver knows that a call is ours, is whole, and is no old one played again (Standard Webhooks 1.0): HMAC-SHA256
 * over id, time and body, with the bytes behind `whsec_` as the key. The id is the event's: the same on every try.
 */
export function webhookHeaders({ id, body, secret, now }: { readonly id: string; readonly body: string; readonly secret: string; readonly now: Date }): Record<string, string> {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return {
    'content-type': 'application/json', 'user-agent': 'Waypass-Webhooks/1', 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}`,
  };
}
