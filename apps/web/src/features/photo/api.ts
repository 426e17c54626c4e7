import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { api, read } from '../../api/client.js';
import type { MyPhoto, Portrait } from './types.js';

/** While the live connection is down, this often. */
const askAgainAfter = 3_000;

/** The newest portrait, and which one is in use. */
export const photoQuery = queryOptions({
  queryKey: ['photo'],
  queryFn: (): Promise<MyPhoto> => read(api.GET('/api/v1/me/photo')),
  refetchInterval: ({ state: { data } }) => (data?.portrait && data.portrait.state !== 'finished' ? askAgainAfter : false),
});

/** Puts a portrait that moved on in the place of the newest. */
export function follow(queries: QueryClient, portrait: Portrait): void {
  const chosenId = queries.getQueryData(photoQuery.queryKey)?.chosenId ?? null;
  queries.setQueryData(photoQuery.queryKey, { portrait, chosenId: portrait.usedAt ? portrait.id : chosenId });
}

/** Chooses the photo that was made of a portrait; saying it again changes nothing. */
export const choosePhoto = (id: string): Promise<Portrait> => read(api.POST('/api/v1/me/photo/{id}/use', { params: { path: { id } } }));
