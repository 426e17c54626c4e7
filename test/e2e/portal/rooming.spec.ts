import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Locator, Page } from 'playwright-core';
import { demoSignIns } from '../../../apps/start/src/demo/sign-ins.js';
import { openBrowser } from '../../support/browser.js';
import type { RunningPlatform } from '../../support/running-platform.js';
import { startDemo } from '../../support/demo.js';
import { until } from '../until.js';
import { faultsOf } from './axe.js';
import { openDeparture, signIn } from './operator.js';

describe('rooming by dragging', () => {
  let platform: RunningPlatform;
  let browser: Browser;

  beforeAll(async () => {
    platform = await startDemo('rooming');
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await platform.stop();
  });

  const open = async (width: number, height: number): Promise<Page> => {
    const page = await (await browser.newContext({ viewport: { width, height }, locale: 'en-GB' })).newPage();
    await signIn(page, platform.url, demoSignIns.operator);
    await openDeparture(page);
    await page.getByRole('navigation', { name: 'Pages of this departure' }).getByRole('link', { name: 'Rooms and bibs' }).click();
    await page.getByRole('heading', { name: 'Without a bed' }).waitFor();
    return page;
  };
  const said = (page: Page): Locator => page.locator('[id^="DndLiveRegion"]');
  /** Presses an arrow until it is said that the person is there. */
  const go = (page: Page, arrow: 'ArrowUp' | 'ArrowDown', words: string): Promise<true> =>
    until(async () => {
      await page.keyboard.press(arrow);
      return said(page).getByText(words).waitFor({ timeout: 600 }).then(() => true as const, () => null);
    }, words);
  const pickUp = async (page: Page, name: string): Promise<void> => {
    await page.getByRole('button', { name: `Drag ${name}` }).focus();
    await page.keyboard.press('Space');
    await said(page).getByText(name).waitFor();
  };
  const room = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });

  it('is done with the keyboard, said in words, and undone where somebody else was quicker', async () => {
    const page = await open(1440, 900);
    await pickUp(page, 'Marta Halvorsen');
    await go(page, 'ArrowUp', 'Marta Halvorsen: a room of their own.');
    await page.keyboard.press('Space');
    await room(page, 'Single 2').getByText('Marta Halvorsen').waitFor();
    await page.getByText('Marta Halvorsen is moved.').waitFor();
    expect(await faultsOf(page)).toEqual([]);

    await pickUp(page, 'Marta Halvorsen');
    await go(page, 'ArrowUp', 'would change places with Grace Mitchell');
    await page.keyboard.press('Escape');
    await said(page).getByText('Marta Halvorsen stays where they were.').waitFor();
    await room(page, 'Single 2').getByText('Marta Halvorsen').waitFor();

    const departureId = new URL(page.url()).pathname.split('/')[2];
    const address = `${platform.url}/api/v1/departures/${departureId}/rooming`;
    const { version } = (await (await page.request.get(address)).json()) as { version: number };
    const locked = await page.request.put(`${address}/lock`, { headers: { 'if-match': `"${version}"`, origin: platform.url }, data: { room: { code: 'twin', number: 1 }, locked: true } });
    expect(locked.status()).toBe(200);
    await pickUp(page, 'Marta Halvorsen');
    await go(page, 'ArrowUp', 'would change places with Grace Mitchell');
    await page.keyboard.press('Space');
    await page.getByText('Marta Halvorsen is back where they were').waitFor();
    await page.getByText('The rooms have changed in between').waitFor();
    await room(page, 'Single 2').getByText('Marta Halvorsen').waitFor();
    await pickUp(page, 'Marta Halvorsen');
    await go(page, 'ArrowUp', 'would change places with Grace Mitchell');
    await page.keyboard.press('Space');
    await room(page, 'Single 1').getByText('Marta Halvorsen').waitFor();
    await page.getByText('They have changed places.').waitFor();
    await page.close();
  }, 90_000);

  it('is done with the mouse, to the list and to a free bed', async () => {
    const page = await open(1440, 900);
    const drag = async (from: Locator, to: Locator): Promise<void> => {
      const [start, end] = [await from.boundingBox(), await to.boundingBox()];
      if (!start || !end) throw new Error('nothing to drag');
      await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
      await page.mouse.down();
      await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 12 });
      await page.mouse.up();
    };
    const list = page.getByRole('region', { name: 'Without a bed' });
    await drag(room(page, 'Twin 1').getByText('Tomasz Nowak'), list.getByText('Elif Yıldız'));
    await list.getByText('Tomasz Nowak').waitFor();
    await page.getByText('Tomasz Nowak is moved.').waitFor();
    await drag(list.getByText('Tomasz Nowak'), room(page, 'Twin 1').getByRole('button', { name: 'Put somebody into Twin 1' }));
    await room(page, 'Twin 1').getByText('Tomasz Nowak').waitFor();
    await page.close();
  }, 60_000);

  it('leaves a phone its menus', async () => {
    const page = await open(390, 844);
    expect(await page.getByRole('button', { name: /^Drag / }).count()).toBe(0);
    await page.getByRole('button', { name: 'Move Elif Yıldız' }).click();
    await page.getByRole('dialog').getByRole('combobox', { name: 'To' }).click();
    await page.getByRole('option', { name: 'A room of their own' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Move', exact: true }).click();
    await page.getByText('Elif Yıldız is moved.').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth > window.innerWidth')).toBe(false);
    await page.close();
  }, 60_000);
});
