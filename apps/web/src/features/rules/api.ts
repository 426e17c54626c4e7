import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, done, read } from '../../api/client.js';
import type { WhatIf } from '../rule-changes/types.js';
import type { RuleSearch } from './rule-search.js';
import type { ChangedRuleDraft, ConflictChoice, NewRuleDraft, RuleDraft } from './types.js';

const next = (last: { readonly nextCursor: string | null }): string | undefined => last.nextCursor ?? undefined;
const key = (value: string) => ({ 'Idempotency-Key': value });
const at = (id: string) => ({ path: { id } });
const from = ({ id, version }: Pick<RuleDraft, 'id' | 'version'>) => ({ path: { id }, header: { 'If-Match': `"${version}"` } });

export const rulesQuery = ({ text, country, authority, status, knownOn }: RuleSearch) =>
  infiniteQueryOptions({
    queryKey: ['rules', 'list', { text, country, authority, status, knownOn }],
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/api/v1/rules', {
          params: {
            query: {
              limit: 100, ...(text && { text }), ...(country && { country }), ...(authority && { authority }), ...(status && { status }), ...(knownOn && { knownOn }), ...(pageParam && { cursor: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: next,
    placeholderData: keepPreviousData,
  });

export const facetsQuery = queryOptions({ queryKey: ['rules', 'facets'], queryFn: () => read(api.GET('/api/v1/rules/facets', { params: { query: { knownOn: 'all' } } })) });
export const expiringQuery = queryOptions({ queryKey: ['rules', 'expiring'], queryFn: async () => (await read(api.GET('/api/v1/rules/expiring'))).items });
export const ruleQuery = (code: string) =>
  queryOptions({ queryKey: ['rules', 'versions', code], queryFn: async () => (await read(api.GET('/api/v1/rules/versions', { params: { query: { code } } }))).versions });

export const draftsQuery = (all: boolean) =>
  infiniteQueryOptions({
    queryKey: ['rule-drafts', 'list', all],
    queryFn: ({ pageParam }) => read(api.GET('/api/v1/rule-drafts', { params: { query: { ...(all ? {} : { open: 'true' as const }), ...(pageParam && { cursor: pageParam }) } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: next,
  });

export const draftQuery = (id: string) => queryOptions({ queryKey: ['rule-drafts', id], queryFn: (): Promise<RuleDraft> => read(api.GET('/api/v1/rule-drafts/{id}', { params: at(id) })) });

/** Each version of a draft beside what stands, of one revision of it. */
export const changesQuery = ({ id, version }: Pick<RuleDraft, 'id' | 'version'>) =>
  infiniteQueryOptions({
    queryKey: ['rule-drafts', id, 'changes', version],
    queryFn: ({ pageParam }) => read(api.GET('/api/v1/rule-drafts/{id}/changes', { params: { ...at(id), query: { from: pageParam, limit: 200 } } })),
    initialPageParam: 0,
    getNextPageParam: (last) => last.next ?? undefined,
  });

export const keysQuery = queryOptions({ queryKey: ['rule-keys'], queryFn: () => read(api.GET('/api/v1/rule-keys')) });

export const writeDraft = (body: NewRuleDraft, attempt: string): Promise<RuleDraft> => read(api.POST('/api/v1/rule-drafts', { params: { header: key(attempt) }, body }));
export const changeDraft = (draft: Pick<RuleDraft, 'id' | 'version'>, body: ChangedRuleDraft): Promise<RuleDraft> => read(api.PUT('/api/v1/rule-drafts/{id}', { params: from(draft), body }));
export const submitDraft = (draft: RuleDraft): Promise<RuleDraft> => read(api.POST('/api/v1/rule-drafts/{id}/submit', { params: from(draft) }));
export const takeBackDraft = (draft: RuleDraft): Promise<RuleDraft> => read(api.POST('/api/v1/rule-drafts/{id}/take-back', { params: from(draft) }));
export const discardDraft = (draft: RuleDraft): Promise<RuleDraft> => read(api.POST('/api/v1/rule-drafts/{id}/discard', { params: from(draft) }));
export const publishDraft = (draft: RuleDraft): Promise<RuleDraft> => read(api.POST('/api/v1/rule-drafts/{id}/publish', { params: from(draft) }));
export const approveDraft = (draft: RuleDraft, reason: string): Promise<RuleDraft> => read(api.POST('/api/v1/rule-drafts/{id}/approve', { params: from(draft), body: { reason } }));
export const rejectDraft = (draft: RuleDraft, reason: string): Promise<RuleDraft> => read(api.POST('/api/v1/rule-drafts/{id}/reject', { params: from(draft), body: { reason } }));
export const settleConflict = (draft: RuleDraft, rule: string, choice: ConflictChoice): Promise<RuleDraft> =>
  read(api.POST('/api/v1/rule-drafts/{id}/choices', { params: from(draft), body: { choices: [{ rule, choice }] } }));

/** What publishing a draft now would do to everybody who is booked. */
export const simulateDraft = (id: string, cursor: string | undefined): Promise<WhatIf> =>
  read(api.GET('/api/v1/rule-drafts/{id}/simulation', { params: { ...at(id), query: cursor ? { cursor } : {} } }));

/** The generated type knows a file by its format alone. */
function asForm(file: File) {
  const form = new FormData();
  form.append('file', file);
  return { body: form as unknown as { file: string }, bodySerializer: () => form };
}

export const importPack = (file: File, attempt: string) => read(api.POST('/api/v1/rule-packs/import', { params: { header: key(attempt) }, ...asForm(file) }));
export const importIndex = (file: File, knownFrom: string, attempt: string) =>
  read(api.POST('/api/v1/passport-index/import', { params: { header: key(attempt), query: knownFrom ? { knownFrom } : {} }, ...asForm(file) }));

export const trustKey = (body: { name: string; publicKey: string }, attempt: string) => read(api.POST('/api/v1/rule-keys', { params: { header: key(attempt) }, body }));
export const distrustKey = (id: string): Promise<void> => done(api.DELETE('/api/v1/rule-keys/{id}', { params: at(id) }));
