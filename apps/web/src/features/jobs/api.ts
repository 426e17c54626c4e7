import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, read } from '../../api/client.js';
import type { Page } from '../../api/page.js';
import type { FailedJob } from './types.js';

const fetchFailedJobs = (cursor: string | undefined): Promise<Page<FailedJob>> =>
  read(api.GET('/api/v1/jobs/failed', { params: { query: cursor ? { cursor } : {} } }));

export const failedJobsQuery = infiniteQueryOptions({
  queryKey: ['jobs', 'failed'],
  queryFn: ({ pageParam }) => fetchFailedJobs(pageParam),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last) => last.nextCursor ?? undefined,
});
