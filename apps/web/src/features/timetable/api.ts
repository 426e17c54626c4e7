import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '#sdk';
import { api, done, read } from '../../api/client.js';
import type { Minimum, NewPlace, Place, Service, ToldService } from './types.js';

const once = (key: string) => ({ header: { 'Idempotency-Key': key } });

export const servicesQuery = queryOptions({ queryKey: ['timetable', 'services'], queryFn: async (): Promise<Service[]> => (await read(api.GET('/api/v1/services'))).items });

/** As it is saved now, past every cache. */
export const fetchService = (id: string): Promise<Service> => read(api.GET('/api/v1/services/{id}', { params: { path: { id } } }));

export const addService = (body: ToldService, key: string): Promise<Service> => read(api.POST('/api/v1/services', { params: once(key), body }));
export const changeService = ({ id, version }: Pick<Service, 'id' | 'version'>, body: ToldService): Promise<Service> =>
  read(api.PUT('/api/v1/services/{id}', { params: { path: { id }, header: { 'If-Match': `"${version}"` } }, body }));

/** A leg of one day of a service, for a departure. */
export const dateService = (departureId: string, body: Schemas['DatedService'], key: string): Promise<Schemas['AddedLeg']> =>
  read(api.POST('/api/v1/departures/{id}/legs/from-service', { params: { path: { id: departureId }, ...once(key) }, body }));

/** By code or name, the best first. */
export const placesQuery = (text: string) =>
  queryOptions({
    queryKey: ['timetable', 'places', text],
    queryFn: async (): Promise<Place[]> => (await read(api.GET('/api/v1/places', { params: { query: { q: text } } }))).items,
    staleTime: 300_000,
  });

export const ownPlacesQuery = queryOptions({ queryKey: ['timetable', 'own-places'], queryFn: async (): Promise<Place[]> => (await read(api.GET('/api/v1/places/own'))).items });
export const addPlace = (body: NewPlace, key: string): Promise<Place> => read(api.POST('/api/v1/places', { params: once(key), body }));
export const removePlace = (code: string): Promise<void> => done(api.DELETE('/api/v1/places', { body: { code } }));

export const minimumsQuery = queryOptions({ queryKey: ['timetable', 'minimums'], queryFn: () => read(api.GET('/api/v1/connection-minimums')) });
export const setMinimum = (body: Minimum): Promise<Minimum> => read(api.PUT('/api/v1/connection-minimums', { body }));
export const removeMinimum = ({ placeCode, kind }: Minimum): Promise<void> => done(api.DELETE('/api/v1/connection-minimums', { body: { placeCode, kind } }));
