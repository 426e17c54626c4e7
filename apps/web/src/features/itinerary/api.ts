import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../api/client.js';
import type { Journeys } from './types.js';

export const journeysQuery = queryOptions({ queryKey: ['journeys'], queryFn: (): Promise<Journeys> => read(api.GET('/api/v1/me/itinerary')) });
