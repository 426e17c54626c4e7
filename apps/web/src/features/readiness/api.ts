import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, read } from '../../api/client.js';
import { unlessLive } from '../../api/live.js';
import type { Page } from '../../api/page.js';
import type { DepartureReminders, Readiness, ReadinessChange, ReadinessDay } from './types.js';

const fetchReadiness = (id: string): Promise<Readiness> =>
  read(api.GET('/api/v1/departures/{id}/readiness', { params: { path: { id } } }));

/** Asked again while it is looked at: it moves by what travellers, officers and the worker do elsewhere. */
export const readinessQuery = (departureId: string) =>
  queryOptions({ queryKey: ['departures', departureId, 'readiness'], queryFn: () => fetchReadiness(departureId), refetchInterval: unlessLive(10_000) });

const fetchDays = async (id: string): Promise<readonly ReadinessDay[]> =>
  (await read(api.GET('/api/v1/departures/{id}/readiness/days', { params: { path: { id } } }))).days;

export const readinessDaysQuery = (departureId: string) =>
  queryOptions({ queryKey: ['departures', departureId, 'readiness', 'days'], queryFn: () => fetchDays(departureId) });

const fetchChanges = (id: string, cursor: string | undefined): Promise<Page<ReadinessChange>> =>
  read(api.GET('/api/v1/departures/{id}/readiness/changes', { params: { path: { id }, query: { limit: 20, ...(cursor ? { cursor } : {}) } } }));

export const readinessChangesQuery = (departureId: string) =>
  infiniteQueryOptions({
    queryKey: ['departures', departureId, 'readiness', 'changes'],
    queryFn: ({ pageParam }) => fetchChanges(departureId, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });

const fetchReminders = (id: string): Promise<DepartureReminders> => read(api.GET('/api/v1/departures/{id}/reminders', { params: { path: { id } } }));

export const remindersQuery = (departureId: string) =>
  queryOptions({ queryKey: ['departures', departureId, 'reminders'], queryFn: () => fetchReminders(departureId) });

export const pauseReminders = (id: string, reason: string): Promise<unknown> =>
  read(api.PUT('/api/v1/departures/{id}/reminders/pause', { params: { path: { id } }, body: { reason } }));

export const resumeReminders = (id: string): Promise<unknown> => read(api.DELETE('/api/v1/departures/{id}/reminders/pause', { params: { path: { id } } }));
