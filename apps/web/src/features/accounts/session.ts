import { Problem } from '#sdk';
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { fetchMe } from './api.js';
import type { Me } from './types.js';

/** Who is signed in; null for nobody. */
export const sessionQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => fetchMe().catch(nobody),
  staleTime: 60_000,
});

function nobody(error: unknown): null {
  if (error instanceof Problem && error.status === 401) return null;
  throw error;
}

/** Looks again who is signed in when the server says that nobody is. */
export function watchSession(queries: QueryClient): void {
  const look = (error: unknown): void => {
    if (error instanceof Problem && error.code === 'auth.required') void queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
  };
  queries.getQueryCache().subscribe(({ type, ...event }) => type === 'updated' && 'action' in event && event.action.type === 'error' && look(event.action.error));
  queries.getMutationCache().subscribe(({ type, ...event }) => type === 'updated' && 'action' in event && event.action.type === 'error' && look(event.action.error));
}

/** The page that a role starts on. A traveller's is outside of these pages. */
export function homeOf(me: Me): '/departures' | '/applications' | '/people' | '/trip' {
  if (me.kind === 'traveller') return '/trip';
  if (me.role === 'administrator') return '/people';
  return me.role === 'officer' ? '/applications' : '/departures';
}

const inside = getRouteApi('/inside');

/** Who is signed in, on the pages that nobody else reaches. */
export const useMe = (): Me => inside.useRouteContext({ select: (context) => context.me });

/** Whether the signed-in person's role has a permission; the API asks again, whatever the page shows. */
export const useMay = (permission: string): boolean => useMe().permissions.includes(permission);
