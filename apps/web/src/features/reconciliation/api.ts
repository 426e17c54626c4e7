import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../api/client.js';
import { unlessLive } from '../../api/live.js';
import type { Reconciliation } from './types.js';

/** Looked at anew while somebody looks at it: what a colleague mends disappears by itself. */
export const reconciliationQuery = (departureId: string) =>
  queryOptions({
    queryKey: ['departures', departureId, 'reconciliation'],
    queryFn: (): Promise<Reconciliation> => read(api.GET('/api/v1/departures/{id}/reconciliation', { params: { path: { id: departureId } } })),
    refetchInterval: unlessLive(15_000),
  });
