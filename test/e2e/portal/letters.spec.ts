import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { demoSignIns } from '../../../apps/start/src/demo/sign-ins.js';
import { openBrowser } from '../../support/browser.js';
import { eventually } from '../../support/eventually.js';
import type { RunningPlatform } from '../../support/running-platform.js';
import { startDemo } from '../../support/demo.js';
import { faultsOf } from './axe.js';
import { signIn } from './operator.js';

/** Two administrators at the organisation's letters, one of them on a phone; each step stands on the one before. */
describe('the words of the organisation’s letters', () => {
  let platform: RunningPlatform;
  let browser: Browser;
  let administrator: Page;
  let colleague: Page;
  const faults: string[] = [];

  const open = async (width: number, height: number): Promise<Page> => {
    const page = await (await browser.newContext({ viewport: { width, height }, locale: 'en-GB' })).newPage();
    page.setDefaultTimeout(20_000);
    page.on('pageerror', (error) => faults.push(error.message));
    return page;
  };
  const body = (page: Page) => page.getByRole('textbox', { name: 'Letter' });
  const shown = (page: Page) => page.frameLocator('iframe[title="The letter as it would look"]').locator('body');

  beforeAll(async () => {
    [platform, browser] = await Promise.all([startDemo('letters'), openBrowser()]);
    administrator = await open(1440, 900);
    colleague = await open(390, 844);
    for (const page of [administrator, colleague]) await signIn(page, platform.url, demoSignIns.administrator);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await platform?.stop();
  }, 60_000);

  it('are the built-in ones, with a preview about nobody', async () => {
    await administrator.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Letters', exact: true }).click();
    await administrator.getByRole('link', { name: 'Invitation to the trip page' }).click();
    await administrator.getByRole('heading', { level: 1, name: 'Invitation to the trip page' }).waitFor();
    await shown(administrator).getByText('Dear Anna Kowalska,').waitFor();
    await shown(administrator).getByRole('link', { name: 'Open my trip' }).waitFor();
  }, 60_000);

  it('are told at once that a placeholder is not known, at the letter, while the last good preview stays', async () => {
    await body(administrator).fill('Hello {{nmae}},\n\nwe look forward to you.\n\n{{link}}');
    await administrator.getByText('{{nmae}} is not known in this letter.', { exact: false }).waitFor();
    await shown(administrator).getByText('Dear Anna Kowalska,').waitFor();
    await administrator.getByRole('button', { name: 'Save', exact: true }).click();
    await administrator.getByText('{{nmae}} is not known in this letter.', { exact: false }).waitFor();
    expect(await body(administrator).inputValue()).toContain('we look forward to you');
  }, 60_000);

  it('are mended by the button of the right one, at the caret, and shown as they will be', async () => {
    await body(administrator).fill('Hello ,\n\nwe look forward to <b>you</b>.');
    await body(administrator).evaluate((area) => (area as unknown as { setSelectionRange(from: number, to: number): void }).setSelectionRange(6, 6));
    await administrator.getByRole('button', { name: /^Insert \{\{name\}\}/ }).click();
    await administrator.getByText('{{link}} is missing', { exact: false }).waitFor();
    await body(administrator).press('Control+End');
    await administrator.getByRole('button', { name: /^Insert \{\{link\}\}/ }).click();
    expect(await body(administrator).inputValue()).toBe('Hello {{name}},\n\nwe look forward to <b>you</b>.\n\n{{link}}');
    await shown(administrator).getByText('Hello Anna Kowalska,').waitFor();
    await shown(administrator).getByText('we look forward to <b>you</b>.').waitFor();
  }, 60_000);

  it('ask before they are left without saving', async () => {
    await administrator.getByRole('combobox', { name: 'Language' }).selectOption('de');
    await administrator.getByRole('dialog', { name: 'Leave without saving?' }).getByRole('button', { name: 'Stay here' }).click();
    expect(await body(administrator).inputValue()).toContain('Hello {{name}}');
  }, 60_000);

  it('are tried on oneself, and saved', async () => {
    await administrator.getByRole('button', { name: 'Send me a trial' }).click();
    await administrator.getByText('The trial is on its way to you.').waitFor();
    await administrator.getByRole('button', { name: 'Save', exact: true }).click();
    await administrator.getByText('Saved. Letters go out like this from now on.').waitFor();
    await administrator.getByRole('heading', { name: 'Your own words' }).waitFor();
    await administrator.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Mailbox' }).click();
    await administrator.getByRole('link', { name: /^Your trip: Harbour Half Marathon/ }).first().waitFor();
  }, 60_000);

  it('show both versions to whoever is second of two, who keeps theirs', async () => {
    const address = `${platform.url}/letters/invitation?language=en`;
    for (const page of [administrator, colleague]) {
      await page.goto(address);
      await body(page).waitFor();
    }
    await body(administrator).fill('Good day {{name}},\n\n{{link}}');
    await administrator.getByRole('button', { name: 'Save', exact: true }).click();
    await administrator.getByText('Saved. Letters go out like this from now on.').first().waitFor();
    await body(colleague).fill('Moin {{name}},\n\n{{link}}');
    await colleague.getByRole('button', { name: 'Save', exact: true }).click();
    await colleague.getByRole('region', { name: 'Theirs' }).getByText('Good day {{name}},').waitFor();
    await colleague.getByRole('region', { name: 'Yours' }).getByText('Moin {{name}},').waitFor();
    expect(await faultsOf(colleague)).toEqual([]);
    await colleague.getByRole('button', { name: 'Keep mine, and save it over theirs' }).click();
    await colleague.getByText('Saved. Letters go out like this from now on.').waitFor();
    await administrator.reload();
    await eventually(async () => expect(await body(administrator).inputValue()).toBe('Moin {{name}},\n\n{{link}}'));
  }, 60_000);

  it('go back to the built-in ones after a question', async () => {
    await administrator.getByRole('button', { name: 'Back to the built-in words' }).click();
    await administrator.getByRole('dialog').getByRole('button', { name: 'Go back' }).click();
    await administrator.getByRole('heading', { name: 'The built-in words' }).waitFor();
    await shown(administrator).getByText('Dear Anna Kowalska,').waitFor();
  }, 60_000);

  it('have a look that everybody can read', async () => {
    await administrator.goto(`${platform.url}/letters`);
    await administrator.getByRole('textbox', { name: 'From' }).fill('Harbour & Co');
    await administrator.getByRole('textbox', { name: 'Colour of the button' }).fill('#ffe680');
    await administrator.getByRole('button', { name: 'Save the look' }).click();
    await administrator.getByText('White words on this colour cannot be read well', { exact: false }).waitFor();
    await administrator.getByRole('textbox', { name: 'Colour of the button' }).fill('#7a1f3d');
    await administrator.getByRole('button', { name: 'Save the look' }).click();
    await administrator.getByText('The look is saved.', { exact: false }).waitFor();
  }, 60_000);

  it.each([['/letters'], ['/letters/invitation?language=de']])('are an accessible page without a fault: %s', async (path) => {
    for (const page of [administrator, colleague]) {
      await page.goto(`${platform.url}${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      expect(await faultsOf(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
    }
    expect(faults).toEqual([]);
  }, 60_000);
});
