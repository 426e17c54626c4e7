import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../api/client.js';
import type { NamedMate, Places } from './types.js';

const fetchPlaces = (): Promise<Places> => read(api.GET('/api/v1/me/places'));

export const placesQuery = queryOptions({ queryKey: ['me', 'places'], queryFn: fetchPlaces });

/** The answer is the same whether there is such a person or not. */
export const wishForMate = (body: NamedMate): Promise<Places> => read(api.PUT('/api/v1/me/room-mate', { body }));

export const forgetMate = (): Promise<Places> => read(api.DELETE('/api/v1/me/room-mate'));
