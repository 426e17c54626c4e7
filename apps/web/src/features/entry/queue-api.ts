import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Schemas } from '#sdk';
import { api, done, read } from '../../api/client.js';
import { unlessLive } from '../../api/live.js';
import { queueQueryOf, type QueueSearch } from './queue-search.js';

export type QueuedApplication = Schemas['QueuedApplication'];
export type QueueCounts = Schemas['QueueCounts'];
export type ReviewStanding = Schemas['ReviewStanding'];
export type TogetherDecision = Schemas['TogetherDecision'];
export type TogetherOutcome = Schemas['TogetherOutcome']['items'][number];
export type RejectionCode = NonNullable<Schemas['Rejection']['code']>;

/** Colleagues work on the same queue: whoever is not told of it asks anew. */
const refetchInterval = unlessLive(15_000);
const at = (id: string) => ({ path: { id } });

export const queueQuery = (search: QueueSearch) =>
  infiniteQueryOptions({
    queryKey: ['applications', 'queue', search],
    queryFn: ({ pageParam }) => read(api.GET('/api/v1/applications', { params: { query: { ...queueQueryOf(search), ...(pageParam ? { cursor: pageParam } : {}) } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    refetchInterval,
  });

export const countsQuery = (search: QueueSearch) =>
  queryOptions({
    queryKey: ['applications', 'counts', search],
    queryFn: (): Promise<QueueCounts> => read(api.GET('/api/v1/applications/counts', { params: { query: queueQueryOf(search) } })),
    refetchInterval,
  });

export const neighboursQuery = (id: string, search: QueueSearch) =>
  queryOptions({
    queryKey: ['applications', 'neighbours', id, search],
    queryFn: () => read(api.GET('/api/v1/applications/{id}/neighbours', { params: { ...at(id), query: queueQueryOf(search) } })),
  });

/** What travellers read for each of the usual reasons. */
export const reasonsQuery = queryOptions({
  queryKey: ['rejection-reasons'],
  queryFn: async () => (await read(api.GET('/api/v1/rejection-reasons'))).items,
  staleTime: Infinity,
});

export const takeApplication = (id: string): Promise<{ until: string }> => read(api.POST('/api/v1/applications/{id}/take', { params: at(id) }));
export const releaseApplication = (id: string): Promise<void> => done(api.POST('/api/v1/applications/{id}/release', { params: at(id), keepalive: true }));

export const previewTogether = async (body: TogetherDecision): Promise<TogetherOutcome[]> => (await read(api.POST('/api/v1/applications/decisions/preview', { body }))).items;
export const decideTogether = async (body: TogetherDecision): Promise<TogetherOutcome[]> => (await read(api.POST('/api/v1/applications/decisions', { body }))).items;
