import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, read } from '../../api/client.js';
import type { Application, ApplicationStatus, Batch, NewBatch, Outcome, Rejection, Revealed, Review, Submission } from './types.js';

const next = (last: { readonly nextCursor: string | null }): string | undefined => last.nextCursor ?? undefined;
const at = (id: string) => ({ path: { id } });
const once = (id: string, key: string) => ({ path: { id }, header: { 'Idempotency-Key': key } });

export const applicationsQuery = (status: ApplicationStatus | undefined) =>
  infiniteQueryOptions({
    queryKey: ['applications', 'list', status ?? 'all'],
    queryFn: ({ pageParam }) =>
      read(api.GET('/api/v1/applications', { params: { query: { ...(status ? { status } : {}), ...(pageParam ? { cursor: pageParam } : {}) } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: next,
  });

export const applicationQuery = (id: string) =>
  queryOptions({ queryKey: ['applications', id], queryFn: (): Promise<Application> => read(api.GET('/api/v1/applications/{id}', { params: at(id) })) });

/** The photo that the traveller chose; null until they did. */
export const photoQuery = (id: string) =>
  queryOptions({ queryKey: ['applications', id, 'photo'], queryFn: async () => (await read(api.GET('/api/v1/applications/{id}/portrait', { params: at(id) }))).portrait });

export const batchesQuery = infiniteQueryOptions({
  queryKey: ['batches', 'list'],
  queryFn: ({ pageParam }) => read(api.GET('/api/v1/batches', { params: { query: pageParam ? { cursor: pageParam } : {} } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: next,
});

export const batchQuery = (id: string) =>
  queryOptions({ queryKey: ['batches', id], queryFn: (): Promise<Batch> => read(api.GET('/api/v1/batches/{id}', { params: at(id) })) });

/** Opens the clear data and, for a while, the picture; the reason is kept with who asked. */
export const revealApplication = (id: string, reason: string): Promise<Revealed> =>
  read(api.POST('/api/v1/applications/{id}/reveal', { params: at(id), body: { reason } }));

export const approveApplication = (id: string, review: Review): Promise<Application> =>
  read(api.POST('/api/v1/applications/{id}/approve', { params: at(id), body: review }));

export const rejectApplication = (id: string, rejection: Rejection): Promise<Application> =>
  read(api.POST('/api/v1/applications/{id}/reject', { params: at(id), body: rejection }));

export const assembleBatch = (body: NewBatch, key: string): Promise<Batch> =>
  read(api.POST('/api/v1/batches', { params: { header: { 'Idempotency-Key': key } }, body }));

export const submitBatch = (id: string, body: Submission, key: string): Promise<Batch> =>
  read(api.POST('/api/v1/batches/{id}/submit', { params: once(id, key), body }));

export const recordOutcomes = (id: string, outcomes: Outcome[], key: string): Promise<Batch> =>
  read(api.POST('/api/v1/batches/{id}/outcomes', { params: once(id, key), body: { outcomes } }));
