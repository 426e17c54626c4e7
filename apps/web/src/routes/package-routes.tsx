import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { insideRoute } from './frame-routes.js';
import { needs } from './needs.js';

const packagesRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/packages',
  component: needs('package.read', lazyRouteComponent(() => import('../features/packages/packages-page.js'), 'PackagesPage')),
});

const newPackageRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/packages/new',
  component: needs('package.write', lazyRouteComponent(() => import('../features/packages/new-package-page.js'), 'NewPackagePage')),
});

const packageRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/packages/$packageId',
  component: needs('package.read', lazyRouteComponent(() => import('../features/packages/package-page.js'), 'PackagePage')),
});

const scheduleRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/packages/$packageId/schedule',
  component: needs('package.write', lazyRouteComponent(() => import('../features/packages/schedule-page.js'), 'SchedulePage')),
});

const departureSaleRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/departures/$departureId/sale',
  component: needs('package.write', lazyRouteComponent(() => import('../features/packages/departure-sale-page.js'), 'DepartureSalePage')),
});

/** Pages about what is sold. */
export const packageRoutes = [packagesRoute, newPackageRoute, packageRoute, scheduleRoute, departureSaleRoute] as const;
