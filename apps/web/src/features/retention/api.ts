import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, done, read } from '../../api/client.js';
import type { DueTravellers } from './types.js';

const fetchDue = (cursor: string | undefined): Promise<DueTravellers> => read(api.GET('/api/v1/retention/travellers', { params: { query: cursor ? { cursor } : {} } }));

export const dueQuery = infiniteQueryOptions({
  queryKey: ['retention'],
  queryFn: ({ pageParam }) => fetchDue(pageParam),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last) => last.nextCursor ?? undefined,
});

export const eraseTraveller = (id: string): Promise<void> => done(api.POST('/api/v1/retention/travellers/{id}/erase', { params: { path: { id } } }));
