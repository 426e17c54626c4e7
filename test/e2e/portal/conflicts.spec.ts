import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { demoSignIns } from '../../../apps/start/src/demo/sign-ins.js';
import { faultsOf } from './axe.js';
import { desk, openPortal, phone, type Portal } from './open-portal.js';
import { signIn } from './operator.js';

/** Two people in one form, one at a desk and one on a phone: nothing that either typed is lost, and both versions are shown. */
describe('two people who edit the same record', () => {
  let portal: Portal;
  let wide: Page;
  let narrow: Page;

  beforeAll(async () => {
    portal = await openPortal('conflicts');
    [wide, narrow] = await Promise.all([portal.open(desk), portal.open(phone)]);
    await signIn(wide, portal.url, demoSignIns.administrator);
    await signIn(narrow, portal.url, demoSignIns.administrator);
  }, 180_000);
  afterAll(async () => {
    await portal?.close();
    expect(portal.faults).toEqual([]);
  }, 60_000);

  const both = async (path: string): Promise<void> => {
    await Promise.all([wide, narrow].map((page) => page.goto(`${portal.url}${path}`)));
    await Promise.all([wide, narrow].map((page) => page.getByRole('heading', { level: 1 }).first().waitFor()));
  };
  const conflictOf = (page: Page) => page.getByRole('alert').filter({ hasText: 'Somebody else saved this while you were typing' });
  const overflow = (page: Page) => page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

  it('keep what each changed in fields of their own, and choose where both changed one: on a phone', async () => {
    await both('/settings');
    await wide.getByRole('textbox', { name: 'Name' }).fill('Marathon Tours Beijing');
    await wide.getByRole('textbox', { name: 'Address' }).fill('1 Chang’an Avenue\nBeijing');
    await wide.getByRole('button', { name: 'Save' }).click();
    await wide.getByText('saved', { exact: false }).first().waitFor();

    await narrow.getByRole('textbox', { name: 'Name' }).fill('Marathon Tours Asia');
    await narrow.getByRole('textbox', { name: 'Currency' }).fill('USD');
    await narrow.getByRole('button', { name: 'Save' }).click();
    const conflict = conflictOf(narrow);
    await conflict.waitFor();
    // Typed is still there; what only the other changed has come in.
    expect(await narrow.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Marathon Tours Asia');
    expect(await narrow.getByRole('textbox', { name: 'Address' }).inputValue()).toContain('Chang’an');
    const name = conflict.getByRole('group', { name: /^Name/ });
    await name.getByText('You both changed it').waitFor();
    await name.getByText('Marathon Tours Beijing').waitFor();
    await conflict.getByRole('group', { name: /^Currency|currency/ }).getByText('You changed it').waitFor();
    await conflict.getByRole('group', { name: /^Address/ }).getByText('They changed it').waitFor();
    expect(await overflow(narrow)).toBe(0);
    expect(await faultsOf(narrow)).toEqual([]);

    await name.getByRole('radio', { name: /They saved/ }).check();
    expect(await narrow.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Marathon Tours Beijing');
    await conflict.getByRole('button', { name: 'Keep all of mine' }).click();
    expect(await narrow.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Marathon Tours Asia');
    await conflict.getByRole('button', { name: 'Take all of theirs' }).click();
    await narrow.getByRole('textbox', { name: 'Name' }).fill('Marathon Tours of Both');
    await name.getByText('The form says something else by now').waitFor();
    await conflict.getByRole('group', { name: /currency/i }).getByRole('radio', { name: /You typed/ }).check();
    await narrow.getByRole('button', { name: 'Save' }).click();
    await conflict.waitFor({ state: 'detached' });
    await narrow.reload();
    const field = (label: string) => narrow.getByRole('textbox', { name: label }).inputValue();
    await narrow.getByRole('textbox', { name: 'Name' }).waitFor();
    expect([await field('Name'), await field('Address'), await field('Currency')]).toEqual(['Marathon Tours of Both', '1 Chang’an Avenue\nBeijing', 'USD']);
  }, 120_000);

  it('see a package’s days beside theirs, at a desk, though the list behind was read anew meanwhile', async () => {
    await Promise.all([wide, narrow].map((page) => page.context().clearCookies()));
    await signIn(wide, portal.url, demoSignIns.operator);
    await signIn(narrow, portal.url, demoSignIns.operator);
    const { items } = (await (await wide.request.get(`${portal.url}/api/v1/packages`)).json()) as { items: readonly { id: string }[] };
    await both(`/packages/${items[0]?.id}`);
    const title = (page: Page) => page.getByRole('textbox', { name: 'Title' }).first();
    await title(wide).fill('Arrival, and a first walk');
    await title(narrow).fill('Arrival and dinner');
    await narrow.getByRole('button', { name: 'Save' }).click();
    await narrow.getByText('The package is saved.').waitFor();
    // The package is read anew behind the form that is being typed in: it must not pass for what the form began with.
    await wide.getByRole('tab', { name: 'Prices' }).click();
    await wide.getByRole('button', { name: /^Edit the price list/ }).first().click();
    await wide.getByRole('button', { name: 'Save prices' }).click();
    await wide.getByText('The prices are saved.').waitFor();
    await wide.getByRole('tab', { name: 'Days and options' }).click();
    await wide.getByRole('button', { name: 'Save', exact: true }).click();
    const days = conflictOf(wide).getByRole('group', { name: /^Itinerary/ });
    await days.getByText('Day 1: Arrival and dinner').waitFor();
    expect(await days.locator('mark').allTextContents()).toEqual(['Day 1: Arrival and dinner', 'Day 1: Arrival, and a first walk']);
    expect(await faultsOf(wide)).toEqual([]);
    await days.getByRole('radio', { name: /They saved/ }).check();
    expect(await title(wide).inputValue()).toBe('Arrival and dinner');
    await days.getByRole('radio', { name: /You typed/ }).check();
    await wide.getByRole('button', { name: 'Save', exact: true }).click();
    await wide.getByText('The package is saved.').waitFor();
    await narrow.reload();
    await title(narrow).waitFor();
    expect(await title(narrow).inputValue()).toBe('Arrival, and a first walk');
  }, 120_000);

  it('meet in a dialog, too', async () => {
    await both('/agencies');
    for (const page of [wide, narrow]) await page.getByRole('button', { name: /^Change/ }).first().click();
    await wide.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Horizon and Friends');
    await wide.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await wide.getByRole('dialog').waitFor({ state: 'detached' });
    await narrow.getByRole('dialog').getByRole('textbox', { name: 'Commission in per cent' }).fill('12');
    await narrow.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await conflictOf(narrow).waitFor();
    expect(await narrow.getByRole('dialog').getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Horizon and Friends');
    await narrow.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await narrow.getByRole('dialog').waitFor({ state: 'detached' });
    await narrow.getByRole('heading', { name: 'Horizon and Friends' }).waitFor();
  }, 60_000);
});
