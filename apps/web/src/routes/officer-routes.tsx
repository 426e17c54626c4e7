import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { queueSearch } from '../features/entry/queue-search.js';
import { isOutcome, type outcomes } from '../features/review/types.js';
import { insideRoute } from './frame-routes.js';
import { needs } from './needs.js';

const applicationsRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/applications',
  validateSearch: queueSearch,
  component: needs('application.read', lazyRouteComponent(() => import('../features/entry/applications-page.js'), 'ApplicationsPage')),
});

const applicationRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/applications/$applicationId',
  validateSearch: queueSearch,
  component: needs('application.read', lazyRouteComponent(() => import('../features/entry/application-page.js'), 'ApplicationPage')),
});

const batchesRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/batches',
  component: needs('batch.read', lazyRouteComponent(() => import('../features/entry/batches-page.js'), 'BatchesPage')),
});

const batchRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/batches/$batchId',
  component: needs('batch.read', lazyRouteComponent(() => import('../features/entry/batch-page.js'), 'BatchPage')),
});

const authoritiesRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/authorities',
  component: needs('authority.read', lazyRouteComponent(() => import('../features/authorities/authorities-page.js'), 'AuthoritiesPage')),
});

const authorityRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/authorities/$authorityId',
  component: needs('authority.read', lazyRouteComponent(() => import('../features/authorities/authority-page.js'), 'AuthorityPage')),
});

const ruleChangesRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/rule-changes',
  component: needs('rule-change.read', lazyRouteComponent(() => import('../features/rule-changes/rule-changes-page.js'), 'RuleChangesPage')),
});

const whatIfRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/rule-changes/what-if',
  validateSearch: (search: Record<string, unknown>): { readonly draft?: string } => (typeof search['draft'] === 'string' ? { draft: search['draft'] } : {}),
  component: needs('rule-change.simulate', lazyRouteComponent(() => import('../features/rule-changes/what-if-page.js'), 'WhatIfPage')),
});

const ruleChangeRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/rule-changes/$changeId',
  component: needs('rule-change.read', lazyRouteComponent(() => import('../features/rule-changes/rule-change-page.js'), 'RuleChangePage')),
});

const documentsRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/documents',
  validateSearch: (search: Record<string, unknown>): { readonly outcome?: (typeof outcomes)[number] } =>
    isOutcome(search['outcome']) ? { outcome: search['outcome'] } : {},
  component: needs('document.review', lazyRouteComponent(() => import('../features/review/documents-page.js'), 'DocumentsPage')),
});

const documentRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/documents/$checkId',
  component: needs('document.review', lazyRouteComponent(() => import('../features/review/review-page.js'), 'ReviewPage')),
});

const documentReportRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/documents/report',
  component: needs('document.review', lazyRouteComponent(() => import('../features/review/report-page.js'), 'ReportPage')),
});

export const officerRoutes = [
  applicationsRoute, applicationRoute, batchesRoute, batchRoute, authoritiesRoute, authorityRoute, ruleChangesRoute, whatIfRoute,
  ruleChangeRoute, documentsRoute, documentRoute, documentReportRoute,
] as const;
