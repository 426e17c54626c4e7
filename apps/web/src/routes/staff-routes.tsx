import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { insideRoute } from './frame-routes.js';
import { needs } from './needs.js';

const failedJobsRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/failed-jobs',
  component: needs('job.read', lazyRouteComponent(() => import('../features/jobs/failed-jobs-page.js'), 'FailedJobsPage')),
});

/** Pages of the operator and the entry officer alike. */

export const staffRoutes = [failedJobsRoute] as const;
