import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, read } from '../../api/client.js';
import type { Page } from '../../api/page.js';
import type { Departure, DepartureSummary } from './types.js';

const fetchDepartures = (cursor: string | undefined): Promise<Page<DepartureSummary>> =>
  read(api.GET('/api/v1/departures', { params: { query: cursor ? { cursor } : {} } }));

const fetchDeparture = (id: string): Promise<Departure> => read(api.GET('/api/v1/departures/{id}', { params: { path: { id } } }));

export const departuresQuery = infiniteQueryOptions({
  queryKey: ['departures', 'list'],
  queryFn: ({ pageParam }) => fetchDepartures(pageParam),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last) => last.nextCursor ?? undefined,
});

export const departureQuery = (id: string) => queryOptions({ queryKey: ['departures', id], queryFn: () => fetchDeparture(id) });
