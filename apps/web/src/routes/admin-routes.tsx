import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { auditSearch } from '../features/audit/audit-search.js';
import { letterSearch } from '../features/letters/letter-search.js';
import { insideRoute } from './frame-routes.js';
import { needs } from './needs.js';

const peopleRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/people',
  component: needs('person.manage', lazyRouteComponent(() => import('../features/people/people-page.js'), 'PeoplePage')),
});

const settingsRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/settings',
  component: needs('organisation.manage', lazyRouteComponent(() => import('../features/settings/settings-page.js'), 'SettingsPage')),
});

const keysRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/keys',
  component: needs('api-key.manage', lazyRouteComponent(() => import('../features/keys/keys-page.js'), 'KeysPage')),
});

const retentionRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/retention',
  component: needs('retention.manage', lazyRouteComponent(() => import('../features/retention/retention-page.js'), 'RetentionPage')),
});

const auditRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/audit',
  validateSearch: auditSearch,
  component: needs('audit.read', lazyRouteComponent(() => import('../features/audit/audit-page.js'), 'AuditPage')),
});

const lettersRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/letters',
  component: needs('letter-template.manage', lazyRouteComponent(() => import('../features/letters/letters-page.js'), 'LettersPage')),
});

const letterRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/letters/$letter',
  validateSearch: letterSearch,
  component: needs('letter-template.manage', lazyRouteComponent(() => import('../features/letters/letter-page.js'), 'LetterPage')),
});

const mySignInRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/my-sign-in',
  component: needs('one-time-code.manage', lazyRouteComponent(() => import('../features/security/my-sign-in-page.js'), 'MySignInPage')),
});

/** Pages of who looks after the organisation, and of everybody's own account. */
export const adminRoutes = [peopleRoute, settingsRoute, lettersRoute, letterRoute, keysRoute, retentionRoute, auditRoute, mySignInRoute] as const;
