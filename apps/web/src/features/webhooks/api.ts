import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, done, read } from '../../api/client.js';
import type { Page } from '../../api/page.js';
import type { AddedWebhook, ChangedWebhook, NewWebhook, Webhook, WebhookDelivery } from './types.js';

export const fetchWebhooks = async (): Promise<readonly Webhook[]> => (await read(api.GET('/api/v1/webhooks'))).items;

export const webhooksQuery = queryOptions({ queryKey: ['webhooks'], queryFn: fetchWebhooks });

const fetchDeliveries = (id: string, cursor: string | undefined): Promise<Page<WebhookDelivery>> =>
  read(api.GET('/api/v1/webhooks/{id}/deliveries', { params: { path: { id }, query: { limit: 20, ...(cursor ? { cursor } : {}) } } }));

export const deliveriesQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['webhooks', id, 'deliveries'],
    queryFn: ({ pageParam }) => fetchDeliveries(id, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });

export const addWebhook = (body: NewWebhook, key: string): Promise<AddedWebhook> =>
  read(api.POST('/api/v1/webhooks', { params: { header: { 'Idempotency-Key': key } }, body }));

export const changeWebhook = ({ id, version }: Pick<Webhook, 'id' | 'version'>, body: ChangedWebhook): Promise<Webhook> =>
  read(api.PUT('/api/v1/webhooks/{id}', { params: { path: { id }, header: { 'If-Match': `"${version}"` } }, body }));

export const removeWebhook = (id: string): Promise<void> => done(api.DELETE('/api/v1/webhooks/{id}', { params: { path: { id } } }));

export const resend = (id: string): Promise<void> => done(api.POST('/api/v1/webhook-deliveries/{id}/resend', { params: { path: { id } } }));
