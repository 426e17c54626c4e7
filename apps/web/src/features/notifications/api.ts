import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, read } from '../../api/client.js';
import { unlessLive } from '../../api/live.js';
import type { Page } from '../../api/page.js';
import type { Mail, MailSummary } from './types.js';

const fetchMails = (cursor: string | undefined): Promise<Page<MailSummary>> =>
  read(api.GET('/api/v1/mailbox', { params: { query: cursor ? { cursor } : {} } }));

const fetchMail = (id: string): Promise<Mail> => read(api.GET('/api/v1/mailbox/{id}', { params: { path: { id } } }));

export const mailsQuery = infiniteQueryOptions({
  queryKey: ['mailbox'],
  queryFn: ({ pageParam }) => fetchMails(pageParam),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last) => last.nextCursor ?? undefined,
  refetchInterval: unlessLive(5_000),
});

export const mailQuery = (id: string) => queryOptions({ queryKey: ['mailbox', id], queryFn: () => fetchMail(id) });
