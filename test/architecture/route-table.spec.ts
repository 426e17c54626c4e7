import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Holder, type Permission, permissionsOf, permissionsOfKey } from '#accounts';
import { newId } from '#kernel';
import { type Route, routeTable } from '../../apps/api/src/http/route-table.js';
import { askStream, endless } from '../support/ask-stream.js';
import { People } from '../support/people.js';
import { createTestApi, type TestApi } from '../support/test-api.js';

/** Everyone who can knock: with what they send, and what they may do. */
interface Visitor {
  readonly headers: Record<string, string>;
  readonly permissions: readonly Permission[];
  /** The staff of an agency is let through on routes alone that are open to agencies. */
  readonly ofAgency?: true;
}

type Name = Holder | 'operator’s key' | 'nobody';
const names: readonly Name[] = ['administrator', 'operator', 'officer', 'agency', 'traveller', 'operator’s key', 'nobody'];

/** Served beside the controllers: the API’s own description and its page. Nothing of anybody’s is in it. */
const described = [/^\/api\/docs(\/|$)/, /^\/api\/v1\/openapi\.json$/];

describe('the route table', () => {
  let api: TestApi;
  let routes: Route[];
  let visitors: Record<Name, Visitor>;
  const served: { method: string; url: string }[] = [];

  beforeAll(async () => {
    api = await createTestApi({ onRoute: (route) => served.push(route) });
    const last = (route: Route): number => Number(route.path === '/auth/sign-out');
    routes = routeTable(api.app).sort((one, other) => last(one) - last(other));
    const people = new People(api);
    const organisationId = await people.organisation();
    const operator = await people.staff('operator', organisationId);
    const created = await api.app.inject({
      method: 'POST',
      url: '/api/v1/api-keys',
      payload: { name: 'machine', role: 'operator' },
      headers: { ...operator.headers, 'idempotency-key': newId() },
    });
    visitors = {
      administrator: { headers: (await people.staff('administrator', organisationId)).headers, permissions: permissionsOf('administrator') },
      operator: { headers: operator.headers, permissions: permissionsOf('operator') },
      officer: { headers: (await people.staff('officer', organisationId)).headers, permissions: permissionsOf('officer') },
      agency: { headers: (await people.agency(organisationId)).headers, permissions: permissionsOf('agency'), ofAgency: true },
      traveller: { headers: (await people.traveller(organisationId)).headers, permissions: permissionsOf('traveller') },
      'operator’s key': { headers: { authorization: `Bearer ${created.json<{ key: string }>().key}` }, permissions: permissionsOfKey('operator') },
      nobody: { headers: {}, permissions: [] },
    };
  });
  afterAll(() => api.close());

  /** Asks for something that is not there, with a body that cannot be used: only the door is tried. */
  const knock = async (route: Route, visitor: Visitor): Promise<string> => {
    const outside = /^\/(health|metrics)/.test(route.path);
    const url = `${outside ? '' : '/api/v1'}${route.path.replace(/:\w+/g, newId())}`;
    const payload = ['POST', 'PUT', 'PATCH'].includes(route.method) ? { payload: { nothing: true } } : {};
    const request = { method: route.method as 'GET', url, headers: visitor.headers, ...payload };
    const answer = endless.has(`${route.method} ${route.path}`) ? await askStream(api.app, request) : await api.app.inject(request);
    const code = answer.statusCode >= 400 ? (JSON.parse(answer.body) as { code: string }).code : 'let through';
    if (code === 'unexpected') throw new Error(`${route.method} ${route.path} broke`);
    return code === 'auth.required' || code === 'auth.forbidden' ? code : 'let through';
  };

  it('is not empty, and every route in it says who may use it', () => {
    expect(routes.length).toBeGreaterThan(30);
    expect(routes.filter(({ declaration }) => !declaration)).toEqual([]);
  });

  it('holds every address that is served', () => {
    const known = new Set(routes.map(({ method, path }) => `${method} ${path}`));
    const strays = served
      .filter(({ method, url }) => method !== 'HEAD' && method !== 'OPTIONS' && !described.some((pattern) => pattern.test(url)))
      .map(({ method, url }) => `${method} ${url.replace(/^\/api\/v1/, '')}`)
      .filter((route) => !known.has(route));
    expect(strays).toEqual([]);
  });

  it('gives a reason for each route that is open to all', () => {
    const open = routes.flatMap(({ declaration }) => (declaration && 'publicBecause' in declaration ? [declaration.publicBecause] : []));
    expect(open.length).toBeGreaterThan(0);
    expect(open.filter((reason) => reason.length < 20)).toEqual([]);
  });

  it.each(names)('lets %s through where the permission table says so, and nowhere else', async (name) => {
    const visitor = visitors[name];
    const expected: Record<string, string> = {};
    const seen: Record<string, string> = {};
    for (const route of routes) {
      const { declaration } = route;
      const address = `${route.method} ${route.path}`;
      const permitted = declaration && ('publicBecause' in declaration || (visitor.permissions.includes(declaration.permission) && (!visitor.ofAgency || declaration.agenciesToo)));
      expected[address] = permitted ? 'let through' : name === 'nobody' ? 'auth.required' : 'auth.forbidden';
      seen[address] = await knock(route, visitor);
    }
    expect(seen).toEqual(expected);
  });

  it('uses every permission, so that the permission table holds nothing that means nothing', () => {
    const used = new Set(routes.flatMap(({ declaration }) => (declaration && 'permission' in declaration ? [declaration.permission] : [])));
    const holders: readonly Holder[] = ['administrator', 'operator', 'officer', 'agency', 'traveller'];
    expect(holders.flatMap((holder) => permissionsOf(holder)).filter((permission) => !used.has(permission))).toEqual([]);
  });
});
