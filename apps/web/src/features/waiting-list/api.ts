import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, read } from '../../api/client.js';
import { unlessLive } from '../../api/live.js';
import type { Page } from '../../api/page.js';
import type { NewWaitingEntry, WaitingEntry, WaitingEntryDetail } from './types.js';

const fetchEntries = (id: string, ended: boolean, cursor: string | undefined): Promise<Page<WaitingEntry>> =>
  read(api.GET('/api/v1/departures/{id}/waiting-list', { params: { path: { id }, query: { ended: String(ended), ...(cursor ? { cursor: Number(cursor) } : {}) } } }));

export const waitingListQuery = (departureId: string, ended: boolean) =>
  infiniteQueryOptions({
    queryKey: ['waiting-list', departureId, ended],
    queryFn: ({ pageParam }) => fetchEntries(departureId, ended, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    // Customers and workers change it, too.
    refetchInterval: unlessLive(15_000),
  });

const fetchEntry = (id: string): Promise<WaitingEntryDetail> => read(api.GET('/api/v1/waiting-entries/{id}', { params: { path: { id } } }));

export const waitingEntryQuery = (id: string) => queryOptions({ queryKey: ['waiting-list', 'entry', id], queryFn: () => fetchEntry(id) });

export const addWaitingEntry = (departureId: string, body: NewWaitingEntry, key: string): Promise<WaitingEntry> =>
  read(api.POST('/api/v1/departures/{id}/waiting-list', { params: { path: { id: departureId }, header: { 'Idempotency-Key': key } }, body }));

export const removeWaitingEntry = (id: string, reason: string): Promise<WaitingEntry> =>
  read(api.POST('/api/v1/waiting-entries/{id}/remove', { params: { path: { id } }, body: { reason } }));

export const offerOutOfTurn = (id: string, reason: string, key: string): Promise<WaitingEntry> =>
  read(api.POST('/api/v1/waiting-entries/{id}/offer', { params: { path: { id }, header: { 'Idempotency-Key': key } }, body: { reason } }));
