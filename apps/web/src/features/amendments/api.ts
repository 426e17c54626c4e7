import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, done, read } from '../../api/client.js';
import type { Booking } from '../bookings/types.js';
import type { Money } from '../../ui/money.js';
import type { AmendmentPreview, BookingChange, CancellationPreview, CancellationQuestion, ChangePolicies, ChangePolicy, HistoryEntry } from './types.js';

/** What was previewed, as it is named when it is done. */
interface Shown {
  readonly version: number;
  readonly total: Money;
}

const headers = ({ version }: Shown, key: string) => ({ 'If-Match': `"${version}"`, 'Idempotency-Key': key });

const previewAmendment = (id: string, changes: readonly BookingChange[]): Promise<AmendmentPreview> =>
  read(api.POST('/api/v1/bookings/{id}/amendments/preview', { params: { path: { id } }, body: { changes: [...changes] } }));

/** Asked anew with every change of what is asked; the last answer stays in view meanwhile. */
export const amendmentQuery = (id: string, changes: readonly BookingChange[] | null) =>
  queryOptions({
    queryKey: ['bookings', id, 'amendment', changes],
    queryFn: () => previewAmendment(id, changes ?? []),
    enabled: changes !== null && changes.length > 0,
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
  });

export const amendBooking = (id: string, changes: readonly BookingChange[], shown: Shown, key: string): Promise<Booking> =>
  read(api.POST('/api/v1/bookings/{id}/amendments', { params: { path: { id }, header: headers(shown, key) }, body: { changes: [...changes], total: shown.total } }));

const previewCancellation = (id: string, body: CancellationQuestion): Promise<CancellationPreview> =>
  read(api.POST('/api/v1/bookings/{id}/cancellations/preview', { params: { path: { id } }, body }));

export const cancellationQuery = (id: string, question: CancellationQuestion | null) =>
  queryOptions({
    queryKey: ['bookings', id, 'cancellation', question],
    queryFn: () => previewCancellation(id, question!),
    enabled: question !== null,
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
  });

export const cancelByCause = (id: string, question: CancellationQuestion, shown: Shown, key: string): Promise<Booking> =>
  read(api.POST('/api/v1/bookings/{id}/cancellations', { params: { path: { id }, header: headers(shown, key) }, body: { ...question, total: shown.total } }));

const fetchHistory = async (id: string): Promise<readonly HistoryEntry[]> =>
  (await read(api.GET('/api/v1/bookings/{id}/changes', { params: { path: { id } } }))).items;

export const historyQuery = (id: string) => queryOptions({ queryKey: ['bookings', id, 'history'], queryFn: () => fetchHistory(id) });

export const fetchPolicies = async (): Promise<ChangePolicies['items']> => (await read(api.GET('/api/v1/change-policies'))).items;

export const policiesQuery = queryOptions({ queryKey: ['change-policies'], queryFn: fetchPolicies });

export const writePolicy = (packageId: string | null, policy: ChangePolicy, version: number): Promise<void> =>
  done(api.PUT('/api/v1/change-policies', { params: { header: { 'If-Match': `"${version}"` } }, body: { packageId, policy } }));
