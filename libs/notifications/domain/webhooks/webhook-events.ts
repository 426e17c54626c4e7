/** What a webhook can be told of. Other events are the platform's own business. */
export const webhookEvents = [
  'booking.confirmed', 'booking.amended', 'booking.cancelled', 'booking.expired', 'departure.scheduled', 'departure.changed', 'waiting-list.joined', 'document.checked',
  'application.approved', 'application.rejected', 'application.submitted', 'application.issued', 'application.refused', 'payment.reversed', 'traveller.erased',
] as const;

export type WebhookEvent = (typeof webhookEvents)[number];

export const isWebhookEvent = (type: string): type is WebhookEvent => (webhookEvents as readonly string[]).includes(type);
