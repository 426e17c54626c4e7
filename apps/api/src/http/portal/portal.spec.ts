import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApi, type TestApi } from '../../../../../test/support/test-api.js';
import { createApi } from '../../create-api.js';

describe('the portal', () => {
  let folder: string;
  let api: TestApi;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'waypass-portal-'));
    mkdirSync(join(folder, 'web', 'assets'), { recursive: true });
    writeFileSync(join(folder, 'web', 'index.html'), '<title>Waypass</title>');
    writeFileSync(join(folder, 'web', 'favicon.svg'), '<svg/>');
    writeFileSync(join(folder, 'web', 'assets', 'index-Ab12Cd34.js'), 'run()');
    writeFileSync(join(folder, 'web', 'page-files.json'), JSON.stringify({ pages: { trip: ['assets/trip-1.js', 'assets/trip-2.css'] }, texts: { en: 'assets/en-3.js', de: 'assets/de-4.js' } }));
    writeFileSync(join(folder, 'secret.txt'), 'not for the web');
    api = await createTestApi({ settings: { WEB_ROOT: join(folder, 'web') } });
  });
  afterAll(async () => {
    await api.close();
    rmSync(folder, { recursive: true });
  });

  it.each(['/', '/index.html', '/departures/0199', '/invitation', '/sign-in?next=%2Fbookings'])('answers %s with its page, which is asked for anew each time', async (url) => {
    const answer = await api.app.inject(url);
    expect(answer.body).toContain('<title>Waypass</title>');
    expect(answer.headers['content-type']).toMatch(/^text\/html/);
    expect(answer.headers['cache-control']).toBe('no-cache');
    expect(answer.headers['content-security-policy']).toContain("default-src 'self'");
  });

  it('names the files of a traveller’s page in its answer, and the texts in their language', async () => {
    const links = async (url: string, language: string) => (await api.app.inject({ url, headers: { 'accept-language': language } })).headers['link'];
    const files = '</assets/trip-1.js>; rel=modulepreload, </assets/trip-2.css>; rel=preload; as=style; crossorigin';
    expect(await links('/trip', 'pt-BR,de-AT;q=0.8,en;q=0.7')).toBe(`${files}, </assets/de-4.js>; rel=modulepreload`);
    expect(await links('/trip?from=mail', 'xx')).toBe(`${files}, </assets/en-3.js>; rel=modulepreload`);
    expect(await links('/departures', 'en')).toBeUndefined();
    expect(await links('/', 'en')).toBeUndefined();
  });

  it('serves files that are named by their content to be kept for good', async () => {
    const answer = await api.app.inject('/assets/index-Ab12Cd34.js');
    expect(answer.body).toBe('run()');
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await api.app.inject('/favicon.svg')).headers['cache-control']).toBe('no-cache');
  });

  it.each(['/api/v1/none', '/api', '/health/none', '/assets/index-Gone0000.js'])('leaves %s to the server', async (url) => {
    const answer = await api.app.inject(url);
    expect(answer.statusCode).toBe(404);
    expect(answer.json()).toMatchObject({ code: 'not-found' });
  });

  it.each(['/../secret.txt', '/%2e%2e/secret.txt', '/assets/..%2f..%2fsecret.txt', '//secret.txt'])('gives nothing from outside of its folder for %s', async (url) => {
    expect((await api.app.inject(url)).body).not.toContain('not for the web');
  });

  it('does not answer what would change something', async () => {
    expect((await api.app.inject({ method: 'POST', url: '/departures' })).statusCode).toBe(404);
  });

  it('leaves the API, its page and the checks of the process where they are', async () => {
    expect((await api.app.inject('/health/live')).json()).toEqual({ status: 'ok' });
    expect((await api.app.inject('/api/v1/openapi.json')).json()).toMatchObject({ openapi: '3.1.0' });
    expect((await api.app.inject('/api/docs')).body).toContain('swagger-ui');
  });

  it('that was not built stops the start, in words', async () => {
    const config = Object.create(api.config) as typeof api.config;
    config.get = ((name: Parameters<typeof config.get>[0]) => (name === 'WEB_ROOT' ? join(folder, 'none') : api.config.get(name))) as typeof config.get;
    await expect(createApi(config)).rejects.toThrow('npm run build:web');
  });
});
