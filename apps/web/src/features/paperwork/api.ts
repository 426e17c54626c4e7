import { queryOptions } from '@tanstack/react-query';
import { toProblem, unreachable } from '#sdk';
import { api, read } from '../../api/client.js';
import type { Paper, Paperwork, SignedBody } from './types.js';

/** While something that we were given is being looked at, or an application waits for what was just handed in. */
const isMoving = ({ applications, papers }: Paperwork): boolean =>
  papers.some(({ state }) => state === 'queued') || applications.some(({ status, lacks }) => status === 'draft' && lacks.length > 0);

export const paperworkQuery = queryOptions({
  queryKey: ['paperwork'],
  queryFn: (): Promise<Paperwork> => read(api.GET('/api/v1/me/paperwork')),
  refetchInterval: ({ state: { data } }) => (data === undefined ? false : isMoving(data) ? 4_000 : data.applications.length === 0 ? 8_000 : 60_000),
});

export const signDeclaration = (id: string, body: SignedBody): Promise<Paperwork> =>
  read(api.POST('/api/v1/me/applications/{id}/declaration', { params: { path: { id } }, body }));

/** Hands in a file for an item. */
export async function sendPaper(itemId: string, file: File): Promise<Paper> {
  const body = new FormData();
  body.append('file', file);
  const answer = await fetch(`/api/v1/me/checklist-items/${itemId}/papers`, { method: 'POST', body }).catch(() => {
    throw unreachable();
  });
  if (answer.status !== 202) throw toProblem(answer.status, await answer.text(), answer.headers.get('retry-after'));
  return (await answer.json()) as Paper;
}
