import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { demoSignIns } from '../../../apps/start/src/demo/sign-ins.js';
import { newId } from '#kernel';
import { openBrowser } from '../../support/browser.js';
import type { RunningPlatform } from '../../support/running-platform.js';
import { startDemo } from '../../support/demo.js';
import { signIn } from './operator.js';

interface Listed {
  readonly items: readonly { readonly id: string; readonly leader: { readonly name: string } }[];
}

interface Whole {
  readonly id: string;
  readonly travellers: readonly { readonly id: string; readonly givenNames: string }[];
}

describe('the booking that the demo has changed', () => {
  let platform: RunningPlatform;
  let browser: Browser;
  let page: Page;
  let booking: Whole;

  beforeAll(async () => {
    [platform, browser] = await Promise.all([startDemo('changes'), openBrowser()]);
    page = await (await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en-GB' })).newPage();
    page.setDefaultTimeout(20_000);
    await signIn(page, platform.url, demoSignIns.operator);
    const { items } = await ask<Listed>('GET', '/bookings');
    booking = await ask<Whole>('GET', `/bookings/${items.find(({ leader }) => leader.name === 'Amélie Dubois')!.id}`);
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await platform?.stop();
  }, 60_000);

  /** As another window of the same operator would. */
  const ask = async <Body>(method: string, path: string, data?: object, version?: number): Promise<Body> => {
    const headers = { 'idempotency-key': newId(), ...(version === undefined ? {} : { 'if-match': `"${version}"` }) };
    const answer = await page.request.fetch(`${platform.url}/api/v1${path}`, { method, headers, ...(data ? { data } : {}) });
    return (await answer.json()) as Body;
  };
  const region = (name: string) => page.getByRole('region', { name });

  it('tells its history by name, with the amounts', async () => {
    await page.goto(`${platform.url}/bookings/${booking.id}`);
    await region('History').getByText('Noor de Vries in the place of Carla Ruiz').waitFor();
    await region('History').getByText('Cancelled: Visa refused, not by their fault').waitFor();
  });

  it('shows what a change costs and undoes, keeps it when somebody else was first, and makes it then', async () => {
    await page.getByRole('link', { name: 'Change', exact: true }).click();
    await region('Jonas Bergmann').getByLabel('Race').selectOption('');
    await region('Jonas Bergmann').getByLabel('Why they run no more').selectOption('organiser');
    await page.getByRole('button', { name: 'Somebody else goes instead of Amélie Dubois' }).click();
    const person = region('Amélie Dubois');
    for (const [field, text] of [['Given names', 'Zoë'], ['Surname', 'Martin'], ['E-mail', 'zoe@traveller.example']] as const) await person.getByRole('textbox', { name: field }).fill(text);
    await person.getByRole('combobox', { name: 'Nationality' }).fill('France');
    await page.getByRole('option', { name: 'France', exact: true }).click();
    const result = region('What this means');
    await result.getByText('Transfer to another person').waitFor();
    await result.getByText('At any time: 0 % of 110.00').waitFor();
    await result.getByText('Their bed (twin) goes to somebody else').waitFor();

    const noor = booking.travellers.find(({ givenNames }) => givenNames === 'Noor')!.id;
    const changes = [{ kind: 'choose', travellerId: noor, choices: { room: 'single' } }];
    const { version, total } = await ask<{ version: number; total: object }>('POST', `/bookings/${booking.id}/amendments/preview`, { changes });
    await ask('POST', `/bookings/${booking.id}/amendments`, { changes, total }, version);

    await page.getByRole('button', { name: 'Make these 2 changes' }).click();
    await result.getByText('Noor de Vries: room single instead of twin').waitFor();
    expect(await person.getByRole('textbox', { name: 'Surname' }).inputValue()).toBe('Martin');
    await page.getByRole('button', { name: 'Make these 2 changes' }).click();
    await page.getByText('The booking is changed.').waitFor();
    await region('Party').getByText('Zoë Martin').waitFor();
    expect(await region('Party').getByText('Amélie Dubois').count()).toBe(0);
  }, 60_000);

  it('shows what is kept of who no longer goes, and cancels them alone', async () => {
    await page.getByRole('link', { name: 'Cancel', exact: true }).click();
    await page.getByRole('checkbox', { name: 'Noor de Vries' }).uncheck();
    await page.getByRole('checkbox', { name: 'Zoë Martin' }).uncheck();
    await page.getByRole('radio', { name: 'The authority of the destination' }).check();
    await region('What this means').getByText('Transfer fee').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
    await page.getByRole('button', { name: 'Cancel for one traveller' }).click();
    await page.getByText('Cancelled. The others go as booked.').waitFor();
    await region('Party').getByText('2 travellers').waitFor();
  }, 60_000);
});
