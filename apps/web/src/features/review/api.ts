import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, read } from '../../api/client.js';
import type { DocumentDecision, DocumentReport, outcomes, ParsedZone, RevealedCheck, ReviewedCheck } from './types.js';

const at = (id: string) => ({ path: { id } });

export const queueQuery = (outcome: (typeof outcomes)[number]) =>
  infiniteQueryOptions({
    queryKey: ['document-checks', 'list', outcome],
    queryFn: ({ pageParam }) => read(api.GET('/api/v1/document-checks', { params: { query: { outcome, ...(pageParam ? { cursor: pageParam } : {}) } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });

export const waitingQuery = queryOptions({
  queryKey: ['document-checks', 'waiting'],
  queryFn: () => read(api.GET('/api/v1/document-checks/waiting')),
  refetchInterval: 60_000,
});

export const reviewQuery = (id: string) =>
  queryOptions({ queryKey: ['document-checks', id], queryFn: (): Promise<ReviewedCheck> => read(api.GET('/api/v1/document-checks/{id}', { params: at(id) })) });

export const reportQuery = (period: { readonly from: string; readonly to: string }) =>
  queryOptions({
    queryKey: ['document-checks', 'report', period],
    queryFn: (): Promise<DocumentReport> => read(api.GET('/api/v1/document-checks/report', { params: { query: period } })),
  });

/** Opens the clear data and, for a while, the picture; the reason is kept with who asked. */
export const revealCheck = (id: string, reason: string): Promise<RevealedCheck> =>
  read(api.POST('/api/v1/document-checks/{id}/reveal', { params: at(id), body: { reason } }));

export const decideCheck = (id: string, body: DocumentDecision): Promise<ReviewedCheck> =>
  read(api.POST('/api/v1/document-checks/{id}/decision', { params: at(id), body }));

/** Which check digits of typed lines hold. */
export const parseZone = (lines: string[], signal: AbortSignal): Promise<ParsedZone> =>
  read(api.POST('/api/v1/document-zones/parse', { body: { lines }, signal }));
