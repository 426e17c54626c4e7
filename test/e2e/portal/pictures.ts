import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { demoSignIns } from '../../../apps/start/src/demo/sign-ins.js';
import { photograph } from '../../fixtures/passport/index.js';
import { portrait } from '../../fixtures/portrait/index.js';
import { openBrowser } from '../../support/browser.js';
import { startPlatform } from '../../support/running-platform.js';
import { people } from '../people.js';
import { openApplication, reveal } from './officer.js';
import { holdFor, invitationLink, openDeparture, signIn } from './operator.js';
import { answer, choosePhoto, openTrip, sendPicture, signDeclaration } from './traveller.js';

/** `npm run pictures`: takes the pictures of the README anew, each user at their main page. */
const folder = 'docs';
const desk = { viewport: { width: 1280, height: 960 }, locale: 'en-GB', deviceScaleFactor: 1.5 };
const phone = { viewport: { width: 390, height: 844 }, locale: 'en-GB', isMobile: true, hasTouch: true, deviceScaleFactor: 2 };
const email = 'anna@example.org';

const [person] = people;
if (!person) throw new Error('there is nobody to photograph');
const name = `${person.givenNames} ${person.surname}`;
mkdirSync(folder, { recursive: true });

const platform = await startPlatform(mkdtempSync(join(tmpdir(), 'waypass-pictures-')));
const browser = await openBrowser();
const open = async (context: Parameters<typeof browser.newPage>[0]): Promise<Page> => (await browser.newContext(context)).newPage();
const take = async (page: Page, file: string): Promise<void> => {
  await page.waitForFunction('document.fonts.status === "loaded" && !document.querySelector("[aria-busy=true]") && [...document.images].every((image) => image.complete)');
  await page.screenshot({ path: join(folder, file), animations: 'disabled' });
};

const operator = await open(desk);
await signIn(operator, platform.url, demoSignIns.operator);
await openDeparture(operator);
await holdFor(operator, person, email, 'Iceland');
await operator.getByRole('button', { name: 'Confirm booking' }).click();
await operator.getByText('The booking is confirmed.').waitFor();

const traveller = await open(phone);
await openTrip(traveller, await invitationLink(operator, platform.url, email));
await answer(traveller, person);
await sendPicture(traveller, { name: 'passport.jpg', mimeType: 'image/jpeg', buffer: await photograph(person) });
await traveller.getByText('Your passport is accepted').waitFor();
await traveller.reload();
await traveller.getByText('Your passport is accepted').waitFor();
await take(traveller, 'traveller.png');
await choosePhoto(traveller, await portrait({}));
await signDeclaration(traveller, name);

await operator.goto(platform.url);
await openDeparture(operator);
await take(operator, 'operator.png');
await operator.getByRole('navigation', { name: 'Pages of this departure' }).getByRole('link', { name: 'Rooms and bibs' }).click();
await operator.getByText('Twin 1', { exact: true }).waitFor();
await take(operator, 'rooms.png');
await operator.getByRole('link', { name: 'Departures', exact: true }).first().click();
await operator.getByText('Being worked out').waitFor({ state: 'detached' });
await take(operator, 'board.png');

const officer = await open(desk);
await signIn(officer, platform.url, demoSignIns.officer);
await openApplication(officer, name);
await reveal(officer, name);
await officer.evaluate('window.scrollTo(0, 0)');
await take(officer, 'officer.png');

await browser.close();
await platform.stop();
