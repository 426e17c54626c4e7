import { queryOptions } from '@tanstack/react-query';
import { Problem } from '#sdk';
import { api, read } from '../../api/client.js';
import type { NewTicket, Sale, SaleQueue, Ticket } from './types.js';

const path = (departureId: string) => ({ path: { departureId } });

const fetchSale = (id: string): Promise<Sale> => read(api.GET('/api/v1/sale/{departureId}', { params: path(id) }));

/** Answered when the turn is over, at the latest after so many seconds. Null for whoever has no ticket. */
export async function fetchTicket(id: string, wait: number, signal: AbortSignal | null = null): Promise<Ticket | null> {
  try {
    return await read(api.GET('/api/v1/sale/{departureId}/ticket', { params: { ...path(id), query: { wait } }, signal }));
  } catch (error) {
    if (error instanceof Problem && error.code === 'sale.ticket-unknown') return null;
    throw error;
  }
}

export const saleQuery = (id: string) => queryOptions({ queryKey: ['sale', id], queryFn: () => fetchSale(id) });

/** What is known of one's own ticket; `useTicket` keeps it new. */
export const ticketQuery = (id: string) => queryOptions({ queryKey: ['sale', id, 'ticket'], queryFn: () => fetchTicket(id, 0), staleTime: Infinity });

export const takeTicket = (id: string, key: string, body: NewTicket): Promise<Ticket> =>
  read(api.POST('/api/v1/sale/{departureId}/tickets', { params: { ...path(id), header: { 'Idempotency-Key': key } }, body }));

export const confirmTicket = (id: string, termsVersion: number | null): Promise<Ticket> =>
  read(api.POST('/api/v1/sale/{departureId}/ticket/confirm', { params: path(id), body: { acceptTerms: true, termsVersion } }));

export const leaveQueue = (id: string): Promise<Ticket> => read(api.POST('/api/v1/sale/{departureId}/ticket/leave', { params: path(id) }));

const fetchQueue = (id: string): Promise<SaleQueue> => read(api.GET('/api/v1/departures/{id}/sale-queue', { params: { path: { id } } }));

/** The operator's view of the queue, anew every few seconds. */
export const saleQueueQuery = (id: string) =>
  queryOptions({ queryKey: ['departures', id, 'sale-queue'], queryFn: () => fetchQueue(id), refetchInterval: 5_000 });
