import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { demoSignIns } from '../../../apps/start/src/demo/sign-ins.js';
import { photograph } from '../../fixtures/passport/index.js';
import { portrait, type PortraitOptions } from '../../fixtures/portrait/index.js';
import { people } from '../people.js';
import { openApplication, reveal } from './officer.js';
import { desk, openPortal, phone, type Portal } from './open-portal.js';
import { holdFor, invitationLink, openDeparture, signIn } from './operator.js';
import { answer, openTrip, sendPicture, signDeclaration } from './traveller.js';

const email = 'anna.photo@example.org';

/** The photo in a real browser, from the traveller's camera to the officer; each step stands on the one before. */
describe('the photo in the portal', () => {
  const [person] = people;
  if (!person) throw new Error('there is nobody to travel');
  const name = `${person.givenNames} ${person.surname}`;
  let portal: Portal;
  let traveller: Page;

  const card = () => traveller.locator('#photo');
  const send = async (options: PortraitOptions): Promise<void> => {
    const picture = { name: 'me.jpg', mimeType: 'image/jpeg', buffer: await portrait(options) };
    await card().locator('input[type=file]').last().setInputFiles(picture);
  };

  beforeAll(async () => {
    portal = await openPortal('photo');
    const operator = await portal.open(desk);
    await signIn(operator, portal.url, demoSignIns.operator);
    await openDeparture(operator);
    await holdFor(operator, person, email, 'Iceland');
    await operator.getByRole('button', { name: 'Confirm booking' }).click();
    await operator.getByText('The booking is confirmed.').waitFor();
    traveller = await portal.open(phone);
    await openTrip(traveller, await invitationLink(operator, portal.url, email));
  }, 180_000);

  afterAll(() => portal?.close(), 60_000);

  it('tells a traveller what to change, and takes another', async () => {
    await send({ blur: 5 });
    await card().getByText('This photo does not do').waitFor();
    await card().getByText('hold the phone still').waitFor();
    expect(await card().getByRole('button', { name: 'Use this photo' }).count()).toBe(0);
    await card().getByRole('button', { name: 'Take another photo' }).click();
  }, 90_000);

  it('offers the photo cut to size, and uses it when the traveller says so', async () => {
    await send({});
    await card().getByText('Your photo is good').waitFor();
    const image = card().getByRole('img', { name: 'Your photo, cut to size' });
    expect(await image.evaluate((img: { decode(): Promise<void>; naturalWidth: number; naturalHeight: number }) => img.decode().then(() => [img.naturalWidth, img.naturalHeight]))).toEqual([413, 531]);
    await card().getByRole('button', { name: 'Use this photo' }).click();
    await card().getByText('This photo will be used').waitFor();
    await traveller.reload();
    await card().getByText('This photo will be used').waitFor();
    expect(await traveller.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
  }, 90_000);

  it('keeps the chosen photo in use while another one is tried', async () => {
    await card().getByRole('button', { name: 'Take another photo' }).click();
    await card().getByText('Your earlier photo stays in use').waitFor();
    await send({ eyes: 'closed' });
    await card().getByText('keep both eyes open').waitFor();
    await card().getByText('Your earlier photo stays in use').waitFor();
  }, 90_000);

  it('is seen and downloaded by the officer, once a reason is given', async () => {
    await answer(traveller, person);
    await sendPicture(traveller, { name: 'passport.jpg', mimeType: 'image/jpeg', buffer: await photograph(person) });
    await traveller.getByText('Your passport is accepted').waitFor();
    await signDeclaration(traveller, name);
    const officer = await portal.open(desk);
    await signIn(officer, portal.url, demoSignIns.officer);
    await openApplication(officer, name);
    const section = officer.getByRole('region', { name: 'Photo', exact: true });
    await section.getByText('Photo accepted').waitFor();
    expect(await section.getByRole('img').count()).toBe(0);
    await reveal(officer, name);
    await section.getByRole('img', { name: `The photo of ${name}, cut to size` }).waitFor();
    const [download] = await Promise.all([officer.waitForEvent('download'), section.getByRole('link', { name: 'Download the photo' }).click()]);
    expect(download.suggestedFilename()).toMatch(/^photo-.+\.jpg$/);
  }, 120_000);

  it('without a fault of any page', () => {
    expect(portal.faults).toEqual([]);
  });
});
