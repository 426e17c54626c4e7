import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { demoSignIns } from '../../../apps/start/src/demo/sign-ins.js';
import { photograph } from '../../fixtures/passport/index.js';
import { portrait, type PortraitOptions } from '../../fixtures/portrait/index.js';
import { openBrowser } from '../../support/browser.js';
import { type RunningPlatform, startPlatform } from '../../support/running-platform.js';
import { people } from '../people.js';
import { openApplication, reveal } from './officer.js';
import { holdFor, invitationLink, openDeparture, signIn } from './operator.js';
import { answer, openTrip, sendPicture, signDeclaration } from './traveller.js';

const desk = { viewport: { width: 1440, height: 900 }, locale: 'en-GB' };
const phone = { viewport: { width: 390, height: 844 }, locale: 'en-GB', isMobile: true, hasTouch: true };
const email = 'anna.photo@example.org';

/** The photo in a real browser, from the traveller's camera to the officer; each step stands on the one before. */
describe('the photo in the portal', () => {
  const [person] = people;
  if (!person) throw new Error('there is nobody to travel');
  const name = `${person.givenNames} ${person.surname}`;
  const faults: string[] = [];
  let platform: RunningPlatform;
  let browser: Browser;
  let traveller: Page;

  const openPage = async (context: Parameters<Browser['newContext']>[0]): Promise<Page> => {
    const page = await (await browser.newContext(context)).newPage();
    page.setDefaultTimeout(30_000);
    page.on('pageerror', (error) => faults.push(error.message));
    return page;
  };
  const card = () => traveller.locator('#photo');
  const send = async (options: PortraitOptions): Promise<void> => {
    const picture = { name: 'me.jpg', mimeType: 'image/jpeg', buffer: await portrait(options) };
    await card().locator('input[type=file]').last().setInputFiles(picture);
  };

  beforeAll(async () => {
    [platform, browser] = await Promise.all([startPlatform(mkdtempSync(join(tmpdir(), 'waypass-photo-'))), openBrowser()]);
    const operator = await openPage(desk);
    await signIn(operator, platform.url, demoSignIns.operator);
    await openDeparture(operator);
    await holdFor(operator, person, email, 'Iceland');
    await operator.getByRole('button', { name: 'Confirm booking' }).click();
    await operator.getByText('The booking is confirmed.').waitFor();
    traveller = await openPage(phone);
    await openTrip(traveller, await invitationLink(operator, platform.url, email));
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await platform?.stop();
  }, 60_000);

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
    const officer = await openPage(desk);
    await signIn(officer, platform.url, demoSignIns.officer);
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
    expect(faults).toEqual([]);
  });
});
