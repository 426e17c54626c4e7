import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, read } from '../../api/client.js';
import type { Findings } from './types.js';

const find = (text: string, signal: AbortSignal): Promise<Findings> => read(api.GET('/api/v1/search', { params: { query: { q: text, limit: 6 } }, signal }));

/** Worth asking: two letters, or one sign of a script whose names are short. */
export const isSearchable = (text: string): boolean => /[\p{L}\p{N}].*[\p{L}\p{N}]|[\p{Script=Han}\p{Script=Hangul}]/u.test(text);

export const searchQuery = (text: string) =>
  queryOptions({
    queryKey: ['bookings', 'search', text],
    queryFn: ({ signal }) => find(text, signal),
    enabled: isSearchable(text),
    staleTime: 10_000,
    placeholderData: keepPreviousData,
  });
