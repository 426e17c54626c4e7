import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { demoSignIns } from '../../../apps/start/src/demo/sign-ins.js';
import { photograph } from '../../fixtures/passport/index.js';
import { portrait } from '../../fixtures/portrait/index.js';
import { people } from '../people.js';
import { goTo } from './go-to.js';
import { approve, lookCloser, openApplication, openDocument, rejectDocument, reveal, sendBatch, settleTransit } from './officer.js';
import { desk, openPortal, phone, type Portal } from './open-portal.js';
import { holdFor, invitationLink, openDeparture, sendList, shareRoomsOut, signIn } from './operator.js';
import { answer, choosePhoto, openTrip, sendPicture, signDeclaration } from './traveller.js';

const email = 'anna.portal@example.org';

/** The main job in a real browser, one user after another; each step stands on the one before. */
describe.each([
  { where: 'staff at a desk, travellers with a phone', staff: desk, travellers: phone },
  { where: 'staff with a phone, travellers at a desk', staff: phone, travellers: desk },
])('the portal: $where', ({ staff, travellers }) => {
  const [person] = people;
  if (!person) throw new Error('there is nobody to travel');
  const name = `${person.givenNames} ${person.surname}`;
  let portal: Portal;
  let operator: Page;
  let traveller: Page;
  let officer: Page;
  let link: string;

  beforeAll(async () => {
    portal = await openPortal('portal');
    [operator, traveller, officer] = await Promise.all([portal.open(staff), portal.open(travellers), portal.open(staff)]);
  }, 120_000);

  afterAll(() => portal?.close(), 60_000);

  it('tells an operator with a wrong password so, and keeps the e-mail', async () => {
    await operator.goto(`${portal.url}/departures`);
    await operator.getByRole('textbox', { name: 'E-mail' }).fill(demoSignIns.operator.email);
    await operator.getByRole('textbox', { name: 'Password' }).fill('wrong password');
    await operator.getByRole('button', { name: 'Sign in' }).click();
    await operator.getByText('E-mail or password is wrong').waitFor();
    expect(await operator.getByRole('textbox', { name: 'E-mail' }).inputValue()).toBe(demoSignIns.operator.email);
  });

  it('lets an operator hold a place, bed, seats and race slot for a group, and confirm once, however impatient the click', async () => {
    await signIn(operator, portal.url, demoSignIns.operator);
    await openDeparture(operator);
    await holdFor(operator, person, email, 'Iceland');
    await operator.getByText('The hold ends in').waitFor();
    await operator.getByRole('button', { name: 'Confirm booking' }).dblclick();
    await operator.getByText('The booking is confirmed.').waitFor();
    await operator.getByText('Invited', { exact: true }).waitFor();
    expect(await operator.getByText('still being worked on').count()).toBe(0);
  }, 60_000);

  it('opens a trip by its link once, without a password', async () => {
    link = await invitationLink(operator, portal.url, email);
    await openTrip(traveller, link);
    const again = await portal.open(travellers);
    await again.goto(link);
    await again.getByRole('button', { name: 'Open my trip' }).click();
    await again.getByText('This link was already used').waitFor();
    await again.getByRole('button', { name: 'Send me a new link' }).waitFor();
  }, 60_000);

  it('takes the answers, and fits the screen', async () => {
    await answer(traveller, person);
    const wider = await traveller.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    expect(wider).toBe(0);
  }, 60_000);

  it('lets an officer reject a doubtful page with a reason, which the traveller reads', async () => {
    await sendPicture(traveller, { name: 'other.jpg', mimeType: 'image/jpeg', buffer: await photograph({ ...person, givenNames: 'Berta' }) });
    await traveller.getByText('One of us will look at your passport').waitFor();
    const reviewer = await portal.open(staff);
    await signIn(reviewer, portal.url, demoSignIns.officer);
    await openDocument(reviewer, name);
    expect(await reviewer.getByText(person.documentNumber).count()).toBe(0);
    await reveal(reviewer, name);
    expect(await reviewer.locator('svg polygon').count()).toBe(2);
    await rejectDocument(reviewer, 'This is the passport of your sister.');
    await reviewer.getByText('This is the passport of your sister.').waitFor();
    await traveller.reload();
    await traveller.getByText('This is the passport of your sister.').waitFor();
    await traveller.getByRole('button', { name: 'Try another picture' }).click();
  }, 90_000);

  it('tells a traveller what is wrong with a picture that shows no passport, and sends another once the line is back', async () => {
    const empty = await sharp({ create: { width: 1200, height: 900, channels: 3, background: '#9ab' } }).jpeg().toBuffer();
    await sendPicture(traveller, { name: 'sky.jpg', mimeType: 'image/jpeg', buffer: empty });
    await traveller.getByText('This picture does not do').waitFor();
    await traveller.getByRole('heading', { name: 'What to do now' }).waitFor();
    await traveller.getByRole('button', { name: 'Try another picture' }).click();
    await traveller.context().setOffline(true);
    await sendPicture(traveller, { name: 'passport.jpg', mimeType: 'image/jpeg', buffer: await photograph(person) });
    await traveller.getByText('Waiting for the line').waitFor();
    await traveller.context().setOffline(false);
    await traveller.getByText('Your passport is accepted').waitFor();
    await traveller.getByText('Yes, with requirements').waitFor();
  }, 90_000);

  it('says what is left to do, and takes the photo and the signature', async () => {
    const checklist = traveller.locator('#checklist');
    await checklist.getByRole('link', { name: 'Sign the declaration' }).waitFor();
    await choosePhoto(traveller, await portrait({}));
    await checklist.getByRole('link', { name: /portrait photo/ }).waitFor({ state: 'detached' });
    await signDeclaration(traveller, name);
    await checklist.getByText('Nothing of this is left for you to do.').waitFor();
    const [form] = await Promise.all([traveller.waitForEvent('download'), traveller.getByRole('link', { name: 'Download my application form' }).click()]);
    expect((await readFile(await form.path())).subarray(0, 5).toString()).toBe('%PDF-');
    expect(await traveller.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
  }, 90_000);

  it('shows an officer the passport only after a reason, beside what was read', async () => {
    await signIn(officer, portal.url, demoSignIns.officer);
    await openApplication(officer, name);
    expect(await officer.getByText(person.documentNumber).count()).toBe(0);
    await reveal(officer, name);
    await officer.getByText(person.documentNumber).first().waitFor();
  }, 60_000);

  it('lets an officer look nearer and turn the page; the line that was read stays marked where it stands, and no browser keeps the picture', async () => {
    const { begin, near, turned, back, nearness } = await lookCloser(officer);
    expect(nearness).toEqual(['100 %', '150 %', '225 %', '100 %']);
    expect(near).toEqual(begin);
    expect(back).toEqual(begin);
    expect([turned.width, turned.height, turned.y]).toEqual([begin.height, begin.width, begin.x]);
    await officer.keyboard.press('?');
    const help = officer.getByRole('dialog', { name: 'Keys' });
    for (const words of ['approve', 'reject', 'next', 'nearer', 'turn to the right']) await help.getByText(words, { exact: true }).waitFor();
    await officer.keyboard.press('Escape');
    await help.waitFor({ state: 'hidden' });
    const address = await officer.locator('svg image').first().getAttribute('href');
    const picture = await officer.context().request.get(new URL(address ?? '', portal.url).href);
    expect([picture.status(), picture.headers()['content-type'], picture.headers()['cache-control']]).toEqual([200, 'image/jpeg', 'no-store']);
    await approve(officer);
  }, 60_000);

  it('carries the application through a batch to the approval', async () => {
    await sendBatch(officer, name);
    await traveller.reload();
    await traveller.getByText('Your entry is approved.').waitFor();
    await traveller.getByText('V-2027-0001').waitFor();
  }, 60_000);

  it('shows the operator who is ready, once the hotel and the carrier have their lists', async () => {
    await operator.goto(portal.url);
    await openDeparture(operator);
    await operator.getByRole('link', { name: 'Flights', exact: true }).click();
    await operator.getByRole('link', { name: 'Manifests', exact: true }).click();
    const leg = operator.getByRole('region', { name: 'JS 152, PEK to FNJ' });
    await sendList(operator, leg, 'Border');
    await sendList(operator, leg, 'Hotel');
    const download = operator.waitForEvent('download');
    await operator.getByRole('link', { name: 'Border: list, number 1: CSV' }).click();
    expect(await readFile(await (await download).path(), 'utf8')).toContain(person.documentNumber);
    await shareRoomsOut(operator);
    await operator.getByRole('link', { name: 'Overview', exact: true }).click();
    await operator.getByRole('link', { name: `Checklist of ${name}` }).click();
    await operator.getByRole('heading', { name, level: 1 }).waitFor();
    await settleTransit(officer, operator.url());
    await operator.goBack();
    await operator.getByText(/^1 of \d+ travellers can leave/).waitFor();
  }, 60_000);

  it('shows an officer, among the pages of the organisation, that no job failed', async () => {
    await goTo(officer, 'Failed jobs');
    await officer.getByText('No failed jobs').waitFor();
  });

  it.each(['/departures', '/mailbox', '/failed-jobs', '/applications', '/nowhere'])('names the page %s in its tab and by one heading', async (path) => {
    await operator.goto(`${portal.url}${path}`);
    const heading = operator.getByRole('main').getByRole('heading', { level: 1 });
    await heading.waitFor();
    expect(await operator.title()).toBe(`${await heading.textContent()} · Waypass`);
  });

  it('keeps an officer out of the operator’s pages', async () => {
    await officer.goto(`${portal.url}/mailbox`);
    await officer.getByText(/cannot do this|not for your role|no access/i).first().waitFor();
  });

  it('threw nothing on any page', () => {
    expect(portal.faults).toEqual([]);
  });
});
