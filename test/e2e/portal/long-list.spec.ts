import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { EmbeddedDatabase } from '#platform';
import { demoSignIns } from '../../../apps/start/src/demo/sign-ins.js';
import { openBrowser } from '../../support/browser.js';
import { writeManyBookings } from '../../support/many-bookings.js';
import { type RunningPlatform, startPlatform } from '../../support/running-platform.js';
import { smoothnessOf, wheelToEnd } from '../../support/smoothness.js';
import { Visitor } from '../../support/visitor.js';
import { signIn } from './operator.js';

const desk = { viewport: { width: 1440, height: 900 }, locale: 'en-GB' };
const phone = { viewport: { width: 390, height: 844 }, locale: 'en-GB', isMobile: true, hasTouch: true };

describe('a list of more than a thousand bookings', () => {
  let database: EmbeddedDatabase;
  let platform: RunningPlatform;
  let browser: Browser;
  let count: number;

  beforeAll(async () => {
    const home = mkdtempSync(join(tmpdir(), 'waypass-long-list-'));
    chmodSync(home, 0o711);
    database = await EmbeddedDatabase.start({ folder: join(home, 'database'), disposable: true });
    await database.ensureDatabase('waypass');
    const settings = { DATABASE_URL: database.url('waypass'), MASTER_KEY: randomBytes(32).toString('base64'), STORAGE_URL: `file://${join(home, 'files')}` };
    [platform, browser] = await Promise.all([startPlatform(join(home, 'home'), settings), openBrowser()]);
    const operator = new Visitor(platform.url);
    const { organisation } = await operator.post<{ organisation: { id: string } }>('/api/v1/auth/sign-in', demoSignIns.operator);
    await writeManyBookings(settings, organisation.id, { bookings: 1_200, partySize: 1 });
    ({ count } = await operator.get<{ count: number }>('/api/v1/bookings?limit=1'));
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await platform?.stop();
    await database?.stop();
  }, 60_000);

  const openList = async (context: Parameters<Browser['newContext']>[0], search = ''): Promise<Page> => {
    const page = await (await browser.newContext(context)).newPage();
    page.setDefaultTimeout(20_000);
    await signIn(page, platform.url, demoSignIns.operator);
    await page.goto(`${platform.url}/bookings${search}`);
    await page.locator('[data-index="0"] a').waitFor();
    return page;
  };
  const elements = (page: Page): Promise<number> => page.evaluate<number>(`document.getElementsByTagName('*').length`);

  it.each([['at a desk', desk], ['on a phone', phone]])('keeps as much in the page %s as is in sight, whatever the place, and reaches its end', async (_where, context) => {
    const page = await openList(context);
    const before = await elements(page);
    const { mostElements } = await smoothnessOf(page, () => wheelToEnd(page, 1_500));
    const last = page.locator(`[data-index="${count - 1}"] a`);
    await last.waitFor();
    expect(await page.locator('[data-index]').count()).toBeLessThan(50);
    expect(mostElements).toBeLessThan(before * 2);
    expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
    await last.click();
    await page.getByRole('heading', { level: 1, name: /Booking/ }).waitFor();
    await page.goBack();
    await last.waitFor();
    await page.context().close();
  }, 120_000);

  it('keeps its head in sight, and off the first row', async () => {
    const page = await openList(desk);
    const head = page.getByRole('columnheader').first();
    const endOfHead = async (): Promise<number> => {
      const { y, height } = (await head.boundingBox())!;
      return Math.round(y + height);
    };
    expect(Math.round((await page.locator('[data-index="0"]').boundingBox())!.y)).toBe(await endOfHead());
    await wheelToEnd(page, 1_500);
    expect(await endOfHead()).toBeGreaterThan(60);
    expect(await endOfHead()).toBeLessThan(150);
    await page.context().close();
  }, 60_000);

  it('tells a reader which of how many rows is read', async () => {
    const page = await openList(desk);
    const table = page.getByRole('table', { name: 'Bookings' });
    expect(await table.getAttribute('aria-rowcount')).toBe(`${count + 1}`);
    expect(await table.getByRole('row').first().getAttribute('aria-rowindex')).toBe('1');
    await wheelToEnd(page, 1_500);
    expect(await table.getByRole('row').last().getAttribute('aria-rowindex')).toBe(`${count + 1}`);
    await page.context().close();
    const small = await openList(phone);
    const card = small.getByRole('list', { name: 'Bookings' }).getByRole('listitem').first();
    expect([await card.getAttribute('aria-posinset'), await card.getAttribute('aria-setsize')]).toEqual(['1', `${count}`]);
    await small.context().close();
  }, 60_000);

  it('keeps the focus where it is however far one scrolls, and moves it by the arrow keys', async () => {
    const page = await openList(desk);
    const focused = (): Promise<string> => page.evaluate<string>(`document.activeElement.closest('[data-index]')?.dataset.index ?? ''`);
    await page.locator('[data-index="1"] a').focus();
    for (const _ of Array.from({ length: 40 })) await page.keyboard.press('ArrowDown');
    await page.locator('[data-index="41"] a:focus').waitFor();
    await wheelToEnd(page, 1_500);
    expect(await focused()).toBe('41');
    await page.keyboard.press('ArrowUp');
    await page.locator('[data-index="40"] a:focus').waitFor();
    expect(await page.evaluate<number>('scrollY')).toBeLessThan(5_000);
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('41');
    await page.context().close();
  }, 60_000);

  it('finds among all bookings where the browser would find among a few', async () => {
    const page = await openList(desk, '?order=oldest');
    const field = page.getByRole('search', { name: 'Filters' }).getByRole('textbox', { name: 'Find' });
    await page.keyboard.press('Control+f');
    await field.and(page.locator(':focus')).waitFor();
    await page.keyboard.type('b1077@example.org');
    await page.getByText('1 booking', { exact: true }).waitFor();
    expect(new URL(page.url()).searchParams.get('text')).toBe('b1077@example.org');
    expect(new URL(page.url()).searchParams.get('order')).toBe('oldest');
    await page.context().close();
  }, 60_000);
});
