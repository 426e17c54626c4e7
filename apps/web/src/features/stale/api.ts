import { queryOptions } from '@tanstack/react-query';
import { api, done, read } from '../../api/client.js';
import { unlessLive } from '../../api/live.js';
import type { SettledArtefact, StaleArtefacts } from './types.js';

const at = (id: string) => ({ path: { id } });

export const staleQuery = (departureId: string) =>
  queryOptions({
    queryKey: ['departures', departureId, 'stale'],
    queryFn: (): Promise<StaleArtefacts> => read(api.GET('/api/v1/departures/{id}/stale-artefacts', { params: at(departureId) })),
    refetchInterval: unlessLive(30_000),
  });

export const settledQuery = (departureId: string) =>
  queryOptions({
    queryKey: ['departures', departureId, 'settled'],
    queryFn: async (): Promise<SettledArtefact[]> => (await read(api.GET('/api/v1/departures/{id}/settled-artefacts', { params: at(departureId) }))).items,
  });

export const staleOfTravellerQuery = (travellerId: string) =>
  queryOptions({ queryKey: ['travellers', travellerId, 'stale'], queryFn: (): Promise<StaleArtefacts> => read(api.GET('/api/v1/travellers/{id}/stale-artefacts', { params: at(travellerId) })) });

/** Refused once it has changed again since. */
export const settleArtefact = (id: string, version: number, reason: string): Promise<void> =>
  done(api.POST('/api/v1/stale-artefacts/{id}/settle', { params: { path: { id }, header: { 'If-Match': `"${version}"` } }, body: { reason } }));
