import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { demoSignIns } from '../../../apps/start/src/demo/sign-ins.js';
import { until } from '../until.js';
import { desk, openPortal, type Portal } from './open-portal.js';
import { signIn } from './operator.js';

describe('a suspended departure and a cancelled event in the portal', () => {
  let portal: Portal;
  let operator: Page;
  let customer: Page;

  const openSuspension = async (name: string, state: 'Upcoming' | 'Suspended' | 'Cancelled'): Promise<void> => {
    await operator.goto(`${portal.url}/departures`);
    await operator.getByRole('link', { name: state }).click();
    await operator.getByRole('link').filter({ hasText: name }).first().click();
    await operator.getByRole('navigation').getByRole('link', { name: 'Sale', exact: true }).click();
    await operator.getByRole('link', { name: 'Suspension', exact: true }).click();
  };
  const row = (name: string) => operator.getByRole('row').filter({ hasText: name });
  const overflow = (page: Page) => page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

  beforeAll(async () => {
    portal = await openPortal('suspension');
    operator = await portal.open(desk);
    customer = await portal.open({ viewport: { width: 390, height: 844 }, locale: 'de-DE' });
    await signIn(operator, portal.url, demoSignIns.operator);
  }, 120_000);
  afterAll(async () => {
    await portal?.close();
    expect(portal.faults).toEqual([]);
  }, 60_000);

  it('sends no letter before it is approved, and lets a customer choose in their language on a phone', async () => {
    await openSuspension('Rason by land', 'Suspended');
    await operator.getByText('2 have not chosen').waitFor();
    const send = operator.getByRole('button', { name: 'Send 6 letters' });
    await send.waitFor();
    expect(await operator.getByText('Ihre Reise ist ausgesetzt').count()).toBeGreaterThan(0);
    await send.click();
    const letter = operator.getByRole('listitem').filter({ hasText: 'ursula@rason.example' }).filter({ hasText: 'ausgesetzt' }).first().getByRole('link');
    await until(async () => {
      await operator.goto(`${portal.url}/mailbox`);
      return letter.waitFor({ timeout: 2_000 }).then(() => true, () => null);
    }, 'the letter');
    await letter.click();
    await customer.goto((await operator.getByRole('link', { name: /\/choice#/ }).first().getAttribute('href')) ?? '');
    await customer.getByRole('heading', { name: 'Ihre Reise ist ausgesetzt' }).waitFor();
    expect(await overflow(customer)).toBe(0);
    await customer.getByRole('radio', { name: /Eine Gutschrift: 315,00/ }).check();
    await customer.getByRole('button', { name: 'Meine Wahl senden' }).click();
    await customer.getByText('Sie möchten eine Gutschrift.').waitFor();
  }, 120_000);

  it('carries out what was chosen, and lets the credit be seen where the money of the booking is', async () => {
    await openSuspension('Rason by land', 'Suspended');
    await operator.getByText('2 credit notes: €849.00.').waitFor();
    await operator.getByRole('button', { name: 'Carry out 4 choices' }).click();
    await until(async () => ((await operator.getByText('Credited', { exact: true }).count()) === 2 ? true : null), 'the credit notes');
    expect(await row('Margaret Ellis').innerText()).toContain('€1,755.00');
    await row('Ursula Meier').getByRole('link').click();
    const notes = operator.getByRole('region', { name: 'Credit notes' });
    await notes.getByText('€315.00 left').waitFor();
    await customer.reload();
    await customer.getByRole('heading', { name: 'Sie haben eine Gutschrift' }).waitFor();
  }, 120_000);

  it('gives those who waited their places back when it is reopened', async () => {
    await openSuspension('Rason by land', 'Suspended');
    await operator.getByRole('button', { name: 'Reopen…' }).click();
    const form = operator.getByRole('form', { name: 'Reopen this departure' });
    await form.getByRole('textbox', { name: 'Reason' }).fill('Rason admits groups again.');
    await form.getByRole('button', { name: 'Reopen' }).click();
    await operator.getByText('The departure is open again.').waitFor();
    await operator.getByText('On sale').first().waitFor();
  }, 60_000);

  it('cancels an event with all its departures in one press, after showing what that does', async () => {
    await openSuspension('short stay', 'Upcoming');
    await operator.getByRole('button', { name: 'Cancel all…' }).click();
    await operator.getByLabel('What', { exact: true }).selectOption('event');
    const preview = operator.getByRole('region', { name: 'What it would do' });
    for (const name of ['race package', 'short stay', 'with the coach']) await preview.getByText(name).waitFor();
    await preview.getByText('The waiting list is closed: 5 parties are told.').waitFor();
    const back = /€[\d,.]+\d/.exec(await preview.getByRole('row').last().getByRole('cell').nth(5).innerText())?.[0] ?? 'nothing';
    await operator.getByRole('textbox', { name: 'Reason' }).fill('The organiser has cancelled the race.');
    await operator.getByRole('button', { name: /^Cancel \d+ bookings$/ }).click();
    await operator.getByText('All its departures are cancelled.').waitFor();
    await operator.getByText(/^\d+ bookings cancelled, 0 to go; 5 parties taken off/).waitFor();
    await operator.getByText(`To be sent back: ${back}.`).waitFor();
    await operator.getByRole('button', { name: /^Send \d+ letters$/ }).waitFor();
    await openSuspension('with the coach', 'Cancelled');
    await operator.getByText('The organiser has cancelled the race.', { exact: true }).waitFor();
    expect(await operator.getByRole('button', { name: 'Cancel all…' }).count()).toBe(0);
  }, 120_000);
});
