import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { GuideLinks } from '#flights';
import { FixedClock, newId } from '#kernel';
import { openBrowser } from '../../support/browser.js';
import { MarathonTrip } from '../../support/marathon.js';
import { valueOf } from '../../support/results.js';
import { createTestApi, type TestApi } from '../../support/test-api.js';
import { until } from '../until.js';

const webRoot = fileURLToPath(new URL('../../../dist/web', import.meta.url));
const phone = { viewport: { width: 390, height: 844 }, locale: 'en-GB', isMobile: true, hasTouch: true };

/** A guide's phone in a real browser; each step stands on the one before. */
describe('the guide’s page', () => {
  const faults: string[] = [];
  let api: TestApi;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let trip: MarathonTrip;
  let url: string;
  let link: { id: string; address: string };

  const recorded = () => api.database.query<{ outcome: string }>('select outcome from leg_arrival where organisation_id = $1 order by outcome', [trip.ids.organisationId]);
  const line = (name: string) => page.getByRole('region', { name: /CA121/ }).getByRole('listitem').filter({ hasText: name });

  beforeAll(async () => {
    const clock = new FixedClock(new Date('2026-11-22T12:00:00Z'));
    [api, browser] = await Promise.all([createTestApi({ clock, settings: { WEB_ROOT: webRoot } }), openBrowser()]);
    trip = await MarathonTrip.schedule(newId(), api.database, (type) => api.app.get(type, { strict: false }));
    const { bookingId } = await trip.book({ givenNames: 'Ada', surname: 'Lovelace' }, { givenNames: 'Grace', surname: 'Hopper' }, { givenNames: 'Alan', surname: 'Turing' });
    await trip.seat(bookingId);
    clock.set(new Date('2027-04-01T08:00:00Z'));
    await api.app.listen(0, '127.0.0.1');
    url = (await api.app.getUrl()).replace('[::1]', '127.0.0.1');
    const made = valueOf(await api.app.get(GuideLinks, { strict: false }).make(trip.ids.organisationId, trip.ids.departureId, 3, newId()));
    link = { id: made.id, address: `${url}/guide${new URL(made.url).hash}` };
    context = await browser.newContext(phone);
    page = await context.newPage();
    page.setDefaultTimeout(20_000);
    page.on('pageerror', (error) => faults.push(error.message));
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await api?.close();
  }, 60_000);

  it('shows who lands by the clocks of the place, and takes the link from the address', async () => {
    await page.goto(link.address);
    await line('Ada Lovelace').waitFor();
    await page.getByText(/lands .*16:30/).first().waitFor();
    expect(page.url()).toBe(`${url}/guide`);
    const kept = `caches.open('waypass-guide').then(async (cache) => ((await cache.match('/guide')) && (await navigator.serviceWorker.ready).active ? true : null))`;
    await until(() => page.evaluate<true | null>(kept), 'the page to be kept');
  }, 60_000);

  it('opens and goes on without a network, keeps what is tapped, and sends it once when the network is back', async () => {
    await context.setOffline(true);
    await page.reload();
    await line('Ada Lovelace').waitFor();
    await page.getByText('No network').waitFor();
    await page.getByRole('button', { name: 'Ada Lovelace has arrived' }).first().click();
    await page.getByRole('button', { name: 'Grace Hopper is not here' }).first().click();
    await page.getByRole('button', { name: 'Alan Turing has arrived' }).first().click();
    await line('Alan Turing').getByRole('button', { name: 'Take back' }).click();
    await page.getByText('2 taps are waiting to be sent.').waitFor();
    await page.reload();
    await line('Ada Lovelace').getByText('kept on this phone').waitFor();
    expect(await recorded()).toEqual([]);
    await context.setOffline(false);
    await page.getByText('Everything is sent.').waitFor();
    expect(await recorded()).toEqual([{ outcome: 'arrived' }, { outcome: 'no-show' }]);
  }, 60_000);

  it('speaks the other languages', async () => {
    await page.getByRole('combobox').selectOption('de');
    await page.getByText('Alles ist gesendet.').waitFor();
    await page.getByRole('combobox').selectOption('zh-Hans');
    await page.getByText('已全部发送。').waitFor();
    await page.getByRole('combobox').selectOption('en');
  }, 60_000);

  it('keeps nothing of a passport, and forgets the list once the link was taken back', async () => {
    const kept = await page.evaluate(() => JSON.stringify(localStorage));
    expect(kept).toContain('Lovelace');
    expect(kept).not.toMatch(/example\.org|GBR|birth|passport/i);
    valueOf(await api.app.get(GuideLinks, { strict: false }).revoke(trip.ids.organisationId, link.id));
    await page.reload();
    await page.getByRole('heading', { name: 'This link works no longer' }).waitFor();
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('Lovelace');
    expect(faults).toEqual([]);
  }, 60_000);
});
