import { execFile } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApi, type TestApi } from '../../../../../test/support/test-api.js';
import { openApiText } from '../../openapi.js';
import { routeTable } from '../route-table.js';

interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly operationId: string; readonly responses: object; readonly description?: string }>>>>;
}

describe('the OpenAPI document', () => {
  let api: TestApi;
  let document: Document;
  beforeAll(async () => {
    api = await createTestApi();
    document = (await api.app.inject('/api/v1/openapi.json')).json<Document>();
  });
  afterAll(() => api.close());

  it('is the one that is committed; `npm run openapi` writes it anew', async () => {
    expect(readFileSync('libs/sdk/openapi.json', 'utf8')).toBe(await openApiText());
  });

  it('has its types committed beside it', async () => {
    const generator = 'node_modules/openapi-typescript/bin/cli.js';
    await promisify(execFile)(process.execPath, [generator, 'libs/sdk/openapi.json', '-o', 'libs/sdk/openapi.d.ts', '--check']);
  });

  it('is the same with a database and without', async () => {
    expect(document).toEqual(JSON.parse(await openApiText()));
  });

  it('describes every route of the API with an id of its own, its permission, and how it fails', () => {
    const operations = Object.entries(document.paths).flatMap(([path, item]) => Object.entries(item).map(([verb, operation]) => ({ path, verb, operation })));
    const described = operations.map(({ path, verb }) => `${verb.toUpperCase()} ${path.replace('/api/v1', '').replace(/\{(\w+)\}/g, ':$1')}`).sort();
    const served = routeTable(api.app).filter(({ path }) => !/^\/(health|metrics)/.test(path));
    expect(described).toEqual(served.map(({ method, path }) => `${method} ${path}`).sort());
    expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(operations.length);
    for (const { operation } of operations) expect(operation.responses).toHaveProperty('default');
    const permissions = served.filter(({ declaration }) => declaration && 'permission' in declaration).length;
    expect(operations.filter(({ operation }) => operation.description?.includes('Permission: `')).length).toBe(permissions);
  });

  it('refers to nothing that it does not hold', () => {
    const text = JSON.stringify(document);
    const names = new Set([...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name));
    expect(text).not.toContain('#/$defs/');
    for (const name of names) expect(text).toContain(`"${name}":{`);
  });

  it('gives no name to two shapes', () => {
    const sources = globSync('apps/api/src/**/*.ts').map((path) => readFileSync(path, 'utf8'));
    const names = sources.flatMap((source) => [...source.matchAll(/\.meta\(\{ id: '(\w+)'/g)].map(([, name]) => name));
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it('can be browsed under our own content security policy: no script stands in the page', async () => {
    const page = await api.app.inject('/api/docs');
    expect(page.headers['content-type']).toMatch(/^text\/html/);
    const scripts = [...page.body.matchAll(/<script([^>]*)>([^<]*)/g)];
    expect(scripts.length).toBeGreaterThan(0);
    for (const [, attributes, content] of scripts) {
      const source = /src="\.?\/?([^"]+)"/.exec(attributes ?? '')?.[1] ?? '';
      expect(content?.trim()).toBe('');
      const script = await api.app.inject(`/api/${source}`);
      expect(script.statusCode).toBe(200);
      expect(script.headers['content-type']).toMatch(/javascript/);
    }
  });
});
