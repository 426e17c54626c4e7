import type { QueryClient } from '@tanstack/react-query';
import { createRouter } from '@tanstack/react-router';
import { PageFault } from '../ui/desk/page-fault.js';
import { adminRoutes } from './admin-routes.js';
import { insideRoute, joinRoute, rootRoute, signInRoute } from './frame-routes.js';
import { NotFound } from './not-found.js';
import { officerRoutes } from './officer-routes.js';
import { operatorRoutes } from './operator-routes.js';
import { ruleRoutes } from './rule-routes.js';
import { staffRoutes } from './staff-routes.js';

const routeTree = rootRoute.addChildren([signInRoute, joinRoute, insideRoute.addChildren([...operatorRoutes, ...officerRoutes, ...ruleRoutes, ...staffRoutes, ...adminRoutes])]);

/** The routes of the operator's and the officer's pages. */
export const createDeskRouter = (queries: QueryClient) =>
  createRouter({
    routeTree,
    context: { queries },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultErrorComponent: PageFault,
    defaultNotFoundComponent: NotFound,
    scrollRestoration: true,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createDeskRouter>;
  }
}
