import type { Browser, Page } from 'playwright-core';
import { type Smoothness, smoothnessOf, wheelToEnd } from '../../support/smoothness.js';

const sizes = { 'a desk (1440 × 900)': { width: 1440, height: 900 }, 'a phone (390 × 844)': { width: 390, height: 844 } };
/** Three notches of a usual wheel at once: nobody turns one faster for long. */
const notch = 360;

interface LongList {
  readonly url: string;
  readonly rows: number;
  readonly signIn: (page: Page) => Promise<void>;
}

/** The whole list under a wheel that never rests, against a page of the same height with nothing on it. */
export async function longList(browser: Browser, { url, rows, signIn }: LongList): Promise<string> {
  const lines: string[] = [`list of ${rows} bookings, scrolled from the first to the last by a wheel that turns without rest (aim: no pause over 100 ms)`];
  for (const [name, viewport] of Object.entries(sizes)) {
    const context = await browser.newContext({ viewport, locale: 'en-GB' });
    const page = await context.newPage();
    await signIn(page);
    await page.goto(`${url}/bookings`);
    await page.locator('[data-index="0"] a').waitFor();
    const list = await smoothnessOf(page, () => wheelToEnd(page, notch * 4));
    if ((await page.locator(`[data-index="${rows - 1}"] a`).count()) !== 1) throw new Error(`the last of ${rows} bookings was not reached`);
    const height = await page.evaluate<number>('document.documentElement.scrollHeight');
    await page.goto('about:blank');
    await page.evaluate(`document.body.style.height = '${height}px'`);
    lines.push(`  on ${name}: ${words(list)}, at most ${list.mostElements} elements in the page; nothing but height: ${words(await smoothnessOf(page, () => wheelToEnd(page, notch * 4)))}`);
    await context.close();
  }
  return lines.join('\n');
}

const words = ({ longestFrame, longestTask, frames }: Smoothness): string =>
  `longest frame ${longestFrame.toFixed(0)} ms of ${frames}, ${longestTask === 0 ? 'no task of 50 ms' : `longest task ${longestTask.toFixed(0)} ms`}`;
