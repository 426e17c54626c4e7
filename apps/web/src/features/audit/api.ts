import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, read } from '../../api/client.js';
import type { Page } from '../../api/page.js';
import type { AuditSearch } from './audit-search.js';
import type { AuditEntry, AuditVerification } from './types.js';

const asked = ({ who, what, from, until }: AuditSearch) => ({
  ...(who ? { actorId: who } : {}), ...(what ? { topic: what } : {}), ...(from ? { from } : {}), ...(until ? { until } : {}),
});

const fetchEntries = (search: AuditSearch, cursor: string | undefined): Promise<Page<AuditEntry>> =>
  read(api.GET('/api/v1/audit', { params: { query: { ...asked(search), ...(cursor ? { cursor } : {}) } } }));

export const auditQuery = (search: AuditSearch) =>
  infiniteQueryOptions({
    queryKey: ['audit', search],
    queryFn: ({ pageParam }) => fetchEntries(search, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });

export const checkChain = (): Promise<AuditVerification> => read(api.GET('/api/v1/audit/verification'));

/** Where the file of what is shown comes from. */
export const fileOf = (search: AuditSearch): string => `/api/v1/audit/entries.csv?${new URLSearchParams(asked(search)).toString()}`;
