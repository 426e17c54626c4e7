import type { Locator, Page } from 'playwright-core';
import { until } from '../until.js';
import { here } from './mailbox.js';
import type { DemoPassport } from '../../fixtures/passport/index.js';

export interface SignIn {
  readonly email: string;
  readonly password: string;
}

/** Signs a member of staff in; the portal opens the page of their role. */
export async function signIn(page: Page, url: string, { email, password }: SignIn): Promise<void> {
  await page.goto(`${url}/sign-in`);
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((at) => !at.pathname.startsWith('/sign-in'));
}

export async function openDeparture(page: Page): Promise<void> {
  await page.getByRole('link').filter({ hasText: 'race package' }).first().click();
  await page.getByRole('heading', { name: 'Allotments' }).waitFor();
}

/** Fills the booking form for one traveller and asks for the hold. */
export async function holdFor(page: Page, person: DemoPassport, email: string, country: string): Promise<void> {
  await page.getByRole('link', { name: 'New group booking' }).click();
  const leader = page.getByRole('region', { name: 'Group leader' });
  await leader.getByRole('textbox', { name: 'Name' }).fill('Portal Tours');
  await leader.getByRole('textbox', { name: 'E-mail' }).fill('leader@example.org');
  const traveller = page.getByRole('region', { name: 'Traveller 1' });
  await traveller.getByRole('textbox', { name: 'Given names' }).fill(person.givenNames);
  await traveller.getByRole('textbox', { name: 'Surname' }).fill(person.surname);
  await traveller.getByRole('textbox', { name: 'E-mail' }).fill(email);
  await traveller.getByRole('combobox', { name: 'Nationality' }).fill(country);
  await page.getByRole('option', { name: country }).click();
  await page.getByRole('button', { name: 'Hold for this party' }).click();
}

/** Reads the newest mail to an address in the mailbox, and returns the link of its invitation. */
export async function invitationLink(page: Page, url: string, email: string): Promise<string> {
  const letter = page.getByRole('listitem').filter({ hasText: email }).first().getByRole('link');
  await until(async () => {
    await page.goto(`${url}/mailbox`);
    return letter.waitFor({ timeout: 2_000 }).then(() => true, () => null);
  }, 'the invitation');
  await letter.click();
  const link = page.getByRole('link', { name: /\/invitation#/ });
  await link.waitFor();
  return here(url, await link.getAttribute('href'));
}

/** Makes the list of a leg, or what has changed since the last one, and notes that it was sent. */
export async function sendList(page: Page, leg: Locator, receiver: 'Border' | 'Hotel'): Promise<void> {
  await leg.getByRole('button', { name: new RegExp(`^(Preview )?${receiver}: list`) }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Make it' }).click();
  await leg.getByRole('button', { name: new RegExp(`^Mark ${receiver}: list, number \\d+ as sent`) }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'To whom' }).fill(`${receiver.toLowerCase()}@example.org`);
  await page.getByRole('dialog').getByRole('button', { name: 'It was sent' }).click();
  await leg.getByRole('article', { name: `${receiver}: list` }).getByText('Up to date').waitFor();
}

/** Lets everybody be given a bed, as the proposal shows, and sends the hotel the list of it. */
export async function shareRoomsOut(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Rooms and bibs' }).click();
  await page.getByRole('button', { name: 'Assign automatically' }).click();
  await page.getByRole('button', { name: 'Do this' }).click();
  await page.getByText('The rooms are assigned.').waitFor();
  await page.getByRole('button', { name: 'Make a list for the hotel' }).click();
  await page.getByRole('button', { name: /^Mark list \d+ as sent/ }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('hotel@example.org');
  await page.getByRole('dialog').getByRole('button', { name: 'It was sent' }).click();
  await page.getByText(/to hotel@example.org/).waitFor();
}
