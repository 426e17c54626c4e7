import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, read } from '../../api/client.js';
import type { BulkSearch } from './bulk-search.js';
import type { BulkPreview, BulkQuestion, BulkRun } from './types.js';

/** The bookings to choose from, as the list shows them. */
export const choiceQuery = ({ status, departure, text }: BulkSearch) =>
  infiniteQueryOptions({
    queryKey: ['bookings', 'choice', { status, departure, text }],
    queryFn: ({ pageParam }) =>
      read(api.GET('/api/v1/bookings', { params: { query: { limit: 50, ...(pageParam && { cursor: pageParam }), ...(status && { status: [status] }), ...(departure && { departureId: departure }), ...(text && { q: text }) } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });

export const previewBulk = (body: BulkQuestion): Promise<BulkPreview> => read(api.POST('/api/v1/bulk-runs/preview', { body }));

/** Starts it for those that would change, at what was shown of them. */
export const startBulk = ({ action, items }: BulkPreview, key: string): Promise<BulkRun> =>
  read(
    api.POST('/api/v1/bulk-runs', {
      params: { header: { 'Idempotency-Key': key } },
      body: { action, items: items.filter(({ refused }) => !refused).map(({ bookingId, version, total }) => ({ bookingId, version, total: total.amount })) },
    }),
  );

/** Asked every second until it has finished. */
export const bulkRunQuery = (id: string) =>
  queryOptions({
    queryKey: ['bulk-runs', id],
    queryFn: () => read(api.GET('/api/v1/bulk-runs/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data && state.data.finishedAt === null ? 1_000 : false),
  });
