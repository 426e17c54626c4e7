import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { demoSignIns } from '../../../apps/start/src/demo/sign-ins.js';
import { until } from '../until.js';
import { desk, openPortal, type Portal } from './open-portal.js';
import { signIn } from './operator.js';

describe('the desk as a whole', () => {
  let portal: Portal;
  let page: Page;

  const schemeOf = () => page.evaluate<string | null>('document.documentElement.dataset.mantineColorScheme ?? null');
  const focused = () => page.evaluate<string>('document.activeElement.id || document.activeElement.textContent.trim() || document.activeElement.tagName');
  const focusComesTo = (what: string) => until(async () => ((await focused()) === what ? true : null), `the focus on ${what}`, 5_000);

  beforeAll(async () => {
    portal = await openPortal('look');
    page = await portal.open({ ...desk, colorScheme: 'light' });
    await signIn(page, portal.url, demoSignIns.administrator);
  }, 120_000);
  afterAll(async () => {
    await portal?.close();
    expect(portal.faults.filter((fault) => !fault.startsWith('Failed to fetch dynamically imported module'))).toEqual([]);
  }, 60_000);

  it('follows the system, until a person chooses; the choice is there before anything is drawn', async () => {
    expect(await schemeOf()).toBe('light');
    await page.emulateMedia({ colorScheme: 'dark' });
    await until(async () => ((await schemeOf()) === 'dark' ? true : null), 'the dark scheme');
    await page.emulateMedia({ colorScheme: 'light' });
    await page.getByRole('button', { name: /^Your account/ }).click();
    await page.getByRole('menuitemradio', { name: 'Dark' }).click();
    expect(await schemeOf()).toBe('dark');
    // The desk's own script never comes: what the first one did stands.
    await page.route('**/assets/desk-*.js', (route) => route.abort());
    await page.reload();
    expect(await schemeOf()).toBe('dark');
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(15, 26, 28)');
    await page.unroute('**/assets/desk-*.js');
    await page.reload();
    await page.getByRole('button', { name: /^Your account/ }).click();
    await page.getByRole('menuitemradio', { name: 'As the system' }).click();
    await until(async () => ((await schemeOf()) === 'light' ? true : null), 'the light scheme');
  }, 60_000);

  it('takes the focus along to a page that is opened, and offers to skip what is the same on all', async () => {
    await page.goto(`${portal.url}/people`);
    await page.getByRole('heading', { level: 1, name: 'People' }).waitFor();
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    await focusComesTo('content');
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Keys and webhooks' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Keys' }).waitFor();
    await focusComesTo('content');
  }, 30_000);

  it('gives the focus back to what opened a dialog, and to the page where that is gone', async () => {
    await page.goto(`${portal.url}/people`);
    const withdraw = page.getByRole('button').filter({ hasText: 'Take back' }).first();
    const change = page.getByRole('button').filter({ hasText: 'Change role' }).first();
    await change.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await focusComesTo('Change role');
    await withdraw.focus();
    await page.keyboard.press('Enter');
    await withdraw.waitFor({ state: 'detached' });
    await focusComesTo('content');
  }, 30_000);

  it('says calmly what cannot be read, and comes back by itself with the connection', async () => {
    await page.goto(`${portal.url}/bookings/0190a000-0000-7000-8000-000000000000`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.getByRole('link', { name: 'Go to the start page' }).waitFor();

    const operator = await portal.open(desk);
    await signIn(operator, portal.url, demoSignIns.operator);
    const { items } = (await (await operator.request.get(`${portal.url}/api/v1/bookings`)).json()) as { items: readonly { id: string; reference: string }[] };
    await operator.route('**/api/v1/bookings/*', (route) => route.abort());
    await operator.goto(`${portal.url}/bookings/${items[0]?.id}`);
    await operator.getByRole('heading', { level: 1, name: 'The server cannot be reached' }).waitFor();
    await operator.unroute('**/api/v1/bookings/*');
    await operator.getByRole('heading', { level: 1, name: items[0]?.reference ?? '' }).waitFor();
  }, 60_000);
});
