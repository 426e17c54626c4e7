import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { demoSignIns } from '../../../apps/start/src/demo/sign-ins.js';
import { languages } from '../../../apps/web/src/i18n/languages.js';
import { openBrowser } from '../../support/browser.js';
import type { RunningPlatform } from '../../support/running-platform.js';
import { startDemo } from '../../support/demo.js';
import { people } from '../people.js';
import { until } from '../until.js';
import { holdFor, invitationLink, openDeparture, signIn } from './operator.js';

const desk = { viewport: { width: 1280, height: 900 }, locale: 'en-GB' };
const phone = { viewport: { width: 390, height: 844 }, locale: 'fr-FR', isMobile: true, hasTouch: true };
const email = 'camille.langues@example.org';
const built = fileURLToPath(new URL('../../../dist/web/', import.meta.url));
const mostScript = 150_000;

/** What reaches out of the page sideways, and what hides its own end: tags with the start of their text. */
const sticksOut = `(() => {
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  const cut = [...document.querySelectorAll('button, a, label, h1, h2, h3, p, dt, dd, li, span, strong, legend')]
    .filter((one) => one.checkVisibility() && getComputedStyle(one).display !== 'inline' && one.clientWidth > 1 && one.scrollWidth > one.clientWidth + 1)
    .map((one) => one.tagName + ': ' + one.textContent.slice(0, 40));
  return [...(wide > 0 ? ['the page, by ' + wide] : []), ...cut];
})()`;

/** A French traveller in a real browser; each step stands on the one before. */
describe('the languages of the portal', () => {
  const [someone] = people;
  if (!someone) throw new Error('there is nobody to travel');
  const person = { ...someone, givenNames: 'Camille', surname: 'Lefevre', nationality: 'FRA', issuingState: 'FRA' };
  const faults: string[] = [];
  let platform: RunningPlatform;
  let browser: Browser;
  let traveller: Page;
  let link: string;
  let sale: string;

  const openPage = async (context: Parameters<Browser['newContext']>[0]): Promise<Page> => {
    const page = await (await browser.newContext(context)).newPage();
    page.setDefaultTimeout(20_000);
    page.on('pageerror', (error) => faults.push(error.message));
    return page;
  };
  const speak = async (language: string): Promise<void> => {
    await traveller.locator('header select').selectOption(language);
    await traveller.locator(`html[lang="${language}"]`).waitFor();
  };

  beforeAll(async () => {
    [platform, browser] = await Promise.all([startDemo('languages'), openBrowser()]);
    const operator = await openPage(desk);
    traveller = await openPage(phone);
    await signIn(operator, platform.url, demoSignIns.operator);
    await openDeparture(operator);
    sale = new URL((await operator.getByRole('link', { name: 'Open the page' }).getAttribute('href')) ?? '', platform.url).pathname;
    await holdFor(operator, person, email, 'France');
    await operator.getByRole('button', { name: 'Confirm booking' }).click();
    await operator.getByText('The booking is confirmed.').waitFor();
    link = await invitationLink(operator, platform.url, email);
    await operator.getByText('Bonjour Camille').first().waitFor({ state: 'attached' });
  }, 150_000);
  afterAll(async () => {
    await browser?.close();
    await platform?.stop();
  }, 60_000);

  it('welcome a French traveller in French, after a letter in French', async () => {
    await traveller.goto(link);
    await traveller.getByRole('button', { name: 'Ouvrir mon voyage' }).click();
    await traveller.getByRole('heading', { name: 'Ce qu’il y a à faire' }).waitFor();
    expect(await traveller.locator('html').getAttribute('lang')).toBe('fr');
    await until(async () => ((await traveller.locator('#informed select').inputValue()) === 'fr' ? true : null), 'letters in French');
  }, 60_000);

  it('change to Russian and back without losing what was typed', async () => {
    await traveller.getByLabel('Profession').fill('Boulangère');
    await traveller.getByLabel('Motif du voyage').selectOption('sport');
    await speak('ru');
    await traveller.getByRole('heading', { name: 'Что нужно сделать' }).waitFor();
    expect(await traveller.getByLabel('Профессия').inputValue()).toBe('Boulangère');
    expect(await traveller.getByLabel('Цель поездки').inputValue()).toBe('sport');
    await speak('fr');
    expect(await traveller.getByLabel('Profession').inputValue()).toBe('Boulangère');
    expect(await traveller.getByLabel('Motif du voyage').inputValue()).toBe('sport');
  }, 60_000);

  it('are remembered on the device', async () => {
    await speak('es');
    await traveller.reload();
    await traveller.getByRole('heading', { name: 'Qué hay que hacer' }).waitFor();
    expect(await traveller.locator('html').getAttribute('dir')).toBe('ltr');
  }, 60_000);

  it.each(Object.keys(languages))('fit a phone in %s, from left to right and from right to left', async (language) => {
    for (const path of ['/trip', sale, '/waiting', '/choice']) {
      await traveller.goto(`${platform.url}${path}`);
      await traveller.locator('main h1, main h2').first().waitFor();
      await speak(language);
      for (const direction of ['ltr', 'rtl']) {
        await traveller.evaluate(`document.documentElement.dir = '${direction}'; document.querySelectorAll('details').forEach((one) => { one.open = true; })`);
        expect([path, direction, await traveller.evaluate(sticksOut)]).toEqual([path, direction, []]);
      }
    }
  }, 120_000);

  it.each(Object.keys(languages))('come alone with the first page, in at most 150 kB of script: %s', async (language) => {
    const page = await openPage({ ...phone, locale: language });
    await page.goto(`${platform.url}/invitation#token=none`, { waitUntil: 'networkidle' });
    await page.locator(`html[lang="${language}"]`).waitFor();
    const loaded = await page.evaluate<string[]>(`performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname).filter((path) => path.endsWith('.js'))`);
    const sizes = await Promise.all([...new Set(loaded)].map(async (path) => (await stat(join(built, `${path}.gz`))).size));
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeLessThanOrEqual(mostScript);
    await page.context().close();
  }, 60_000);

  it('break no page', () => {
    expect(faults).toEqual([]);
  });
});
