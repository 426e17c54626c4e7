import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, read } from '../../api/client.js';
import type { Page } from '../../api/page.js';
import type { Booking } from '../bookings/types.js';
import type { BookingAccount, CreditNote, CreditPayment, DepartureMoney, NewPayment, OverduePayment, Payment, PaymentPlan, PaymentPlanInForce, SubParties } from './types.js';

const fetchAccount = (id: string): Promise<BookingAccount> => read(api.GET('/api/v1/bookings/{id}/account', { params: { path: { id } } }));

export const accountQuery = (id: string) => queryOptions({ queryKey: ['accounts', id], queryFn: () => fetchAccount(id) });

export type TransferKind = 'payments' | 'refunds';

export const recordTransfer = (kind: TransferKind, bookingId: string, body: NewPayment, key: string): Promise<Payment> => {
  const params = { path: { id: bookingId }, header: { 'Idempotency-Key': key } };
  return read(kind === 'payments' ? api.POST('/api/v1/bookings/{id}/payments', { params, body }) : api.POST('/api/v1/bookings/{id}/refunds', { params, body }));
};

export const reversePayment = (id: string, reason: string, key: string): Promise<Payment> =>
  read(api.POST('/api/v1/payments/{id}/reversal', { params: { path: { id }, header: { 'Idempotency-Key': key } }, body: { reason } }));

const fetchCreditNotes = (id: string): Promise<{ items: CreditNote[] }> => read(api.GET('/api/v1/bookings/{id}/credit-notes', { params: { path: { id } } }));

/** Those of whoever leads the booking, whichever booking they were given for. */
export const creditNotesQuery = (id: string) => queryOptions({ queryKey: ['accounts', id, 'credit-notes'], queryFn: () => fetchCreditNotes(id) });

export const payWithCredit = (bookingId: string, body: CreditPayment, key: string): Promise<Payment> =>
  read(api.POST('/api/v1/bookings/{id}/credit-payments', { params: { path: { id: bookingId }, header: { 'Idempotency-Key': key } }, body }));

export const arrangeSubParties = ({ id, version }: Pick<Booking, 'id' | 'version'>, body: SubParties): Promise<Booking> =>
  read(api.PUT('/api/v1/bookings/{id}/sub-parties', { params: { path: { id }, header: { 'If-Match': `"${version}"` } }, body }));

const fetchMoney = (id: string, cursor: string | undefined): Promise<DepartureMoney> =>
  read(api.GET('/api/v1/departures/{id}/money', { params: { path: { id }, query: cursor ? { cursor } : {} } }));

export const departureMoneyQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['accounts', 'of', id],
    queryFn: ({ pageParam }) => fetchMoney(id, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });

const fetchOverdue = (cursor: string | undefined): Promise<Page<OverduePayment>> =>
  read(api.GET('/api/v1/payments/overdue', { params: { query: cursor ? { cursor } : {} } }));

export const overdueQuery = infiniteQueryOptions({
  queryKey: ['accounts', 'overdue'],
  queryFn: ({ pageParam }) => fetchOverdue(pageParam),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last) => last.nextCursor ?? undefined,
});

export const fetchPlan = (id: string): Promise<PaymentPlanInForce> => read(api.GET('/api/v1/departures/{id}/payment-plan', { params: { path: { id } } }));

export const planQuery = (departureId: string) => queryOptions({ queryKey: ['payment-plans', departureId], queryFn: () => fetchPlan(departureId) });

export const writePlan = (departureId: string, version: number, body: PaymentPlan): Promise<PaymentPlanInForce> =>
  read(api.PUT('/api/v1/departures/{id}/payment-plan', { params: { path: { id: departureId }, header: { 'If-Match': `"${version}"` } }, body }));

export const paymentListUrl = (departureId: string, kind: 'csv' | 'xlsx'): string => `/api/v1/departures/${departureId}/payments.${kind}`;
