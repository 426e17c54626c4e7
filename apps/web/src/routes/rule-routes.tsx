import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { type RuleSearch, ruleSearch } from '../features/rules/rule-search.js';
import { insideRoute } from './frame-routes.js';
import { needs } from './needs.js';

const code = (given: unknown): string | undefined => (typeof given === 'string' || typeof given === 'number' ? String(given).slice(0, 80) : undefined);

const rulesRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/rules',
  validateSearch: (search: Record<string, unknown>): RuleSearch => ruleSearch(search),
  component: needs('rule.read', lazyRouteComponent(() => import('../features/rules/rules-page.js'), 'RulesPage')),
});

const importRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/rules/import',
  component: needs('rule.write', lazyRouteComponent(() => import('../features/rules/import-page.js'), 'ImportPage')),
});

const keysRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/rules/keys',
  component: needs('rule.read', lazyRouteComponent(() => import('../features/rules/keys-page.js'), 'KeysPage')),
});

const ruleRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/rules/$code',
  component: needs('rule.read', lazyRouteComponent(() => import('../features/rules/rule-page.js'), 'RulePage')),
});

const draftsRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/rule-drafts',
  component: needs('rule.read', lazyRouteComponent(() => import('../features/rules/drafts-page.js'), 'DraftsPage')),
});

const newDraftRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/rule-drafts/new',
  validateSearch: (search: Record<string, unknown>): { readonly rule?: string } => {
    const rule = code(search['rule']);
    return rule === undefined ? {} : { rule };
  },
  component: needs('rule.write', lazyRouteComponent(() => import('../features/rules/new-draft-page.js'), 'NewDraftPage')),
});

const draftRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/rule-drafts/$draftId',
  component: needs('rule.read', lazyRouteComponent(() => import('../features/rules/draft-page.js'), 'DraftPage')),
});

const ruleFormRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/rule-drafts/$draftId/rule',
  validateSearch: (search: Record<string, unknown>): { readonly at?: number; readonly of?: string } => {
    const [at, of] = [search['at'], code(search['of'])];
    return { ...(typeof at === 'number' && Number.isInteger(at) && at >= 0 && { at }), ...(of !== undefined && { of }) };
  },
  component: needs('rule.write', lazyRouteComponent(() => import('../features/rules/rule-form-page.js'), 'RuleFormPage')),
});

/** The entry rules and the changes of them. */
export const ruleRoutes = [rulesRoute, importRoute, keysRoute, ruleRoute, draftsRoute, newDraftRoute, draftRoute, ruleFormRoute] as const;
