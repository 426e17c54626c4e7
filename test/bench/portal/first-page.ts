import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { median } from '../figures.js';

/** A phone on a mobile network: Lighthouse's "slow 4G" (150 ms a round trip, 1.6 Mbit/s down, 750 kbit/s up), and a processor a quarter as fast. */
const line = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const slowDown = 4;
const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true, locale: 'en-GB' };
const loads = 7;

interface FirstPage {
  readonly url: string;
  /** What is there when the page is. */
  readonly heading: string;
  /** Cookies of whoever opens it. */
  readonly storage?: NonNullable<BrowserContextOptions['storageState']>;
}

interface Load {
  readonly largestPaint: number;
  /** Addresses of the scripts that were fetched until then. */
  readonly scripts: readonly string[];
  readonly transferred: number;
}

/** The largest contentful paint (W3C) of a page in a browser that has never seen the site, throttled and not, and its scripts. */
export async function firstPage(browser: Browser, webRoot: string, name: string, page: FirstPage): Promise<string> {
  const slow: Load[] = [];
  const fast: Load[] = [];
  for (let at = 0; at < loads; at += 1) {
    slow.push(await load(browser, page, true));
    fast.push(await load(browser, page, false));
  }
  const paints = slow.map(({ largestPaint }) => largestPaint);
  const [throttled, free] = [median(paints), median(fast.map(({ largestPaint }) => largestPaint))];
  const scripts = slow[0]?.scripts ?? [];
  const gzipped = scripts.reduce((sum, url) => sum + statSync(join(webRoot, `${new URL(url).pathname}.gz`)).size, 0);
  return [
    `${name}: ${(gzipped / 1000).toFixed(1)} kB of script gzipped in ${scripts.length} files (aim 150); ${(median(slow.map(({ transferred }) => transferred)) / 1000).toFixed(0)} kB came over the line`,
    `  largest paint at ${slowDown} × CPU slow-down, 1.6 Mbit/s and 150 ms: median ${throttled.toFixed(0)} ms of ${loads} cold loads (${Math.min(...paints).toFixed(0)} to ${Math.max(...paints).toFixed(0)}; aim 1,500), ${(throttled / free).toFixed(1)} × the same without (${free.toFixed(0)} ms)`,
  ].join('\n');
}

async function load(browser: Browser, { url, heading, storage }: FirstPage, throttled: boolean): Promise<Load> {
  const context = await browser.newContext({ ...phone, ...(storage && { storageState: storage }) });
  try {
    const page = await context.newPage();
    const scripts: string[] = [];
    page.on('request', (request) => request.resourceType() === 'script' && scripts.push(request.url()));
    const transferred = await watchTransfer(page, throttled);
    await page.goto(url);
    await page.getByRole('heading', { name: heading }).first().waitFor();
    const largestPaint = await page.evaluate<number>(largest);
    return { largestPaint, scripts, transferred: transferred() };
  } finally {
    await context.close();
  }
}

/** Returns how many bytes have come over the line. */
async function watchTransfer(page: Page, throttled: boolean): Promise<() => number> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  if (throttled) {
    await devtools.send('Network.emulateNetworkConditions', line);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
  }
  let bytes = 0;
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => void (bytes += encodedDataLength));
  return () => bytes;
}

/** The page is left alone for a second: what is larger and later counts. */
const largest = `new Promise((resolve) => {
  let last = 0;
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) last = entry.startTime; }).observe({ type: 'largest-contentful-paint', buffered: true });
  setTimeout(() => resolve(last), 1000);
})`;
