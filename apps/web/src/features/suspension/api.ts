import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Schemas } from '#sdk';
import { api, read } from '../../api/client.js';
import type { Page } from '../../api/page.js';
import type { Affected, Cause, Choice, EventCancellation, Letters, NewSuspension, StopPreview, StopScope, Suspension, SuspensionDetail } from './types.js';

export type Occasion = 'suspension' | 'reopening' | 'execution';

const fetchSuspensions = (departureId: string): Promise<{ items: Suspension[] }> => read(api.GET('/api/v1/suspensions', { params: { query: { departureId } } }));
export const suspensionsQuery = (departureId: string) => queryOptions({ queryKey: ['suspensions', 'of', departureId], queryFn: () => fetchSuspensions(departureId) });

const fetchSuspension = (id: string): Promise<SuspensionDetail> => read(api.GET('/api/v1/suspensions/{id}', { params: { path: { id } } }));
export const suspensionQuery = (id: string) => queryOptions({ queryKey: ['suspensions', id], queryFn: () => fetchSuspension(id), refetchInterval: 10_000 });

const fetchAffected = (id: string, cursor: string | undefined): Promise<Page<Affected>> =>
  read(api.GET('/api/v1/suspensions/{id}/bookings', { params: { path: { id }, query: cursor ? { cursor } : {} } }));
export const affectedQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['suspensions', id, 'bookings'],
    queryFn: ({ pageParam }) => fetchAffected(id, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    refetchInterval: 15_000,
  });

/** Drafted letters, read again while a worker writes and sends them. */
const lettersOf = (id: string, occasion: Occasion | 'cancellation', queryFn: () => Promise<Letters>) =>
  queryOptions({ queryKey: ['suspensions', id, 'letters', occasion], queryFn, refetchInterval: 10_000 });

export type LettersQuery = ReturnType<typeof lettersOf>;

const fetchLetters = (id: string, occasion: Occasion): Promise<Letters> => read(api.GET('/api/v1/suspensions/{id}/letters', { params: { path: { id }, query: { occasion } } }));
export const lettersQuery = (id: string, occasion: Occasion) => lettersOf(id, occasion, () => fetchLetters(id, occasion));
export const releaseLetters = (id: string, occasion: Occasion): Promise<Schemas['ReleasedLetters']> =>
  read(api.POST('/api/v1/suspensions/{id}/letters/release', { params: { path: { id } }, body: { occasion } }));

const fetchPreview = (scope: StopScope, cause: Cause): Promise<StopPreview> => read(api.POST('/api/v1/stops/preview', { body: { ...scope, cause } }));
export const stopPreviewQuery = (scope: StopScope, cause: Cause) => queryOptions({ queryKey: ['suspensions', 'preview', scope, cause], queryFn: () => fetchPreview(scope, cause) });

export const suspend = (body: NewSuspension, key: string): Promise<Suspension> => read(api.POST('/api/v1/suspensions', { params: { header: { 'Idempotency-Key': key } }, body }));
export const chooseForCustomer = (id: string, choice: Choice): Promise<Affected> => read(api.POST('/api/v1/affected-bookings/{id}/choice', { params: { path: { id } }, body: { choice } }));
export const orderExecutions = (id: string, body: Schemas['ExecutionOrder'], key: string): Promise<{ ordered: number }> =>
  read(api.POST('/api/v1/suspensions/{id}/executions', { params: { path: { id }, header: { 'Idempotency-Key': key } }, body }));
export const reopen = ({ id, version }: Suspension, body: Schemas['Reopening'], key: string): Promise<SuspensionDetail> =>
  read(api.POST('/api/v1/suspensions/{id}/reopening', { params: { path: { id }, header: { 'Idempotency-Key': key, 'If-Match': `"${version}"` } }, body }));

const fetchCancellations = (): Promise<{ items: EventCancellation[] }> => read(api.GET('/api/v1/event-cancellations'));
export const cancellationsQuery = queryOptions({ queryKey: ['suspensions', 'cancellations'], queryFn: fetchCancellations, refetchInterval: 5_000 });
export const cancelAll = (body: Schemas['NewEventCancellation'], key: string): Promise<EventCancellation> =>
  read(api.POST('/api/v1/event-cancellations', { params: { header: { 'Idempotency-Key': key } }, body }));
export const retryCancellation = (id: string): Promise<EventCancellation> => read(api.POST('/api/v1/event-cancellations/{id}/retry', { params: { path: { id } } }));

const fetchCancellationLetters = (id: string): Promise<Letters> => read(api.GET('/api/v1/event-cancellations/{id}/letters', { params: { path: { id } } }));
export const cancellationLettersQuery = (id: string) => lettersOf(id, 'cancellation', () => fetchCancellationLetters(id));
export const releaseCancellationLetters = (id: string): Promise<Schemas['ReleasedLetters']> => read(api.POST('/api/v1/event-cancellations/{id}/letters/release', { params: { path: { id } } }));
