import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { photograph } from '../../fixtures/passport/index.js';
import { type BreakingLine, breakingLine } from '../../support/breaking-line.js';
import { openBrowser } from '../../support/browser.js';
import type { RunningPlatform } from '../../support/running-platform.js';
import { startDemo } from '../../support/demo.js';
import { people } from '../people.js';
import { openTrip, sendPicture } from './traveller.js';

const phone = { viewport: { width: 390, height: 844 }, locale: 'en-GB', isMobile: true, hasTouch: true };
const megabyte = 1024 * 1024;

describe('a passport picture on a bad line', () => {
  let platform: RunningPlatform;
  let browser: Browser;
  let line: BreakingLine;

  beforeAll(async () => {
    [platform, browser] = await Promise.all([startDemo('bad-line'), openBrowser()]);
    // It breaks in the middle of the third megabyte, and once more later.
    line = await breakingLine(Number(new URL(platform.url).port), 2.5 * megabyte, 1.3 * megabyte);
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await line?.close();
    await platform?.stop();
  }, 60_000);

  it('goes on from what has arrived when the connection breaks in the middle, and is checked', async () => {
    const page = await (await browser.newContext(phone)).newPage();
    page.setDefaultTimeout(20_000);
    const begunAt: number[] = [];
    let kept = 0;
    page.on('request', (request) => request.method() === 'PATCH' && begunAt.push(Number(request.headers()['upload-offset'])));
    page.on('response', (response) => {
      if (response.request().method() === 'HEAD') kept = Number(response.headers()['upload-offset']);
    });
    const token = /invitation#([\w-]+)/.exec(platform.output())?.[1] ?? '';
    await openTrip(page, `${line.url}/invitation#${token}`);
    const picture = Buffer.concat([await photograph(people[0]!), randomBytes(6 * megabyte)]);
    await sendPicture(page, { name: 'passport.jpg', mimeType: 'image/jpeg', buffer: picture });
    await page.getByText(/Your passport is accepted|One of us will look at your passport|This picture does not do/).first().waitFor({ timeout: 60_000 });
    expect(kept).toBeGreaterThan(megabyte);
    expect(begunAt).toContain(kept);
    expect(begunAt.filter((offset) => offset === 0)).toHaveLength(1);
    expect(begunAt.length).toBeLessThan(picture.length / megabyte + 4);
    await page.context().close();
  }, 120_000);
});
