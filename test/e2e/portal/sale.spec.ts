import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { demoSignIns } from '../../../apps/start/src/demo/sign-ins.js';
import { openBrowser } from '../../support/browser.js';
import type { RunningPlatform } from '../../support/running-platform.js';
import { startDemo } from '../../support/demo.js';
import { openDeparture, signIn } from './operator.js';

const desk = { viewport: { width: 1280, height: 900 }, locale: 'en-GB' };
const phone = { viewport: { width: 390, height: 844 }, locale: 'de-DE', isMobile: true, hasTouch: true };

/** A customer finds the sale, is told about the wrong passport, and books; each step stands on the one before. */
describe('the sale in the portal', () => {
  const faults: string[] = [];
  let platform: RunningPlatform;
  let browser: Browser;
  let customer: Page;
  let saleUrl: string;

  const openPage = async (context: Parameters<Browser['newContext']>[0]): Promise<Page> => {
    const page = await (await browser.newContext(context)).newPage();
    page.setDefaultTimeout(20_000);
    page.on('pageerror', (error) => faults.push(error.message));
    return page;
  };
  const queueUp = () => customer.getByRole('button', { name: 'In die Warteschlange' }).click();

  beforeAll(async () => {
    [platform, browser] = await Promise.all([startDemo('sale'), openBrowser()]);
    customer = await openPage(phone);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await platform?.stop();
  }, 60_000);

  it('has an address that its operator finds on the departure’s page, with the queue beside it', async () => {
    const operator = await openPage(desk);
    await signIn(operator, platform.url, demoSignIns.operator);
    await openDeparture(operator);
    const link = operator.getByRole('link', { name: 'Open the page' });
    await link.waitFor();
    saleUrl = (await link.getAttribute('href')) ?? '';
    expect(new URL(saleUrl).pathname).toMatch(/^\/sale\/[0-9a-f-]{36}$/);
    await operator.getByText('Nobody waits in the queue.').waitFor();
  });

  it('says what is missing at its field, and keeps what was typed over a reload', async () => {
    await customer.goto(`${platform.url}${new URL(saleUrl).pathname}`);
    await customer.getByLabel('Name', { exact: true }).fill('Lena Wanderer');
    await queueUp();
    expect(await customer.getByText('Bitte ausfüllen.').count()).toBe(5);
    await customer.getByLabel('E-Mail', { exact: true }).fill('lena@example.org');
    await customer.getByLabel('Land, in dem Sie wohnen').selectOption('DEU');
    await customer.getByLabel('Vornamen').fill('Philippa');
    await customer.getByLabel('Nachname').fill('Quillfeather');
    await customer.getByLabel('Land des Reisepasses').selectOption('USA');
    await customer.reload();
    expect(await customer.getByLabel('Vornamen').inputValue()).toBe('Philippa');
  });

  it('refuses a passport that would not be admitted, says what to do, and takes the next one', async () => {
    await queueUp();
    await customer.getByText('Einer dieser Reisepässe würde nicht zugelassen.').waitFor();
    await customer.getByText('Runners with a passport of KOR, USA, MYS, JPN are not admitted').waitFor();
    await customer.getByLabel('Land des Reisepasses').selectOption('GBR');
    await queueUp();
    await customer.getByRole('heading', { name: 'Diese Plätze sind für Sie reserviert' }).waitFor();
  });

  it('shows what is held after a reload too, and books it once the terms are accepted', async () => {
    await customer.reload();
    const confirm = customer.getByRole('button', { name: 'Buchung bestätigen' });
    await confirm.waitFor();
    expect(await confirm.isDisabled()).toBe(true);
    await customer.getByLabel(/Reisebedingungen gelesen/).check();
    await confirm.click();
    await customer.getByText('Ihre Buchung ist bestätigt.').waitFor();
    expect(await customer.evaluate('document.cookie + JSON.stringify(localStorage) + JSON.stringify(sessionStorage)')).not.toMatch(/waypass_ticket|Lena/);
    expect(faults).toEqual([]);
  });
});
