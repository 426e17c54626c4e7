import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { demoSignIns } from '../../../apps/start/src/demo/sign-ins.js';
import { openBrowser } from '../../support/browser.js';
import type { RunningPlatform } from '../../support/running-platform.js';
import { startDemo } from '../../support/demo.js';
import { signIn } from './operator.js';

describe('manifests in the portal', () => {
  let platform: RunningPlatform;
  let browser: Browser;

  beforeAll(async () => {
    platform = await startDemo('manifests');
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await platform.stop();
  });

  const open = async (width: number, height: number, departure: string): Promise<Page> => {
    const page = await (await browser.newContext({ viewport: { width, height }, locale: 'en-GB' })).newPage();
    await signIn(page, platform.url, demoSignIns.operator);
    await page.getByRole('link').filter({ hasText: departure }).first().click();
    await page.getByRole('navigation', { name: 'Pages of this departure' }).getByRole('link', { name: 'Flights' }).first().click();
    await page.getByRole('link', { name: 'Manifests', exact: true }).click();
    return page;
  };
  const overflows = (page: Page): Promise<boolean> => page.evaluate('document.documentElement.scrollWidth > window.innerWidth');

  it('show an operator on a phone what is different since, look at the message, and note to whom it went', async () => {
    const page = await open(390, 844, 'short stay');
    const border = page.getByRole('article', { name: 'Border: passengers (PAXLST), CA 121' });
    await border.getByText('FERREIRA DA COSTA, RITA: other passport number, passport expiry').waitFor();
    expect(await overflows(page)).toBe(false);
    await border.getByRole('button', { name: /^Preview/ }).click();
    const preview = page.getByRole('dialog');
    await preview.getByText("NAD+FL+++FERREIRA DA COSTA:RITA'").waitFor();
    await preview.getByRole('button', { name: 'Not now' }).click();
    await border.getByRole('button', { name: /^Mark .* as sent$/ }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: 'To whom' }).fill('api@border.example');
    await page.getByRole('dialog').getByRole('button', { name: 'It was sent' }).click();
    await border.getByText('Up to date').waitFor();
    await page.close();
  }, 60_000);

  it('say by name who keeps a message from leaving, and let a list leave all the same', async () => {
    const page = await open(1440, 900, 'race package');
    const leg = page.getByRole('region', { name: 'JS 152, PEK to FNJ' });
    await leg.getByRole('button', { name: 'Border: passengers (PAXLST)' }).click();
    await page.getByRole('dialog').getByRole('alert').getByText('Nowak, Tomasz: No passport was read.').waitFor();
    expect(await page.getByRole('dialog').getByRole('button', { name: 'Make it' }).isDisabled()).toBe(true);
    await page.getByRole('dialog').getByRole('button', { name: 'Not now' }).click();
    await leg.getByRole('button', { name: 'Hotel: list' }).click();
    await page.getByRole('dialog').getByRole('cell', { name: 'Nowak' }).waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Make it' }).click();
    await leg.getByRole('article', { name: 'Hotel: list, JS 152' }).getByRole('link', { name: 'Hotel: list, number 1: PDF' }).waitFor();
    await page.close();
  }, 60_000);
});
