import type { Schemas } from '#sdk';

export type Webhook = Schemas['Webhook'];
export type NewWebhook = Schemas['NewWebhook'];
export type ChangedWebhook = Schemas['ChangedWebhook'];
export type AddedWebhook = Schemas['AddedWebhook'];
export type WebhookDelivery = Schemas['WebhookDelivery'];
export type WebhookEvent = Webhook['events'][number];

export const webhookEvents = [
  'booking.confirmed', 'booking.amended', 'booking.cancelled', 'booking.expired', 'departure.scheduled', 'departure.changed', 'waiting-list.joined', 'document.checked',
  'application.approved', 'application.rejected', 'application.submitted', 'application.issued', 'application.refused', 'payment.reversed', 'traveller.erased',
] as const satisfies readonly WebhookEvent[];

/** The part of an address that a person knows it by. */
export const hostOf = ({ url }: { readonly url: string }): string => (URL.canParse(url) ? new URL(url).host : url);
