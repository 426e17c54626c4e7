import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { demoSignIns } from '../../../apps/start/src/demo/sign-ins.js';
import { until } from '../until.js';
import { desk, openPortal, phone, type Portal } from './open-portal.js';
import { here } from './mailbox.js';
import { signIn } from './operator.js';

/** The demo's waiting list in a real browser, by its operator and its customers; each step stands on the one before. */
describe('the waiting list in the portal', () => {
  let portal: Portal;
  let operator: Page;
  let customer: Page;

  const row = (name: string) => operator.getByRole('listitem').filter({ hasText: name });
  const openList = async (): Promise<void> => {
    await operator.goto(`${portal.url}/departures`);
    await operator.getByRole('link').filter({ hasText: 'with the coach' }).first().click();
    await operator.getByRole('link', { name: 'Sale', exact: true }).click();
    await operator.getByRole('link', { name: 'Waiting list' }).click();
  };
  /** The link in the newest mail of this subject to somebody. */
  const linkTo = async (address: string, subject: string): Promise<string> => {
    const letter = operator.getByRole('listitem').filter({ hasText: address }).filter({ hasText: subject }).first().getByRole('link');
    await until(async () => {
      await operator.goto(`${portal.url}/mailbox`);
      return letter.waitFor({ timeout: 2_000 }).then(() => true, () => null);
    }, 'the mail');
    await letter.click();
    return here(portal.url, await operator.getByRole('link', { name: /\/waiting#/ }).first().getAttribute('href'));
  };

  beforeAll(async () => {
    portal = await openPortal('waiting-list');
    [operator, customer] = await Promise.all([portal.open(desk), portal.open(phone)]);
    await signIn(operator, portal.url, demoSignIns.operator);
  }, 120_000);
  afterAll(() => portal?.close(), 60_000);

  it('shows an operator who waits, who has an offer, and who is passed over and why', async () => {
    await openList();
    await row('Jisoo Park').getByText('The entry rules deny one of the party.').waitFor();
    await row('Camille Moreau').getByText('Waiting', { exact: true }).waitFor();
    await row('Aoife Byrne').getByText(/^Offer until/).waitFor();
  }, 60_000);

  it('keeps what an operator typed when a party is refused, and then puts it at the end', async () => {
    await operator.getByRole('link', { name: 'Add a party' }).click();
    const [leader, traveller] = [operator.getByRole('region', { name: 'Group leader' }), operator.getByRole('region', { name: 'Traveller 1' })];
    await leader.getByRole('textbox', { name: 'Name' }).fill('Priya Nair');
    await leader.getByRole('textbox', { name: 'E-mail' }).fill('priya@waiting.example');
    await operator.getByRole('button', { name: 'Put on the waiting list' }).click();
    await operator.getByText(/fields need another look/).waitFor();
    await traveller.getByRole('textbox', { name: 'Given names' }).fill('Priya');
    await traveller.getByRole('textbox', { name: 'Surname' }).fill('Nair');
    await traveller.getByRole('textbox', { name: 'E-mail' }).fill('priya@waiting.example');
    await traveller.getByRole('combobox', { name: 'Nationality' }).fill('India');
    await operator.getByRole('option', { name: 'India', exact: true }).click();
    expect(await leader.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Priya Nair');
    await operator.getByRole('button', { name: 'Put on the waiting list' }).click();
    await row('Priya Nair').getByText('Rank 6').waitFor();
  }, 60_000);

  it('lets a customer accept the offer on a phone, on the terms alone, and shows the operator the booking', async () => {
    await customer.goto(await linkTo('aoife@waiting.example', 'There is a place for you'));
    await customer.getByRole('timer').waitFor();
    expect(new URL(customer.url()).hash).toBe('');
    await customer.getByRole('button', { name: 'Accept this place' }).click();
    await customer.getByText('Please accept the terms of travel first.').waitFor();
    await customer.getByRole('checkbox').check();
    await customer.getByRole('button', { name: 'Accept this place' }).click();
    await customer.getByRole('heading', { name: 'You have a place' }).waitFor();
    await customer.reload();
    await customer.getByRole('heading', { name: 'You have a place' }).waitFor();
    await openList();
    await operator.getByText('Ended', { exact: true }).click();
    await row('Aoife Byrne').getByText('Accepted', { exact: true }).waitFor();
  }, 60_000);

  it('lets a customer leave, after asking once more, in their own language', async () => {
    await customer.goto(await linkTo('henrik@waiting.example', 'You are on the waiting list'));
    await customer.getByText('Your place in line').waitFor();
    await customer.getByRole('combobox', { name: 'Language' }).selectOption('de');
    await customer.getByRole('button', { name: 'Warteliste verlassen' }).click();
    await customer.getByRole('button', { name: 'Nein, Platz behalten' }).click();
    await customer.getByRole('button', { name: 'Warteliste verlassen' }).click();
    await customer.getByRole('button', { name: 'Ja, verlassen' }).click();
    await customer.getByRole('heading', { name: 'Sie stehen nicht mehr auf der Warteliste' }).waitFor();
  }, 60_000);

  it('takes a party off with a reason that the customer reads', async () => {
    const link = await linkTo('mei@waiting.example', 'You are on the waiting list');
    await openList();
    await row('Mei Tan').getByRole('button', { name: 'What to do with Mei Tan' }).click();
    await operator.getByRole('menuitem', { name: 'Take off the list…' }).click();
    await operator.getByRole('textbox', { name: 'Reason, as the customer reads it' }).fill('You asked us by telephone.');
    await operator.getByRole('button', { name: 'Take off', exact: true }).click();
    await row('Mei Tan').waitFor({ state: 'detached' });
    const other = await portal.open(phone);
    await other.goto(link);
    await other.getByText('You asked us by telephone.').waitFor();
  }, 60_000);

  it('sends a lost link again, whoever asks, and says the same to everybody', async () => {
    const stranger = await portal.open(phone);
    await stranger.goto(`${portal.url}/waiting`);
    await stranger.getByRole('textbox').fill('camille@waiting.example');
    await stranger.getByRole('button', { name: 'Send me my link' }).click();
    await stranger.getByText(/If somebody with this address is on a waiting list/).waitFor();
    expect(await linkTo('camille@waiting.example', 'Your link to the waiting list')).toContain('/waiting#');
    expect(portal.faults).toEqual([]);
  }, 60_000);
});
