import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { api, read } from '../../api/client.js';
import type { LogSearch } from './log-search.js';
import type { LogPage } from './types.js';

/** Whose log. */
export interface LogOwner {
  readonly kind: 'departure' | 'booking';
  readonly id: string;
}

function fetchLog({ kind: owner, id }: LogOwner, { kind, who }: LogSearch, cursor: string | undefined): Promise<LogPage> {
  const params = { path: { id }, query: { ...(kind && { kind }), ...(who && { actorId: who }), ...(cursor && { cursor }), limit: owner === 'booking' ? 10 : 40 } };
  return read(owner === 'departure' ? api.GET('/api/v1/departures/{id}/log', { params }) : api.GET('/api/v1/bookings/{id}/log', { params }));
}

export const logQuery = (owner: LogOwner, search: LogSearch) =>
  infiniteQueryOptions({
    queryKey: [`${owner.kind}s`, owner.id, 'log', search],
    queryFn: ({ pageParam }) => fetchLog(owner, search, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
