import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, done, read } from '../../api/client.js';
import type { Page } from '../../api/page.js';
import type { Allotment, AllotmentChange, AllotmentTerms, Departure, DepartureSummary } from './types.js';

const fetchDepartures = (cursor: string | undefined): Promise<Page<DepartureSummary>> =>
  read(api.GET('/api/v1/departures', { params: { query: cursor ? { cursor } : {} } }));

export const fetchDeparture = (id: string): Promise<Departure> => read(api.GET('/api/v1/departures/{id}', { params: { path: { id } } }));

export const departuresQuery = infiniteQueryOptions({
  queryKey: ['departures', 'list'],
  queryFn: ({ pageParam }) => fetchDepartures(pageParam),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last) => last.nextCursor ?? undefined,
});

export const departureQuery = (id: string) => queryOptions({ queryKey: ['departures', id], queryFn: () => fetchDeparture(id) });

export const changeAllotment = ({ id, version }: Pick<Allotment, 'id' | 'version'>, body: AllotmentTerms): Promise<void> =>
  done(api.PUT('/api/v1/allotments/{id}', { params: { path: { id }, header: { 'If-Match': `"${version}"` } }, body }));

const fetchChanges = async (id: string): Promise<readonly AllotmentChange[]> =>
  (await read(api.GET('/api/v1/allotments/{id}/changes', { params: { path: { id } } }))).items;

export const allotmentChangesQuery = (id: string) => queryOptions({ queryKey: ['departures', 'allotment-changes', id], queryFn: () => fetchChanges(id) });
