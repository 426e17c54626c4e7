import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { demoSignIns } from '../../../apps/start/src/demo/sign-ins.js';
import { photograph } from '../../fixtures/passport/index.js';
import { portrait } from '../../fixtures/portrait/index.js';
import { people } from '../people.js';
import { faultsOf } from './axe.js';
import { linkIn } from './mailbox.js';
import { openApplication, reveal } from './officer.js';
import { openPortal, type Portal } from './open-portal.js';
import { holdFor, invitationLink, openDeparture, signIn } from './operator.js';
import { addressesOf, type Looker } from './page-walk.js';
import { answer, choosePhoto, openTrip, sendPicture, signDeclaration } from './traveller.js';

const wide = { width: 1440, height: 900 };
const narrow = { width: 390, height: 844 };
/** Colours do not depend on the width: the dark scheme is looked at once. */
const looks = [[wide, 'light'], [narrow, 'light'], [wide, 'dark']] as const;
const phoneLooks = [[narrow, 'light'], [wide, 'light'], [narrow, 'dark']] as const;
const email = 'anna.access@example.org';

/** One picture of a page for all ids that may stand in its address. */
const pictureOf = (path: string, width: number): string =>
  join('test-results', 'pages', `${path.replace(/[\da-f]{8}-[\da-f-]{27}/g, 'one').replace(/[^a-z\d-]+/gi, '-').replace(/^-|-$/g, '') || 'home'}-${width}.png`);

/**
 * axe on every page, as the demo fills it, in both widths and both schemes of colour. What it cannot see, people look at: a picture of each is
 * left in `test-results/pages`.
 */
describe('every page', () => {
  const [person] = people;
  if (!person) throw new Error('there is nobody to travel');
  const name = `${person.givenNames} ${person.surname}`;
  let portal: Portal;
  let operator: Page;
  let officer: Page;
  let traveller: Page;

  const openPage = (): Promise<Page> => portal.open({ viewport: wide, locale: 'en-GB', reducedMotion: 'reduce' });
  const ask = (page: Page) => async (path: string): Promise<readonly unknown[]> => ((await (await page.request.get(`${portal.url}/api/v1${path}`)).json()) as { items?: unknown[] }).items ?? [];

  /** In every width and scheme; the page keeps what was opened on it. */
  const lookAt = async (page: Page, path: string, as: typeof looks | typeof phoneLooks): Promise<string[]> => {
    const found: string[] = [];
    for (const [viewport, colorScheme] of as) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      if (colorScheme === 'light') await page.screenshot({ path: pictureOf(path, viewport.width), fullPage: true });
      found.push(...(await faultsOf(page)).map((fault) => `${path} at ${viewport.width}, ${colorScheme}: ${fault}`));
    }
    return found;
  };
  const walk = async (page: Page, paths: readonly string[]): Promise<string[]> => {
    const found: string[] = [];
    for (const path of paths) {
      await page.goto(`${portal.url}${path}`);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.waitForLoadState('networkidle', { timeout: 5_000 }).catch(() => undefined);
      found.push(...(await lookAt(page, path, looks)));
    }
    return found;
  };
  /** Over the pages of a role: none asks the API for what the role may not have. */
  const walkAs = async (looker: Looker, page: Page): Promise<string[]> => {
    const refused: string[] = [];
    page.on('response', (response) => void (response.status() === 403 && refused.push(`${new URL(page.url()).pathname} asks for ${new URL(response.url()).pathname}: forbidden`)));
    return [...await walk(page, await addressesOf(looker, ask(page))), ...refused];
  };
  const met = async (link: string, heading: string | RegExp): Promise<string[]> => {
    const page = await openPage();
    await page.goto(link);
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    return lookAt(page, new URL(link).pathname, phoneLooks);
  };

  beforeAll(async () => {
    portal = await openPortal('access');
    [operator, officer, traveller] = await Promise.all([openPage(), openPage(), openPage()]);
    await signIn(operator, portal.url, demoSignIns.operator);
    await signIn(officer, portal.url, demoSignIns.officer);
    await openDeparture(operator);
    await holdFor(operator, person, email, 'Iceland');
    await operator.getByRole('button', { name: 'Confirm booking' }).click();
    await operator.getByText('The booking is confirmed.').waitFor();
  }, 180_000);

  afterAll(() => portal?.close(), 60_000);

  it('of whoever has no link has nothing that axe finds', async () => {
    const [departure] = await ask(operator)('/departures') as readonly { id: string }[];
    const stranger = await openPage();
    expect([...await walk(stranger, ['/trip', '/waiting', '/choice', '/guide', `/sale/${departure?.id}`]), ...await walkAs('stranger', stranger)]).toEqual([]);
  }, 180_000);

  it('of a traveller has nothing that axe finds: the invitation, the trip as it is met, and all of it unfolded', async () => {
    const link = await invitationLink(operator, portal.url, email);
    await traveller.goto(link);
    await traveller.getByRole('button', { name: 'Open my trip' }).waitFor();
    const found = await lookAt(traveller, '/invitation', phoneLooks);
    await openTrip(traveller, link);
    found.push(...(await lookAt(traveller, '/trip', phoneLooks)));
    await answer(traveller, person);
    await sendPicture(traveller, { name: 'passport.jpg', mimeType: 'image/jpeg', buffer: await photograph(person) });
    await traveller.getByText('Your passport is accepted').waitFor();
    await choosePhoto(traveller, await portrait({}));
    await signDeclaration(traveller, name);
    for (const summary of await traveller.locator('summary').all()) await summary.click();
    await traveller.getByRole('button', { name: 'Delete my data …' }).click();
    found.push(...(await lookAt(traveller, '/trip unfolded', phoneLooks)));
    expect(found).toEqual([]);
  }, 180_000);

  it('of customers and of a guide has nothing that axe finds', async () => {
    const [departure] = await ask(operator)('/departures') as readonly { id: string }[];
    const guide = await operator.request.post(`${portal.url}/api/v1/departures/${departure?.id}/guide-links`, { data: { days: 7 }, headers: { 'Idempotency-Key': crypto.randomUUID() } });
    const found = await met(((await guide.json()) as { url: string }).url, /\w/);
    found.push(...await met(await linkIn(operator, portal.url, 'aoife@waiting.example', 'waiting'), /\w/));
    const [suspended] = (await ask(operator)('/departures') as readonly { id: string; packageName?: string }[]).filter(({ packageName = '' }) => packageName.startsWith('Rason'));
    await operator.goto(`${portal.url}/departures/${suspended?.id}/suspension`);
    await operator.getByRole('button', { name: /^Send \d+ letters/ }).click();
    found.push(...await met(await linkIn(operator, portal.url, 'ursula@rason.example', 'choice'), /\w/));
    expect(found).toEqual([]);
  }, 180_000);

  it('of an operator has nothing that axe finds', async () => {
    expect([...await walkAs('operator', operator), ...await walk(operator, ['/no-such-page', '/people'])]).toEqual([]);
  }, 400_000);

  it('of an officer has nothing that axe finds, the picture of a passport beside its fields included', async () => {
    const found = await walkAs('officer', officer);
    await officer.goto(`${portal.url}/applications`);
    await openApplication(officer, name);
    await reveal(officer, name);
    found.push(...await lookAt(officer, 'an application with its passport shown', looks));
    expect(found).toEqual([]);
  }, 400_000);

  it('of who looks after the organisation has nothing that axe finds', async () => {
    const administrator = await openPage();
    await signIn(administrator, portal.url, demoSignIns.administrator);
    expect(await walkAs('administrator', administrator)).toEqual([]);
  }, 200_000);
});
