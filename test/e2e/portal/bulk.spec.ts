import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Locator, Page } from 'playwright-core';
import { demoSignIns } from '../../../apps/start/src/demo/sign-ins.js';
import { openBrowser } from '../../support/browser.js';
import type { RunningPlatform } from '../../support/running-platform.js';
import { startDemo } from '../../support/demo.js';
import { people } from '../people.js';
import { faultsOf } from './axe.js';
import { holdFor, openDeparture, signIn } from './operator.js';

/** Many at once, from the board to the log, in a real browser; each step stands on the one before. */
describe('an operator with many bookings', () => {
  const [person] = people;
  if (!person) throw new Error('there is nobody to travel');
  let platform: RunningPlatform;
  let browser: Browser;
  let page: Page;
  let departure: string;
  const references: string[] = [];

  const rowOf = (reference: string): Locator => page.getByRole('row').filter({ hasText: reference });
  const tick = (reference: string): Promise<void> => page.getByRole('checkbox', { name: new RegExp(`^Choose ${reference}`) }).click();
  const fits = async (): Promise<string[]> => {
    const found: string[] = [];
    for (const viewport of [{ width: 1440, height: 900 }, { width: 390, height: 844 }]) {
      await page.setViewportSize(viewport);
      found.push(...(await faultsOf(page)).map((fault) => `${new URL(page.url()).pathname} at ${viewport.width}: ${fault}`));
      const wider = await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
      if (wider > 0) found.push(`${new URL(page.url()).pathname} at ${viewport.width} is ${wider} wider than the screen`);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
    return found;
  };

  beforeAll(async () => {
    [platform, browser] = await Promise.all([startDemo('bulk'), openBrowser()]);
    page = await (await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB', reducedMotion: 'reduce' })).newPage();
    page.setDefaultTimeout(20_000);
    await signIn(page, platform.url, demoSignIns.operator);
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await platform?.stop();
  }, 60_000);

  it('finds a departure on the board by a word, which stays in the address', async () => {
    await page.getByRole('list', { name: 'Departures, one in each row' }).waitFor();
    expect(await fits()).toEqual([]);
    await page.getByRole('textbox', { name: 'Find' }).fill('race package');
    await page.waitForURL(/text=race/);
    await page.getByRole('link', { name: /short stay/ }).waitFor({ state: 'detached' });
    await page.reload();
    expect(await page.getByRole('textbox', { name: 'Find' }).inputValue()).toBe('race package');
    await openDeparture(page);
    departure = new URL(page.url()).pathname;
  }, 60_000);

  it('is told who would be refused and why, leaves them out, and changes the others', async () => {
    for (const at of [0, 1, 2]) {
      await page.goto(`${platform.url}${departure}`);
      await holdFor(page, person, `anna.bulk${at}@example.org`, 'Iceland');
      await page.getByText('The hold ends in').waitFor();
      references.push(/[A-HJ-NP-Z2-9]{6}/.exec((await page.getByRole('heading', { level: 1 }).textContent()) ?? '')?.[0] ?? '');
    }
    await page.getByRole('button', { name: 'Confirm booking' }).click();
    await page.getByText('The booking is confirmed.').waitFor();

    await page.goto(`${platform.url}${departure}`);
    await page.getByRole('link', { name: 'Change many' }).click();
    for (const reference of references) await tick(reference);
    await page.getByText('3 bookings chosen').waitFor();
    await page.getByRole('combobox', { name: 'Action' }).selectOption('Confirm');
    await page.getByRole('button', { name: 'Show what would happen' }).click();
    await page.getByText('2 bookings would change, 1 would be refused').waitFor();
    await page.getByText('2 letters would go out').waitFor();
    await rowOf(references[2]!).getByText('It is confirmed already.').waitFor();
    expect(await page.getByRole('button', { name: 'Confirm 2 bookings' }).isDisabled()).toBe(true);
    expect(await fits()).toEqual([]);

    await page.getByRole('button', { name: 'Leave out whoever is refused' }).click();
    await page.getByText('2 bookings chosen').waitFor();
    await page.getByRole('button', { name: 'Show what would happen' }).click();
    await page.getByRole('button', { name: 'Confirm 2 bookings' }).click();
    await page.getByText('2 changed, 0 refused.').waitFor();
    for (const reference of references.slice(0, 2)) await rowOf(reference).getByText('Done').waitFor();
    await page.reload();
    await page.getByText('2 changed, 0 refused.').waitFor();
    expect(await fits()).toEqual([]);
  }, 120_000);

  it('reads in the log who did it and when, with the way to each booking', async () => {
    await page.goto(`${platform.url}${departure}`);
    await page.getByRole('navigation', { name: 'Pages of this departure' }).getByRole('link', { name: 'Log' }).click();
    await page.getByRole('combobox', { name: 'What', exact: true }).selectOption('Bookings and waiting list');
    await page.waitForURL(/kind=bookings/);
    const entry = page.getByRole('listitem').filter({ hasText: 'Booking confirmed · 2 of them at once' });
    await entry.getByText('Olga Operator').waitFor();
    expect(await fits()).toEqual([]);
    await entry.getByRole('link', { name: /^Booking / }).click();
    await page.getByRole('region', { name: 'What happened' }).getByText('Booking confirmed').waitFor();
  }, 60_000);

  it('sees how it sold and how ready it is, in pictures that unfold into numbers', async () => {
    for (const [path, title] of [['/sale', 'How it sold'], ['/readiness', 'Readiness over time']] as const) {
      await page.goto(`${platform.url}${departure}${path}`);
      const section = page.getByRole('region', { name: title });
      await section.getByText('Show as a table').click();
      await section.getByRole('table').waitFor();
      await section.locator('svg path.recharts-area-area').first().waitFor();
      expect(await fits()).toEqual([]);
    }
  }, 90_000);
});
