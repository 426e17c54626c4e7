import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../api/client.js';
import type { DepartureTickets, NameScale, NameScaleStatement, Ticket, TicketChange, TicketEntry, TicketPreview } from './types.js';

/** Every look is recorded, so that none is taken behind the reader's back. */
export const ticketsQuery = (departureId: string) =>
  queryOptions({
    queryKey: ['tickets', departureId],
    queryFn: (): Promise<DepartureTickets> => read(api.GET('/api/v1/departures/{id}/tickets', { params: { path: { id: departureId } } })),
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

export const previewTickets = (legId: string, text: string): Promise<TicketPreview> =>
  read(api.POST('/api/v1/legs/{id}/tickets/preview', { params: { path: { id: legId } }, body: { text } }));

export const enterTickets = (legId: string, tickets: TicketEntry[], key: string): Promise<{ ids: string[] }> =>
  read(api.POST('/api/v1/legs/{id}/tickets', { params: { path: { id: legId }, header: { 'Idempotency-Key': key } }, body: { tickets } }));

export const changeTicket = ({ id, version }: Pick<Ticket, 'id' | 'version'>, body: TicketChange): Promise<Ticket> =>
  read(api.PATCH('/api/v1/tickets/{id}', { params: { path: { id }, header: { 'If-Match': `"${version}"` } }, body }));

export const fetchScales = async (): Promise<NameScale[]> => (await read(api.GET('/api/v1/name-scales'))).items;

export const scalesQuery = queryOptions({ queryKey: ['name-scales'], queryFn: fetchScales });

export const setScale = (version: number, body: NameScaleStatement): Promise<NameScale> =>
  read(api.PUT('/api/v1/name-scales', { params: { header: { 'If-Match': `"${version}"` } }, body }));
