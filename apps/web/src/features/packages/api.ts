import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../api/client.js';
import type { Page } from '../../api/page.js';
import type { Departure, DepartureSummary } from './types.js';

const fetchDepartures = (): Promise<Page<DepartureSummary>> => read(api.GET('/api/v1/departures'));

const fetchDeparture = (id: string): Promise<Departure> => read(api.GET('/api/v1/departures/{id}', { params: { path: { id } } }));

export const departuresQuery = queryOptions({ queryKey: ['departures'], queryFn: fetchDepartures });

export const departureQuery = (id: string) => queryOptions({ queryKey: ['departures', id], queryFn: () => fetchDeparture(id) });
