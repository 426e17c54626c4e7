import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { logSearch } from '../features/log/log-search.js';
import { insideRoute } from './frame-routes.js';
import { needs } from './needs.js';

const failedJobsRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/failed-jobs',
  component: needs('job.read', lazyRouteComponent(() => import('../features/jobs/failed-jobs-page.js'), 'FailedJobsPage')),
});

const readinessRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/departures/$departureId/readiness',
  component: needs('readiness.read', lazyRouteComponent(() => import('../features/readiness/readiness-page.js'), 'ReadinessPage')),
});

const calendarRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/calendar',
  component: needs('readiness.read', lazyRouteComponent(() => import('../features/readiness/calendar-page.js'), 'CalendarPage')),
});

const travellerChecklistRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/travellers/$travellerId/checklist',
  component: needs('checklist.read', lazyRouteComponent(() => import('../features/entry/traveller-checklist-page.js'), 'TravellerChecklistPage')),
});

const departureLogRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/departures/$departureId/log',
  validateSearch: logSearch,
  component: needs('departure-log.read', lazyRouteComponent(() => import('../features/log/log-page.js'), 'LogPage')),
});

/** Pages of the operator and the entry officer alike. */

export const staffRoutes = [failedJobsRoute, readinessRoute, calendarRoute, travellerChecklistRoute, departureLogRoute] as const;
