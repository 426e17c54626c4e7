import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Locator, Page } from 'playwright-core';
import { demoSignIns } from '../../../apps/start/src/demo/sign-ins.js';
import { openBrowser } from '../../support/browser.js';
import type { RunningPlatform } from '../../support/running-platform.js';
import { startDemo } from '../../support/demo.js';
import { faultsOf } from './axe.js';
import { signIn } from './operator.js';

describe('the timetable in the portal', () => {
  let platform: RunningPlatform;
  let browser: Browser;

  beforeAll(async () => {
    platform = await startDemo('timetable');
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await platform.stop();
  });

  const open = async (width: number, height: number): Promise<Page> => {
    const page = await (await browser.newContext({ viewport: { width, height }, locale: 'en-GB' })).newPage();
    await signIn(page, platform.url, demoSignIns.operator);
    return page;
  };
  const fill = async (dialog: Locator, fields: Readonly<Record<string, string>>): Promise<void> => {
    for (const [label, value] of Object.entries(fields)) await dialog.getByLabel(label, { exact: true }).fill(value);
  };
  const overflows = (page: Page): Promise<boolean> => page.evaluate('document.documentElement.scrollWidth > window.innerWidth');

  it('takes a service with a slip in it once that is put right, and makes a leg of it', async () => {
    const page = await open(1440, 900);
    await page.getByRole('link', { name: 'Timetable' }).click();
    await page.getByRole('button', { name: 'Add a service' }).click();
    const dialog = page.getByRole('dialog');
    await fill(dialog, { 'Carrier *': 'ca', 'Number *': '901', 'Leaves at *': '09:05', 'Arrives at *': '12:00', 'First day *': '2027-03-28', 'Last day *': '2027-10-30' });
    await dialog.getByRole('combobox', { name: 'From' }).fill('beijing cap');
    await page.getByRole('option', { name: /PEK.*Asia\/Shanghai, GMT\+8/ }).waitFor();
    await page.keyboard.press('Enter');
    await dialog.getByRole('combobox', { name: 'To' }).fill('fjn');
    await dialog.getByRole('button', { name: 'Add the service' }).click();
    await dialog.getByText('Did you mean FNJ (Pyongyang Sunan').first().waitFor();
    await dialog.getByRole('combobox', { name: 'To' }).fill('pyongyang');
    await page.getByRole('option', { name: /FNJ/ }).waitFor();
    await page.keyboard.press('Enter');
    expect(await dialog.getByRole('combobox', { name: 'To' }).inputValue()).toMatch(/^FNJ Pyongyang/);
    await dialog.getByRole('button', { name: 'Add the service' }).click();
    await dialog.getByText('Name at least one day of the week').waitFor();
    await dialog.getByText('Thu', { exact: true }).click();
    await dialog.getByRole('button', { name: 'Add the service' }).click();
    const service = page.getByRole('listitem', { name: 'CA 901 PEK–FNJ' });
    await service.getByText('On Thursday').waitFor({ state: 'attached' });
    expect(await faultsOf(page)).toEqual([]);

    await service.getByRole('button', { name: 'Make a leg of CA 901' }).click();
    await page.getByRole('dialog').getByRole('combobox', { name: 'Departure' }).click();
    await page.getByRole('option', { name: /race package/ }).first().click();
    await page.getByRole('dialog').getByText(/CA 901 leaves PEK on Thu 1 Apr 2027 at 09:05/).waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Add the leg' }).click();
    await page.getByText('CA 901 was added').waitFor();
    await page.getByRole('link', { name: 'Departures' }).first().click();
    await page.getByRole('link').filter({ hasText: 'race package' }).first().click();
    await page.getByRole('navigation', { name: 'Pages of this departure' }).getByRole('link', { name: 'Flights' }).first().click();
    await page.getByRole('article', { name: 'CA 901' }).getByText('09:05 PEK').waitFor();
    await page.close();
  }, 90_000);

  it('shows both versions of a service where somebody else was quicker, and loses neither', async () => {
    const page = await open(1440, 900);
    await page.goto(`${platform.url}/timetable`);
    await page.getByRole('button', { name: 'Change JS 152' }).click();
    const dialog = page.getByRole('dialog');
    const { items } = (await (await page.request.get(`${platform.url}/api/v1/services`)).json()) as { items: Readonly<Record<string, unknown> & { id: string; number: string; version: number }>[] };
    const { id, version, fromZone: _from, toZone: _to, ...told } = items.find(({ number }) => number === '152')!;
    const quicker = await page.request.put(`${platform.url}/api/v1/services/${id}`, { headers: { 'if-match': `"${version}"`, origin: platform.url }, data: { ...told, departs: '13:45' } });
    expect(quicker.status()).toBe(200);
    await dialog.getByLabel('Arrives at *').fill('16:40');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByRole('alert').getByText('13:45').waitFor();
    expect(await dialog.getByLabel('Leaves at *').inputValue()).toBe('13:45');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('listitem', { name: 'JS 152 PEK–FNJ' }).getByText('13:45 PEK').waitFor();
    await page.getByRole('listitem', { name: 'JS 152 PEK–FNJ' }).getByText('16:40 FNJ').waitFor();
    await page.close();
  }, 60_000);

  it('lets a train be added by hand on a phone, its places found by name or typed whole', async () => {
    const page = await open(390, 844);
    await page.getByRole('link').filter({ hasText: 'race package' }).first().click();
    await page.getByRole('navigation', { name: 'Pages of this departure' }).getByRole('link', { name: 'Flights' }).first().click();
    await page.getByRole('button', { name: 'Add a leg' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('By hand').click();
    await dialog.getByLabel('By', { exact: true }).selectOption('Train');
    await fill(dialog, { 'Carrier, such as CA *': 'KR', 'Number *': '52', 'Leaves on *': '2027-04-01', 'Leaves at *': '10:00', 'Arrives on *': '2027-04-01', 'Arrives at *': '09:00' });
    await dialog.getByRole('combobox', { name: 'From' }).fill('dandong');
    await page.getByRole('option', { name: /^Station DANDONG/ }).click();
    await dialog.getByRole('combobox', { name: 'To' }).fill('pyg');
    await dialog.getByLabel('Leaves at *').focus();
    await dialog.getByText(/North Korea · Asia\/Pyongyang, GMT\+9/).waitFor();
    expect(await dialog.getByRole('combobox', { name: 'To' }).inputValue()).toBe('PYG Pyongyang');
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await dialog.getByRole('alert').waitFor();
    await dialog.getByLabel('Arrives at *').fill('18:45');
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('article', { name: 'KR 52' }).getByText('18:45 PYG').waitFor();
    expect(await overflows(page)).toBe(false);
    await page.close();
  }, 60_000);

  it('says of a leg that goes no more whom it leaves without a seat, and leads to telling the border', async () => {
    const page = await open(390, 844);
    await page.getByRole('link').filter({ hasText: 'race package' }).first().click();
    await page.getByRole('navigation', { name: 'Pages of this departure' }).getByRole('link', { name: 'Flights' }).first().click();
    await page.getByRole('button', { name: 'Schedule change of CA 121' }).click();
    await page.getByRole('dialog').getByRole('radio', { name: 'It does not go' }).check();
    await page.getByRole('dialog').getByLabel('What travellers read about why').fill('The carrier has no aircraft.');
    await page.getByRole('dialog').getByRole('button', { name: 'See who is affected' }).click();
    await page.getByRole('article', { name: 'Schedule change of CA 121' }).getByRole('button', { name: 'Apply and draft letters' }).click();
    const leg = page.getByRole('article', { name: 'CA 121', exact: true });
    await leg.getByText('Cancelled', { exact: true }).waitFor();
    await leg.getByRole('button', { name: 'Who is affected by CA 121' }).click();
    await leg.getByText(/travellers had a seat on it: .*Elif Yıldız/).waitFor();
    await leg.getByText(/Still without a seat: .*Elif Yıldız/).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    await leg.getByRole('link', { name: 'Tell the border that CA 121 is cancelled' }).click();
    await page.waitForURL(/\/manifests$/);
    await page.close();
  }, 60_000);

  it('sets a connection time and a place of one’s own, and takes back what nothing uses', async () => {
    const page = await open(390, 844);
    await page.goto(`${platform.url}/timetable`);
    await page.getByRole('button', { name: 'Add a time' }).click();
    await page.getByRole('dialog').getByRole('combobox', { name: 'Place' }).fill('dandong');
    await page.getByRole('option', { name: /DDG/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.getByRole('listitem').filter({ hasText: 'DDG Dandong' }).getByText('from or to another country: 120 minutes').waitFor();
    await page.getByRole('button', { name: 'Remove DDG, from or to another country' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click();
    await page.getByText('The usual time holds in DDG again.').waitFor();

    await page.getByRole('button', { name: 'Remove Quanhe border post, Hunchun' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click();
    await page.getByText('Quanhe border post, Hunchun is removed.').waitFor();
    await page.getByRole('button', { name: 'Add a place' }).click();
    const dialog = page.getByRole('dialog');
    await fill(dialog, { 'Code *': 'pek', 'Name *': 'Beijing' });
    await dialog.getByRole('combobox', { name: 'Country' }).fill('China');
    await page.getByRole('option', { name: 'China', exact: true }).click();
    await dialog.getByRole('combobox', { name: 'Time zone' }).fill('Shanghai');
    await page.getByRole('option', { name: 'Asia/Shanghai' }).click();
    await dialog.getByRole('button', { name: 'Add the place' }).click();
    await dialog.getByText(/This is the code of Beijing Capital|three letters for an airport/).first().waitFor();
    await dialog.getByLabel('Code *').fill('tumen');
    await dialog.getByRole('button', { name: 'Add the place' }).click();
    await page.getByRole('listitem').filter({ hasText: 'TUMEN' }).waitFor();
    expect(await overflows(page)).toBe(false);
    await page.close();
  }, 60_000);
});
