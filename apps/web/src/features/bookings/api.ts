import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, done, read } from '../../api/client.js';
import { isLive } from '../../api/live.js';
import type { Page } from '../../api/page.js';
import type { BookingListSearch } from './list-search.js';
import type { Booking, BookingSummary, NewBooking } from './types.js';

const fetchBookings = (departureId: string, cursor: string | undefined): Promise<Page<BookingSummary>> =>
  read(api.GET('/api/v1/bookings', { params: { query: cursor ? { departureId, cursor } : { departureId } } }));

export const fetchBooking = (id: string): Promise<Booking> => read(api.GET('/api/v1/bookings/{id}', { params: { path: { id } } }));

/** All bookings that a filter leaves, a hundred at a time. While changes are told, coming back to the list does not load it anew. */
export const bookingListQuery = ({ status, departure, text, order }: BookingListSearch) =>
  infiniteQueryOptions({
    queryKey: ['bookings', 'list', { status, departure, text, order }],
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/api/v1/bookings', {
          params: { query: { limit: 100, ...(pageParam && { cursor: pageParam }), ...(status && { status: [status] }), ...(departure && { departureId: departure }), ...(text && { q: text }), ...(order && { order }) } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: false,
    staleTime: () => (isLive() ? Infinity : 10_000),
  });

export const bookingsQuery = (departureId: string) =>
  infiniteQueryOptions({
    queryKey: ['bookings', 'of', departureId],
    queryFn: ({ pageParam }) => fetchBookings(departureId, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });

/** Whether the workers are about to change it: invitations go out after it was confirmed, a hold that is over is released. */
const isChanging = ({ status, expiresAt, travellers }: Booking): boolean =>
  status === 'confirmed'
    ? travellers.some(({ invitation }) => invitation === 'none')
    : status === 'held' && expiresAt !== null && Date.parse(expiresAt) <= Date.now();

export const bookingQuery = (id: string) =>
  queryOptions({
    queryKey: ['bookings', id],
    queryFn: () => fetchBooking(id),
    refetchInterval: ({ state }) => (state.data && isChanging(state.data) ? 2_000 : false),
  });

export const takeBooking = (body: NewBooking, key: string): Promise<Booking> =>
  read(api.POST('/api/v1/bookings', { params: { header: { 'Idempotency-Key': key } }, body }));

export const confirmBooking = (id: string, key: string): Promise<Booking> =>
  read(api.POST('/api/v1/bookings/{id}/confirm', { params: { path: { id }, header: { 'Idempotency-Key': key } } }));

export const extendBooking = (id: string, minutes: number): Promise<Booking> =>
  read(api.POST('/api/v1/bookings/{id}/extend', { params: { path: { id } }, body: { minutes } }));

export const cancelBooking = (id: string): Promise<Booking> =>
  read(api.POST('/api/v1/bookings/{id}/cancel', { params: { path: { id } } }));

export const acceptTerms = (id: string, version: number): Promise<Booking> =>
  read(api.POST('/api/v1/bookings/{id}/accept-terms', { params: { path: { id } }, body: { version } }));

export const sendInvitation = (travellerId: string): Promise<void> =>
  done(api.POST('/api/v1/travellers/{id}/invitation', { params: { path: { id: travellerId } } }));

export const revokeInvitation = (travellerId: string): Promise<void> =>
  done(api.DELETE('/api/v1/travellers/{id}/invitation', { params: { path: { id: travellerId } } }));
