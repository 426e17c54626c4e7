import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, read } from '../../api/client.js';
import type { Page } from '../../api/page.js';
import type {
  Departure, DepartureCopy, DepartureTerms, NewDeparture, NewPackage, NewPriceList, Package, PackageContent, PackageSummary, PriceList, SharedEvent, TermsVersion,
} from './types.js';

const fetchPackages = (cursor: string | undefined): Promise<Page<PackageSummary>> =>
  read(api.GET('/api/v1/packages', { params: { query: cursor ? { cursor } : {} } }));

export const fetchPackage = (id: string): Promise<Package> => read(api.GET('/api/v1/packages/{id}', { params: { path: { id } } }));

const fetchEvents = async (): Promise<readonly SharedEvent[]> => (await read(api.GET('/api/v1/events'))).items;

export const packagesQuery = infiniteQueryOptions({
  queryKey: ['packages', 'list'],
  queryFn: ({ pageParam }) => fetchPackages(pageParam),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last) => last.nextCursor ?? undefined,
});

export const packageQuery = (id: string) => queryOptions({ queryKey: ['packages', id], queryFn: () => fetchPackage(id) });

export const eventsQuery = queryOptions({ queryKey: ['events'], queryFn: fetchEvents });

const keyed = (key: string) => ({ 'Idempotency-Key': key });
const ifMatch = (version: number) => ({ 'If-Match': `"${version}"` });

export const definePackage = (body: NewPackage, key: string): Promise<Package> => read(api.POST('/api/v1/packages', { params: { header: keyed(key) }, body }));

export const changePackage = (id: string, version: number, body: PackageContent): Promise<Package> =>
  read(api.PUT('/api/v1/packages/{id}', { params: { path: { id }, header: ifMatch(version) }, body }));

export const addPriceList = (id: string, body: NewPriceList, key: string): Promise<PriceList> =>
  read(api.POST('/api/v1/packages/{id}/price-lists', { params: { path: { id }, header: keyed(key) }, body }));

export const changePriceList = ({ id, version }: Pick<PriceList, 'id' | 'version'>, body: NewPriceList): Promise<PriceList> =>
  read(api.PUT('/api/v1/price-lists/{id}', { params: { path: { id }, header: ifMatch(version) }, body }));

export const addTerms = (id: string, text: string, key: string): Promise<TermsVersion> =>
  read(api.POST('/api/v1/packages/{id}/terms', { params: { path: { id }, header: keyed(key) }, body: { text } }));

export const scheduleDeparture = (body: NewDeparture, key: string): Promise<Departure> =>
  read(api.POST('/api/v1/departures', { params: { header: keyed(key) }, body }));

export const changeDeparture = ({ id, version }: Pick<Departure, 'id' | 'version'>, body: DepartureTerms): Promise<Departure> =>
  read(api.PUT('/api/v1/departures/{id}', { params: { path: { id }, header: ifMatch(version) }, body }));

export const copyDeparture = (id: string, body: DepartureCopy, key: string): Promise<Departure> =>
  read(api.POST('/api/v1/departures/{id}/copy', { params: { path: { id }, header: keyed(key) }, body }));
