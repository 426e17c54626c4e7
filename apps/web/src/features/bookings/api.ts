import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, done, read } from '../../api/client.js';
import type { Page } from '../../api/page.js';
import type { Booking, NewBooking } from './types.js';

const fetchBookings = (departureId: string, cursor: string | undefined): Promise<Page<Booking>> =>
  read(api.GET('/api/v1/bookings', { params: { query: cursor ? { departureId, cursor } : { departureId } } }));

const fetchBooking = (id: string): Promise<Booking> => read(api.GET('/api/v1/bookings/{id}', { params: { path: { id } } }));

export const bookingsQuery = (departureId: string) =>
  infiniteQueryOptions({
    queryKey: ['bookings', 'of', departureId],
    queryFn: ({ pageParam }) => fetchBookings(departureId, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });

export const bookingQuery = (id: string) => queryOptions({ queryKey: ['bookings', id], queryFn: () => fetchBooking(id) });

export const takeBooking = (body: NewBooking, key: string): Promise<Booking> =>
  read(api.POST('/api/v1/bookings', { params: { header: { 'Idempotency-Key': key } }, body }));

export const confirmBooking = (id: string, key: string): Promise<Booking> =>
  read(api.POST('/api/v1/bookings/{id}/confirm', { params: { path: { id }, header: { 'Idempotency-Key': key } } }));

export const cancelBooking = (id: string): Promise<Booking> =>
  read(api.POST('/api/v1/bookings/{id}/cancel', { params: { path: { id } } }));

export const sendInvitation = (travellerId: string): Promise<void> =>
  done(api.POST('/api/v1/travellers/{id}/invitation', { params: { path: { id: travellerId } } }));

export const revokeInvitation = (travellerId: string): Promise<void> =>
  done(api.DELETE('/api/v1/travellers/{id}/invitation', { params: { path: { id: travellerId } } }));
