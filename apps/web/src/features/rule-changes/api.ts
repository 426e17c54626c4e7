import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, read } from '../../api/client.js';
import type { RuleChange, SimulatedDraft, WhatIf, WhatIfRule } from './types.js';

const next = (last: { readonly nextCursor: string | null }): string | undefined => last.nextCursor ?? undefined;
const at = (id: string) => ({ path: { id } });
/** Milliseconds between two looks at a change that is being judged. */
const lookAgain = 1_000;

export const ruleChangesQuery = infiniteQueryOptions({
  queryKey: ['rule-changes', 'list'],
  queryFn: ({ pageParam }) => read(api.GET('/api/v1/rule-changes', { params: { query: pageParam ? { cursor: pageParam } : {} } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: next,
  refetchInterval: ({ state }) => (state.data?.pages.some(({ items }) => items.some((change) => change.state === 'judging')) ? lookAgain : false),
});

export const ruleChangeQuery = (id: string) =>
  queryOptions({
    queryKey: ['rule-changes', id],
    queryFn: (): Promise<RuleChange> => read(api.GET('/api/v1/rule-changes/{id}', { params: at(id) })),
    refetchInterval: ({ state }) => (state.data?.state === 'judging' ? lookAgain : false),
  });

/** Asked anew once more are judged, and once the note is another one: the messages show it. */
export const touchedQuery = ({ id, affected, version }: RuleChange) =>
  infiniteQueryOptions({
    queryKey: ['rule-changes', id, 'travellers', affected, version],
    queryFn: ({ pageParam }) => read(api.GET('/api/v1/rule-changes/{id}/travellers', { params: { ...at(id), query: pageParam ? { cursor: pageParam } : {} } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: next,
  });

const matching = ({ id, version }: RuleChange) => ({ path: { id }, header: { 'If-Match': `"${version}"` } });

export const writeNote = (change: RuleChange, note: string): Promise<RuleChange> => read(api.PUT('/api/v1/rule-changes/{id}/note', { params: matching(change), body: { note } }));

export function decideChange(change: RuleChange, decision: 'approve' | 'dismiss', key: string): Promise<RuleChange> {
  const { path, header } = matching(change);
  const params = { path, header: { ...header, 'Idempotency-Key': key } };
  return read(decision === 'approve' ? api.POST('/api/v1/rule-changes/{id}/approve', { params }) : api.POST('/api/v1/rule-changes/{id}/dismiss', { params }));
}

export const promote = (rules: WhatIfRule[], note: string, key: string): Promise<{ readonly draftId: string }> =>
  read(api.POST('/api/v1/rule-simulations/promote', { params: { header: { 'Idempotency-Key': key } }, body: { rules, note } }));

export const promoteInto = (rules: WhatIfRule[], draft: SimulatedDraft, key: string): Promise<{ readonly draftId: string }> =>
  read(api.POST('/api/v1/rule-simulations/promote-into-draft', { params: { header: { 'Idempotency-Key': key } }, body: { rules, draft } }));

/** With a draft: what publishing its rules and these together would do. */
export const simulate = (rules: WhatIfRule[], draft?: SimulatedDraft, cursor?: string): Promise<WhatIf> =>
  read(api.POST('/api/v1/rule-simulations', { body: { rules, ...(draft && { draftId: draft.id }), ...(cursor && { cursor }) } }));
