import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../api/client.js';
import type { Readiness } from './types.js';

const fetchReadiness = (id: string): Promise<Readiness> =>
  read(api.GET('/api/v1/departures/{id}/readiness', { params: { path: { id } } }));

export const readinessQuery = (departureId: string) =>
  queryOptions({ queryKey: ['departures', departureId, 'readiness'], queryFn: () => fetchReadiness(departureId) });
