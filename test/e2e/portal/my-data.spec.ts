import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { demoSignIns } from '../../../apps/start/src/demo/sign-ins.js';
import { photograph } from '../../fixtures/passport/index.js';
import { portrait } from '../../fixtures/portrait/index.js';
import { people } from '../people.js';
import { openApplication, reveal } from './officer.js';
import { desk, openPortal, phone, type Portal } from './open-portal.js';
import { holdFor, invitationLink, openDeparture, signIn } from './operator.js';
import { answer, choosePhoto, openTrip, sendPicture, signDeclaration } from './traveller.js';

const email = 'anna.data@example.org';

/** A traveller's own data in a real browser: nothing typed is lost, looks are told, and deletion is theirs to ask for. */
describe('a traveller’s own data in the portal', () => {
  const [person] = people;
  if (!person) throw new Error('there is nobody to travel');
  const name = `${person.givenNames} ${person.surname}`;
  let portal: Portal;
  let operator: Page;
  let traveller: Page;

  const occupation = () => traveller.getByLabel('Occupation');
  const savedOccupation = async (): Promise<unknown> => {
    const trip = (await (await traveller.request.get(`${portal.url}/api/v1/me/trip`)).json()) as { answers: Record<string, unknown> | null };
    return trip.answers?.['occupation'];
  };

  beforeAll(async () => {
    portal = await openPortal('data');
    operator = await portal.open(desk);
    await signIn(operator, portal.url, demoSignIns.operator);
    await openDeparture(operator);
    await holdFor(operator, person, email, 'Iceland');
    await operator.getByRole('button', { name: 'Confirm booking' }).click();
    await operator.getByText('The booking is confirmed.').waitFor();
    traveller = await portal.open(phone);
    await openTrip(traveller, await invitationLink(operator, portal.url, email));
  }, 180_000);

  afterAll(() => portal?.close(), 60_000);

  it('says what is next and by when, before all else', async () => {
    const next = traveller.getByRole('region', { name: 'Next', exact: true });
    await next.getByText('Answer the visa questions').waitFor();
    await next.getByText(/^Next, until \d/).waitFor();
    await next.getByRole('link', { name: 'Do it now' }).click();
    expect(await traveller.evaluate('location.hash')).toBe('#answers');
  });

  it('saves first answers as they are typed', async () => {
    await occupation().fill('Teacher');
    await traveller.getByText('Saved as you type.').waitFor();
    expect(await savedOccupation()).toBe('Teacher');
  });

  it('keeps what was typed through a reload, saved or not', async () => {
    await occupation().fill('Beekeeper');
    await traveller.reload();
    await occupation().waitFor();
    expect(await occupation().inputValue()).toBe('Beekeeper');
    await traveller.getByText('Saved as you type.').waitFor();
    expect(await savedOccupation()).toBe('Beekeeper');
  });

  it('keeps what is typed without a line, and sends it when the line is back', async () => {
    await traveller.context().setOffline(true);
    await occupation().fill('Lighthouse keeper');
    await traveller.getByText('There is no line right now.').waitFor();
    expect(await traveller.evaluate(`sessionStorage.getItem('waypass.answers')`)).toContain('Lighthouse keeper');
    await traveller.context().setOffline(false);
    await traveller.getByText('Saved as you type.').waitFor();
    expect(await savedOccupation()).toBe('Lighthouse keeper');
    expect(await traveller.evaluate(`sessionStorage.getItem('waypass.answers')`)).toBeNull();
  });

  it('tells who looked at the passport, and why', async () => {
    await answer(traveller, person);
    await sendPicture(traveller, { name: 'passport.jpg', mimeType: 'image/jpeg', buffer: await photograph(person) });
    await traveller.getByText('Your passport is accepted').waitFor();
    await choosePhoto(traveller, await portrait({}));
    await signDeclaration(traveller, name);
    await traveller.getByText('Nobody has looked at your passport').waitFor();
    const officer = await portal.open(desk);
    await signIn(officer, portal.url, demoSignIns.officer);
    await openApplication(officer, name);
    await reveal(officer, name);
    await traveller.reload();
    await traveller.getByText('Somebody looked at your passport once').click();
    const look = traveller.locator('#privacy').getByRole('listitem').first();
    await look.getByText(/, entry officer$/).waitFor();
    await look.getByText('Why: Review of the entry application').waitFor();
  }, 120_000);

  it('gives them everything as one archive, the pictures with it', async () => {
    const [download] = await Promise.all([traveller.waitForEvent('download'), traveller.getByRole('link', { name: 'Download everything' }).click()]);
    const archive = unzipSync(await readFile(await download.path()));
    expect(Object.keys(archive).slice(0, 3)).toEqual(['my-data.json', 'passport-1.jpg', 'photo-1.jpg']);
    expect(Buffer.from(archive['my-data.json']!).toString()).toContain('Review of the entry application');
  });

  it('asks for deletion by their name, which staff are shown, and can take it back', async () => {
    const card = traveller.locator('#privacy');
    await card.getByRole('button', { name: 'Delete my data …' }).click();
    await card.getByText(/has to be cancelled or to end first/).waitFor();
    await card.getByRole('textbox').fill('Somebody');
    await card.getByRole('button', { name: 'Ask for deletion' }).click();
    await card.getByText('That is not the name that is shown.').waitFor();
    await card.getByRole('textbox').fill(person.surname.toLowerCase());
    await card.getByRole('button', { name: 'Ask for deletion' }).click();
    await card.getByText('You asked us to delete your data.').waitFor();
    await operator.goto(`${portal.url}/bookings`);
    await operator.getByRole('region', { name: 'Asked for deletion' }).getByText(name).waitFor();
    await card.getByRole('button', { name: 'Do not delete my data' }).click();
    await card.getByRole('button', { name: 'Delete my data …' }).waitFor();
  }, 60_000);

  it('asks to share a room, and is told nothing of who is there', async () => {
    await traveller.getByText('Who shares your room').click();
    const card = traveller.locator('#places');
    await card.getByRole('button', { name: 'Ask to share with somebody' }).click();
    await card.getByLabel('Their full name').fill('Nobody Known');
    await card.getByLabel('Their booking reference').fill('ZZZ999');
    await card.getByRole('button', { name: 'Ask to share' }).click();
    await card.getByText('You asked to share with Nobody Known.').waitFor();
    await card.getByRole('button', { name: 'Take this wish back' }).click();
    await card.getByRole('button', { name: 'Ask to share with somebody' }).waitFor();
  });

  it('had no fault, and nothing wider than the phone', async () => {
    expect(await traveller.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
    expect(portal.faults).toEqual([]);
  });
});
