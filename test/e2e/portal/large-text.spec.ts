import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { demoSignIns } from '../../../apps/start/src/demo/sign-ins.js';
import { desk, openPortal, type Portal } from './open-portal.js';
import { signIn } from './operator.js';
import { addressesOf, type Looker } from './page-walk.js';

/** Runs in the page. What does not fit: the page itself, or words in a box that hides what is too long. Words for ears alone stand in a box of one pixel, which is two at twice the size. */
const unfit = `(() => {
  const root = document.documentElement;
  const over = root.scrollWidth - root.clientWidth;
  const hides = (element) => {
    const { overflowX, overflowY } = getComputedStyle(element);
    return (overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1) || (overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 3);
  };
  const hasWords = (element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim());
  const forEars = (element) => getComputedStyle(element).position === 'absolute' && element.clientWidth <= 2;
  const cut = [...document.querySelectorAll('header *, main *')].filter((element) => hasWords(element) && !forEars(element) && !element.hasAttribute('data-line-clamp') && hides(element));
  return [...(over > 0 ? ['is ' + over + ' px wider than the screen'] : []), ...cut.slice(0, 3).map((element) => 'cuts "' + element.textContent.trim().slice(0, 40) + '"')];
})()`;

/** Letters of twice the size (WCAG 2.2, 1.4.4), also on a phone. */
describe('with letters of twice the size', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await openPortal('large-text');
  }, 120_000);
  afterAll(() => portal?.close(), 60_000);

  async function unfitOf(looker: Exclude<Looker, 'stranger'>): Promise<string[]> {
    const page: Page = await portal.open({ ...desk, reducedMotion: 'reduce' });
    await signIn(page, portal.url, demoSignIns[looker]);
    const ask = async (path: string): Promise<readonly unknown[]> => ((await (await page.request.get(`${portal.url}/api/v1${path}`)).json()) as { items: unknown[] }).items;
    const found: string[] = [];
    for (const path of await addressesOf(looker, ask, { skipMissing: true })) {
      await page.goto(`${portal.url}${path}`);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.waitForLoadState('networkidle', { timeout: 3_000 }).catch(() => undefined);
      await page.evaluate('document.documentElement.style.fontSize = "200%"');
      for (const viewport of [{ width: 390, height: 844 }, { width: 1440, height: 900 }]) {
        await page.setViewportSize(viewport);
        // fields that grow with their words and charts measure themselves at the next frame
        await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))');
        found.push(...(await page.evaluate<string[]>(unfit)).map((fault) => `${path} at ${viewport.width} ${fault}`));
      }
    }
    return found;
  }

  it('an operator’s pages fit, and cut no word', async () => {
    expect(await unfitOf('operator')).toEqual([]);
  }, 300_000);

  it('an officer’s pages fit, and cut no word', async () => {
    expect(await unfitOf('officer')).toEqual([]);
  }, 300_000);

  it('an administrator’s pages fit, and cut no word', async () => {
    expect(await unfitOf('administrator')).toEqual([]);
  }, 200_000);
});
