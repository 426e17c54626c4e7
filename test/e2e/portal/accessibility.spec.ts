import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { demoSignIns } from '../../../apps/start/src/demo/sign-ins.js';
import { openBrowser } from '../../support/browser.js';
import { type RunningPlatform, startPlatform } from '../../support/running-platform.js';
import { people } from '../people.js';
import { faultsOf } from './axe.js';
import { holdFor, invitationLink, openDeparture, signIn } from './operator.js';
import { answer, openTrip } from './traveller.js';

const wide = { width: 1440, height: 900 };
const narrow = { width: 390, height: 844 };
const widths = [wide, narrow];
const email = 'anna.access@example.org';

interface Listed {
  readonly items: readonly { readonly id: string; readonly code?: string }[];
}

/** axe on every page, as the demo fills it, in both widths, and a phone's pages in both schemes of colour. What it cannot see, people look at. */
describe('every page', () => {
  const [person] = people;
  if (!person) throw new Error('there is nobody to travel');
  let platform: RunningPlatform;
  let browser: Browser;
  let operator: Page;
  let officer: Page;
  let traveller: Page;
  let bookingPath: string;

  const openPage = async (): Promise<Page> => {
    const page = await (await browser.newContext({ viewport: wide, locale: 'en-GB', reducedMotion: 'reduce' })).newPage();
    page.setDefaultTimeout(30_000);
    return page;
  };
  const listed = async (page: Page, path: string): Promise<Listed['items']> => ((await (await page.request.get(`${platform.url}/api/v1${path}`)).json()) as Listed).items;
  const firstOf = async (page: Page, path: string): Promise<string> => (await listed(page, path))[0]?.id ?? '';

  /** In every width and scheme; the page keeps what was opened on it. */
  const lookAt = async (page: Page, path: string, schemes: readonly ('light' | 'dark')[] = ['light', 'dark']): Promise<string[]> => {
    const found: string[] = [];
    for (const viewport of widths) {
      for (const colorScheme of schemes) {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        found.push(...(await faultsOf(page)).map((fault) => `${path} at ${viewport.width}, ${colorScheme}: ${fault}`));
      }
    }
    return found;
  };
  const walk = async (page: Page, paths: readonly string[], schemes?: readonly ('light' | 'dark')[]): Promise<string[]> => {
    const found: string[] = [];
    for (const path of paths) {
      await page.goto(`${platform.url}${path}`);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.waitForLoadState('networkidle', { timeout: 5_000 }).catch(() => undefined);
      found.push(...(await lookAt(page, path, schemes)));
    }
    return found;
  };

  beforeAll(async () => {
    [platform, browser] = await Promise.all([startPlatform(mkdtempSync(join(tmpdir(), 'waypass-access-'))), openBrowser()]);
    [operator, officer, traveller] = await Promise.all([openPage(), openPage(), openPage()]);
    await signIn(operator, platform.url, demoSignIns.operator);
    await signIn(officer, platform.url, demoSignIns.officer);
    await openDeparture(operator);
    await holdFor(operator, person, email, 'Iceland');
    await operator.getByRole('button', { name: 'Confirm booking' }).click();
    await operator.getByText('The booking is confirmed.').waitFor();
    bookingPath = new URL(operator.url()).pathname;
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await platform?.stop();
  }, 60_000);

  it('of a traveller has nothing that axe finds: the invitation, the trip as it is met, and all of it unfolded', async () => {
    const link = await invitationLink(operator, platform.url, email);
    await traveller.goto(link);
    await traveller.getByRole('button', { name: 'Open my trip' }).waitFor();
    const found = await lookAt(traveller, '/invitation');
    await openTrip(traveller, link);
    found.push(...(await lookAt(traveller, '/trip')));
    await answer(traveller, person);
    for (const summary of await traveller.locator('summary').all()) await summary.click();
    await traveller.getByRole('button', { name: 'Delete my data …' }).click();
    found.push(...(await lookAt(traveller, '/trip unfolded')));
    const stranger = await openPage();
    found.push(...(await walk(stranger, ['/trip', '/sign-in', `/sale/${await firstOf(operator, '/departures')}`])));
    expect(found).toEqual([]);
  }, 120_000);

  it('of an operator has nothing that axe finds', async () => {
    const departure = await firstOf(operator, '/departures');
    const [packageId, mail] = [await firstOf(operator, '/packages'), await firstOf(operator, '/mailbox')];
    const tabs = ['', '/money', '/book', '/waiting-list', '/waiting-list/add', '/suspension', '/import', '/rooms', '/re-issues', '/bibs', '/sale', '/readiness'];
    const found = await walk(operator, [
      '/departures', ...tabs.map((tab) => `/departures/${departure}${tab}`), '/bookings', bookingPath, `${bookingPath}/change`, `${bookingPath}/cancel`,
      '/packages', '/packages/new', `/packages/${packageId}`, `/packages/${packageId}/schedule`, '/payments/overdue', '/agencies', '/timetable', '/change-policies',
      '/mailbox', `/mailbox/${mail}`, '/calendar', '/rules', '/failed-jobs', '/no-such-page',
    ], ['light']);
    expect(found).toEqual([]);
  }, 300_000);

  it('of an officer has nothing that axe finds', async () => {
    const [application, batch, authority] = [await firstOf(officer, '/applications'), await firstOf(officer, '/batches'), await firstOf(officer, '/authorities')];
    const [change, draft, check] = [await firstOf(officer, '/rule-changes'), await firstOf(officer, '/rule-drafts'), await firstOf(officer, '/document-checks?outcome=needs-review')];
    const [rule] = await listed(officer, '/rules');
    const found = await walk(officer, [
      '/applications', ...(application ? [`/applications/${application}`] : []), '/batches', ...(batch ? [`/batches/${batch}`] : []), '/authorities', `/authorities/${authority}`,
      '/rule-changes', '/rule-changes/what-if', ...(change ? [`/rule-changes/${change}`] : []), '/documents', '/documents/report', ...(check ? [`/documents/${check}`] : []),
      '/rules', '/rules/import', '/rules/keys', ...(rule?.code ? [`/rules/${rule.code}`] : []), '/rule-drafts', '/rule-drafts/new', ...(draft ? [`/rule-drafts/${draft}`, `/rule-drafts/${draft}/rule`] : []),
    ], ['light']);
    expect(found).toEqual([]);
  }, 300_000);
});
