import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, done, read } from '../../api/client.js';
import type { Page } from '../../api/page.js';
import type { MessageSearch } from './message-search.js';
import type { Message } from './types.js';

const fetchMessages = (id: string, search: MessageSearch, cursor: string | undefined): Promise<Page<Message>> =>
  read(api.GET('/api/v1/departures/{id}/messages', { params: { path: { id }, query: { ...search, ...(cursor ? { cursor } : {}) } } }));

export const messagesQuery = (departureId: string, search: MessageSearch) =>
  infiniteQueryOptions({
    queryKey: ['departures', departureId, 'messages', search],
    queryFn: ({ pageParam }) => fetchMessages(departureId, search, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });

export const draftsQuery = (departureId: string) =>
  queryOptions({ queryKey: ['departures', departureId, 'message-drafts'], queryFn: async () => (await read(api.GET('/api/v1/departures/{id}/message-drafts', { params: { path: { id: departureId } } }))).items });

export const repeatMessage = (id: string): Promise<void> => done(api.POST('/api/v1/messages/{id}/repeat', { params: { path: { id } } }));
