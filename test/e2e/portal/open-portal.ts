import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../../support/browser.js';
import { startDemo } from '../../support/demo.js';

export const desk = { viewport: { width: 1440, height: 900 }, locale: 'en-GB' };
export const phone = { viewport: { width: 390, height: 844 }, locale: 'en-GB', isMobile: true, hasTouch: true };

/** The platform with its demo, and a browser that looks at it. */
export interface Portal {
  readonly url: string;
  /** What the scripts of its pages threw. */
  readonly faults: readonly string[];
  /** A page in a session of its own. */
  open(context: Parameters<Browser['newContext']>[0]): Promise<Page>;
  close(): Promise<void>;
}

/** Starts both in a folder of this name. */
export async function openPortal(name: string): Promise<Portal> {
  const [platform, browser] = await Promise.all([startDemo(name), openBrowser()]);
  const faults: string[] = [];
  return {
    url: platform.url,
    faults,
    open: async (context) => {
      const page = await (await browser.newContext(context)).newPage();
      page.setDefaultTimeout(30_000);
      page.on('pageerror', (error) => faults.push(error.message));
      return page;
    },
    close: async () => {
      await browser.close();
      await platform.stop();
    },
  };
}
