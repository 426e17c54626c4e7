import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { demoSignIns } from '../../../apps/start/src/demo/sign-ins.js';
import { openBrowser } from '../../support/browser.js';
import type { RunningPlatform } from '../../support/running-platform.js';
import { startDemo } from '../../support/demo.js';
import { signIn } from './operator.js';

/** The amounts of a sentence, in cents. */
const amountsIn = (text: string): number[] => [...text.matchAll(/€([\d,]+)\.(\d\d)/g)].map(([, euros = '', cents = '']) => Number(`${euros.replaceAll(',', '')}${cents}`));

describe('money in the portal', () => {
  let platform: RunningPlatform;
  let browser: Browser;

  beforeAll(async () => {
    platform = await startDemo('money');
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await platform.stop();
  });

  const open = async (viewport: { width: number; height: number }): Promise<Page> => (await browser.newContext({ viewport, locale: 'en-GB' })).newPage();
  const openShortStay = (page: Page): Promise<void> => page.getByRole('link').filter({ hasText: 'short stay' }).first().click();
  const overflows = (page: Page): Promise<boolean> => page.evaluate('document.documentElement.scrollWidth > window.innerWidth');

  it('lets an operator see who is late, record a payment and take it back', async () => {
    const page = await open({ width: 390, height: 844 });
    await signIn(page, platform.url, demoSignIns.operator);
    await page.getByRole('button', { name: 'Show the pages' }).click();
    await page.getByRole('link', { name: 'Overdue' }).click();
    const late = page.getByRole('link').filter({ hasText: 'Family Tan' });
    const owed = /€[\d,]+\.\d\d/.exec(await late.innerText())?.[0] ?? '';
    await late.click();
    const money = page.getByRole('region', { name: 'Money' });
    await money.getByText(`${owed} overdue`).waitFor();
    expect(await overflows(page)).toBe(false);

    await money.getByRole('button', { name: 'Record a payment' }).click();
    const form = page.getByRole('dialog', { name: 'Record a payment' });
    await form.getByRole('combobox', { name: 'Who' }).selectOption({ label: 'Aiko Tan, Family Tan' });
    await form.getByRole('textbox', { name: /Amount/ }).fill(owed.replace(/[€,]/g, ''));
    await form.getByLabel('Received on').fill('2050-01-01');
    await form.getByRole('textbox', { name: 'Reference' }).fill('Statement 14');
    await form.getByRole('button', { name: 'Record the payment' }).click();
    await form.getByRole('alert').getByText('This day has not come yet').waitFor();
    expect(await form.getByRole('textbox', { name: 'Reference' }).inputValue()).toBe('Statement 14');
    await form.getByLabel('Received on').fill('2026-11-20');
    await form.getByRole('button', { name: 'Record the payment' }).click();
    await page.getByText(`${owed} is recorded.`).waitFor();
    await money.getByText(`${owed} overdue`).waitFor({ state: 'detached' });

    await money.getByRole('button', { name: `Reverse ${owed}`, exact: true }).click();
    const reversal = page.getByRole('dialog', { name: `Reverse ${owed}?` });
    await reversal.getByRole('textbox', { name: 'What was wrong' }).fill('Another family’s');
    await reversal.getByRole('button', { name: 'Reverse' }).click();
    await money.getByText(`${owed} overdue`).waitFor();
    await money.getByText('“Another family’s”').waitFor();
    await page.close();
  }, 60_000);

  it('shows an agency its own booking with what it pays, and nothing of the others', async () => {
    const page = await open({ width: 1440, height: 900 });
    const failed: string[] = [];
    page.on('response', (answer) => answer.status() >= 400 && failed.push(answer.url()));
    await signIn(page, platform.url, demoSignIns.agency);
    await openShortStay(page);
    const bookings = page.getByRole('region', { name: 'Bookings' });
    await bookings.getByText('Chloé Marchand').waitFor();
    expect(await page.getByText('Solberg').count()).toBe(0);
    await bookings.getByRole('link').click();
    const [price = 0, commission = 0, payable = 0] = amountsIn(await page.getByText(/less 10% commission/).innerText());
    expect(price).toBeGreaterThan(0);
    expect([commission, payable]).toEqual([price / 10, price - commission]);
    expect(await page.getByRole('button', { name: 'Record a payment' }).count()).toBe(0);
    expect(failed).toEqual([]);
    await page.goto(`${platform.url}/agencies`);
    await page.getByRole('heading', { name: 'This page is not for your role' }).waitFor();
    await page.close();
  }, 60_000);
});
