import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, done, read } from '../../api/client.js';
import type { Page } from '../../api/page.js';
import type { ApiKey, CreatedApiKey, KeyRole } from './types.js';

const fetchKeys = (cursor: string | undefined): Promise<Page<ApiKey>> => read(api.GET('/api/v1/api-keys', { params: { query: cursor ? { cursor } : {} } }));

export const keysQuery = infiniteQueryOptions({
  queryKey: ['api-keys'],
  queryFn: ({ pageParam }) => fetchKeys(pageParam),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last) => last.nextCursor ?? undefined,
});

export const makeKey = (body: { name: string; role: KeyRole }, key: string): Promise<CreatedApiKey> =>
  read(api.POST('/api/v1/api-keys', { params: { header: { 'Idempotency-Key': key } }, body }));

export const revokeKey = (id: string): Promise<void> => done(api.DELETE('/api/v1/api-keys/{id}', { params: { path: { id } } }));
