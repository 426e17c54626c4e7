import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { demoSignIns } from '../../../apps/start/src/demo/sign-ins.js';
import { openBrowser } from '../../support/browser.js';
import type { RunningPlatform } from '../../support/running-platform.js';
import { startDemo } from '../../support/demo.js';
import { faultsOf } from './axe.js';
import { invitationLink, signIn } from './operator.js';
import { openTrip } from './traveller.js';

describe('a traveller’s journeys', () => {
  let platform: RunningPlatform;
  let browser: Browser;
  let page: Page;
  let link: string;

  beforeAll(async () => {
    platform = await startDemo('journeys');
    browser = await openBrowser();
    const operator = await (await browser.newContext({ locale: 'en-GB' })).newPage();
    await signIn(operator, platform.url, demoSignIns.operator);
    link = await invitationLink(operator, platform.url, 'sofia@traveller.example');
    await operator.close();
    page = await (await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en-GB' })).newPage();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await platform.stop();
  });

  it('are drawn on a map and told in words, fetched only when somebody comes near them', async () => {
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
    await openTrip(page, link);
    const card = page.getByRole('region', { name: 'Your itinerary' });
    await card.waitFor();
    expect(fetched.filter((path) => /journeys|me\/itinerary/.test(path))).toEqual([]);
    await card.scrollIntoViewIfNeeded();
    await card.getByRole('img', { name: 'Map of your journeys' }).waitFor();
    const journeys = card.getByRole('list', { name: 'Your journeys' }).getByRole('listitem');
    expect(await journeys.allInnerTexts()).toEqual([expect.stringMatching(/Beijing Capital – Pyongyang Sunan\s+JS152[^]*13:30 – .*16:25/), expect.stringMatching(/Pyongyang Sunan – Beijing Capital/)]);
    expect(await faultsOf(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth > window.innerWidth')).toBe(false);
  }, 60_000);
});
