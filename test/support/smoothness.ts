import type { Page } from 'playwright-core';

/** How evenly a page was drawn while something went on, in milliseconds. */
export interface Smoothness {
  /** The longest time between two frames. */
  readonly longestFrame: number;
  /** The longest time that the page's scripts, styles and layout took at a stretch; 0 where none took 50 or more (W3C Long Tasks). */
  readonly longestTask: number;
  readonly frames: number;
  /** The most elements that were in the page at once. */
  readonly mostElements: number;
}

const begin = `(() => {
  const seen = { longestFrame: 0, longestTask: 0, frames: 0, mostElements: 0, going: true };
  globalThis.smoothness = seen;
  seen.observer = new PerformanceObserver((list) => { for (const task of list.getEntries()) seen.longestTask = Math.max(seen.longestTask, task.duration); });
  seen.observer.observe({ type: 'longtask' });
  let last = performance.now();
  const look = (now) => {
    if (!seen.going) return;
    seen.longestFrame = Math.max(seen.longestFrame, now - last);
    seen.frames += 1;
    if (seen.frames % 10 === 0) seen.mostElements = Math.max(seen.mostElements, document.getElementsByTagName('*').length);
    last = now;
    requestAnimationFrame(look);
  };
  requestAnimationFrame((now) => { last = now; requestAnimationFrame(look); });
})()`;

const end = `(() => {
  const seen = globalThis.smoothness;
  seen.going = false;
  seen.observer.disconnect();
  const { longestFrame, longestTask, frames, mostElements } = seen;
  return { longestFrame, longestTask, frames, mostElements };
})()`;

/** Watches the page while the work lasts. */
export async function smoothnessOf(page: Page, work: () => Promise<void>): Promise<Smoothness> {
  await page.evaluate(begin);
  await work();
  return page.evaluate<Smoothness>(end);
}

/** Turns the wheel, one notch after another, until the page's end is in sight. @throws when it never is. */
export async function wheelToEnd(page: Page, notch: number): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 800, height: 600 };
  await page.mouse.move(width / 2, height * 0.7);
  for (let turns = 0, still = 0, before = -1; still < 20; turns += 1) {
    if (turns > 5_000) throw new Error('the page has no end');
    await page.mouse.wheel(0, notch);
    const at = await page.evaluate<number>('scrollY');
    const reached = await page.evaluate<boolean>('scrollY + innerHeight >= document.documentElement.scrollHeight - 2');
    still = reached && at === before ? still + 1 : 0;
    before = at;
  }
}
