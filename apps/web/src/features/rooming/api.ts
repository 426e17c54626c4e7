import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../api/client.js';
import type { BibRange, Bibs, ListKind, Mode, Placement, Plan, Proposal, SupplierList, SupplierLists, WishStatement } from './types.js';

const at = (id: string, version: number) => ({ path: { id }, header: { 'If-Match': `"${version}"` } });

export const planQuery = (departureId: string) =>
  queryOptions({ queryKey: ['rooming', departureId, 'plan'], queryFn: (): Promise<Plan> => read(api.GET('/api/v1/departures/{id}/rooming', { params: { path: { id: departureId } } })) });

/** Worked out anew each time that somebody asks. */
export const proposalQuery = (departureId: string, mode: Mode, version: number) =>
  queryOptions({
    queryKey: ['rooming', departureId, 'proposal', mode, version],
    queryFn: (): Promise<Proposal> => read(api.GET('/api/v1/departures/{id}/rooming/proposal', { params: { path: { id: departureId }, query: { mode } } })),
    gcTime: 0,
    staleTime: 0,
  });

export const assignRooms = (id: string, mode: Mode, { version, fingerprint }: Proposal): Promise<Plan> =>
  read(api.POST('/api/v1/departures/{id}/rooming/assign', { params: at(id, version), body: { mode, fingerprint } }));

export const placeTraveller = (id: string, version: number, body: Placement): Promise<Plan> =>
  read(api.POST('/api/v1/departures/{id}/rooming/place', { params: at(id, version), body }));

export const swapTravellers = (id: string, version: number, body: { travellerId: string; withId: string }): Promise<Plan> =>
  read(api.POST('/api/v1/departures/{id}/rooming/swap', { params: at(id, version), body }));

export const lockRoom = (id: string, version: number, body: { room: { code: string; number: number }; locked: boolean }): Promise<Plan> =>
  read(api.PUT('/api/v1/departures/{id}/rooming/lock', { params: at(id, version), body }));

export const noteWish = (id: string, body: WishStatement): Promise<Plan> =>
  read(api.PUT('/api/v1/departures/{id}/rooming/wishes', { params: { path: { id } }, body }));

export const fetchBibs = (departureId: string): Promise<Bibs> => read(api.GET('/api/v1/departures/{id}/bibs', { params: { path: { id: departureId } } }));

export const bibsQuery = (departureId: string) => queryOptions({ queryKey: ['bibs', departureId, 'runners'], queryFn: () => fetchBibs(departureId) });

export const assignBibs = (id: string): Promise<Bibs> => read(api.POST('/api/v1/departures/{id}/bibs/assign', { params: { path: { id } } }));

export const setRanges = (id: string, version: number, ranges: BibRange[]): Promise<Bibs> =>
  read(api.PUT('/api/v1/departures/{id}/bibs/ranges', { params: at(id, version), body: { ranges } }));

/** The lists of a departure's rooms, or of its race's numbers. */
export const listsQuery = (departureId: string, kind: ListKind) =>
  queryOptions({
    queryKey: [kind, departureId, 'lists'],
    queryFn: (): Promise<SupplierLists> => {
      const params = { path: { id: departureId } };
      return read(kind === 'rooming' ? api.GET('/api/v1/departures/{id}/rooming/lists', { params }) : api.GET('/api/v1/departures/{id}/bibs/lists', { params }));
    },
  });

export function makeList(departureId: string, kind: ListKind, key: string): Promise<SupplierList> {
  const params = { path: { id: departureId }, header: { 'Idempotency-Key': key } };
  return read(kind === 'rooming' ? api.POST('/api/v1/departures/{id}/rooming/lists', { params }) : api.POST('/api/v1/departures/{id}/bibs/lists', { params }));
}

export function markSent(kind: ListKind, id: string, to: string): Promise<SupplierList> {
  const request = { params: { path: { id } }, body: { to } };
  return read(kind === 'rooming' ? api.POST('/api/v1/rooming-lists/{id}/sent', request) : api.POST('/api/v1/bib-lists/{id}/sent', request));
}

/** Where the browser downloads a list from. */
export const listAddress = (kind: ListKind, id: string, format: string): string => `/api/v1/${kind === 'rooming' ? 'rooming' : 'bib'}-lists/${id}/file?format=${format}`;
