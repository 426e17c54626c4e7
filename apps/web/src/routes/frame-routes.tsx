import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import { homeOf, sessionQuery } from '../features/accounts/session.js';
import type { Me } from '../features/accounts/types.js';
import { Shell } from './shell.js';

export const rootRoute = createRootRouteWithContext<{ readonly queries: QueryClient }>()({ component: Outlet });

/** A path on this site; anything else in the address could lead a signed-in person elsewhere. */
const pathHere = (to: unknown): { readonly to?: string } =>
  typeof to === 'string' && /^\/[^/\\]/.test(to) ? { to } : {};

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>) => pathHere(search['to']),
  component: lazyRouteComponent(() => import('../features/accounts/sign-in-page.js'), 'SignInPage'),
});

/** Where somebody who was invited to the staff chooses a password. The token of their link is in the fragment. */
export const joinRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/join',
  component: lazyRouteComponent(() => import('../features/people/join-page.js'), 'JoinPage'),
});

/** The frame of every page that needs a session; it sends everyone else to sign in, and back after that. */
export const insideRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'inside',
  beforeLoad: async ({ context, location }): Promise<{ readonly me: Me }> => {
    const me = await context.queries.query({ ...sessionQuery, staleTime: 'static' });
    if (!me) throw redirect({ to: '/sign-in', search: location.pathname === '/' ? {} : { to: location.pathname } });
    if (me.kind === 'traveller') throw redirect({ href: '/trip', reloadDocument: true });
    if (location.pathname === '/') throw redirect({ href: homeOf(me) });
    return { me };
  },
  component: Shell,
});
