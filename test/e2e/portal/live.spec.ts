import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import { newId } from '#kernel';
import { demoSignIns } from '../../../apps/start/src/demo/sign-ins.js';
import { openBrowser } from '../../support/browser.js';
import type { RunningPlatform } from '../../support/running-platform.js';
import { startDemo } from '../../support/demo.js';
import { Visitor } from '../../support/visitor.js';
import { people } from '../people.js';
import { holdFor, openDeparture, signIn } from './operator.js';

interface Listed {
  readonly items: readonly { readonly id: string; readonly eventName: string | null }[];
}
interface Departure {
  readonly id: string;
  readonly legs: readonly { readonly id: string; readonly direction: string }[];
}

/** Pages that are open while somebody else works, while the line is gone, and when the session is over. */
describe('a page of the desk that stays open', () => {
  let platform: RunningPlatform;
  let browser: Browser;
  let colleague: Visitor;
  let departure: Departure;
  const faults: string[] = [];

  beforeAll(async () => {
    [platform, browser] = await Promise.all([startDemo('live'), openBrowser()]);
    colleague = new Visitor(platform.url);
    await colleague.post('/api/v1/auth/sign-in', demoSignIns.operator);
    const { items } = await colleague.get<Listed>('/api/v1/departures');
    departure = await colleague.get<Departure>(`/api/v1/departures/${items.find(({ eventName }) => eventName !== null)!.id}`);
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await platform?.stop();
  }, 60_000);

  const enter = async (context?: BrowserContext): Promise<Page> => {
    const page = await (context ?? (await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' }))).newPage();
    page.setDefaultTimeout(20_000);
    page.on('pageerror', (error) => faults.push(error.message));
    if (!context) await signIn(page, platform.url, demoSignIns.operator);
    return page;
  };
  /** Somebody else takes a booking in this name. */
  const book = async (name: string): Promise<void> => {
    const leg = (direction: string): string | undefined => departure.legs.find((one) => one.direction === direction)?.id;
    const traveller = { givenNames: 'Robin', surname: name, email: `${newId()}@example.org`, nationality: 'ISL', race: '10', room: 'twin', arrivalLegId: leg('arrival'), departureLegId: leg('departure') };
    await colleague.post('/api/v1/bookings', { departureId: departure.id, leader: { name, email: 'lee@example.org' }, travellers: [traveller] }, { 'idempotency-key': newId() });
  };
  /** The streams that a page has open: one that it leaves with an address is over. */
  const streamsOf = (page: Page): ReadonlySet<Request> => {
    const open = new Set<Request>();
    page.on('request', (request) => void (request.url().endsWith('/api/v1/changes') && open.add(request)));
    page.on('requestfinished', (request) => void open.delete(request));
    page.on('requestfailed', (request) => void open.delete(request));
    return open;
  };

  it('shows what a colleague does without being asked to, in each of its tabs, over one stream', async () => {
    const first = await enter();
    const streams = [streamsOf(first)];
    await first.goto(`${platform.url}/bookings`);
    await first.getByRole('heading', { name: 'Bookings', level: 1 }).waitFor();
    const second = await enter(first.context());
    streams.push(streamsOf(second));
    await second.goto(`${platform.url}/bookings`);
    await second.getByRole('heading', { name: 'Bookings', level: 1 }).waitFor();
    await book('Lee Aloud');
    await Promise.all([first, second].map((page) => page.getByText('Lee Aloud').first().waitFor()));
    expect(streams.flatMap((open) => [...open])).toHaveLength(1);
    await first.close();
    await book('Lee Takesover');
    await second.getByText('Lee Takesover').first().waitFor();
    await second.context().close();
  }, 90_000);

  it('is right again after the line was lost', async () => {
    const page = await enter();
    await page.goto(`${platform.url}/bookings`);
    await page.getByRole('heading', { name: 'Bookings', level: 1 }).waitFor();
    await page.context().setOffline(true);
    await book('Lee Offline');
    await page.context().setOffline(false);
    await page.getByText('Lee Offline').first().waitFor();
    await book('Lee Backagain');
    await page.getByText('Lee Backagain').first().waitFor();
    await page.context().close();
  }, 90_000);

  it('keeps a booking that is being typed through a lost line, and takes it once', async () => {
    const page = await enter();
    await openDeparture(page);
    const [person] = people;
    await page.route('**/api/v1/bookings', (route) => route.abort('internetdisconnected'), { times: 1 });
    await holdFor(page, person!, 'lost.line@example.org', 'Iceland');
    await page.getByText('The server cannot be reached').waitFor();
    await page.context().setOffline(true);
    await page.getByText('No connection. What you typed stays here').waitFor();
    const traveller = page.getByRole('region', { name: 'Traveller 1' });
    expect(await traveller.getByRole('textbox', { name: 'Given names' }).inputValue()).toBe(person!.givenNames);
    await traveller.getByRole('textbox', { name: 'Surname' }).fill('Lostline');
    await page.getByRole('button', { name: 'Hold for this party' }).click();
    await page.context().setOffline(false);
    await page.getByText('The hold ends in').waitFor();
    const { count } = await colleague.get<{ count: number }>('/api/v1/bookings?q=lostline');
    expect(count).toBe(1);
    await page.context().close();
  }, 90_000);

  it('asks for the password over a page whose session is over, and what was typed is still there', async () => {
    const page = await enter();
    await page.goto(`${platform.url}/departures/${departure.id}/book`);
    const leader = page.getByRole('region', { name: 'Group leader' });
    await leader.getByRole('textbox', { name: 'Name' }).fill('Typed Before');
    await page.context().request.post(`${platform.url}/api/v1/auth/sign-out`);
    const dialog = page.getByRole('dialog', { name: 'Please sign in again' });
    await dialog.waitFor();
    expect(await dialog.getByRole('textbox', { name: 'E-mail' }).inputValue()).toBe(demoSignIns.operator.email);
    await dialog.getByRole('textbox', { name: 'Password' }).fill('not this one');
    await dialog.getByRole('button', { name: 'Sign in' }).click();
    await dialog.getByText('E-mail or password is wrong').waitFor();
    await page.keyboard.press('Escape');
    await dialog.getByRole('textbox', { name: 'Password' }).fill(demoSignIns.operator.password);
    await dialog.getByRole('button', { name: 'Sign in' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(await leader.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Typed Before');
    await page.context().close();
  }, 90_000);

  it('threw nothing', () => {
    expect(faults).toEqual([]);
  });
});
