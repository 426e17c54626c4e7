import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { deskPages, phonePages } from './page-walk.js';

const web = fileURLToPath(new URL('../../../apps/web/src', import.meta.url));

describe('the walk over all pages', () => {
  it('knows every route of the desk', () => {
    const routes = globSync('routes/*.tsx', { cwd: web }).flatMap((file) => [...readFileSync(join(web, file), 'utf8').matchAll(/\bpath: '([^']+)'/g)].map(([, path]) => path!));
    expect(routes.length).toBeGreaterThan(50);
    expect(Object.keys(deskPages).sort()).toEqual(routes.filter((path) => path !== '/').sort());
  });

  it('knows every page on a phone', () => {
    const source = readFileSync(join(web, 'phone-pages.ts'), 'utf8');
    const [, table = ''] = /const phonePages = \{([^}]+)\}/.exec(source) ?? [];
    const words = [...table.matchAll(/(\w+): '\w+'/g)].map(([, word]) => `/${word}`);
    expect(words.length).toBeGreaterThan(4);
    expect(phonePages.map((path) => path.replace(/\/$/, '')).sort()).toEqual(words.sort());
  });
});
