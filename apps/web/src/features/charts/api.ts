import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '#sdk';
import { api, read } from '../../api/client.js';

export type SalesCurveData = Schemas['SalesCurve'];

export const salesCurveQuery = (departureId: string) =>
  queryOptions({ queryKey: ['departures', departureId, 'sales-curve'], queryFn: () => read(api.GET('/api/v1/departures/{id}/sales-curve', { params: { path: { id: departureId } } })) });
