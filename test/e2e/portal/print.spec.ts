import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { demoSignIns } from '../../../apps/start/src/demo/sign-ins.js';
import { desk, openPortal, type Portal } from './open-portal.js';
import { signIn } from './operator.js';

/** Runs in the page: the colours of what has words or a ground, and what can be pressed or typed in. */
const onPaper = `(() => {
  const shown = [...document.querySelectorAll('body, body *')].filter((element) => element.checkVisibility() && element.getClientRects().length > 0);
  const words = shown.filter((element) => !element.closest('svg') && [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim()));
  return {
    inks: [...new Set(words.map((element) => getComputedStyle(element).color))],
    grounds: [...new Set(shown.filter((element) => !element.closest('svg')).map((element) => getComputedStyle(element).backgroundColor))].filter((colour) => colour !== 'rgba(0, 0, 0, 0)'),
    toPress: shown.filter((element) => element.matches('nav, header button, main button, main input:not([type=hidden]), main select, main textarea')).map((element) => element.outerHTML.slice(0, 80)),
    heads: [...document.querySelectorAll('main thead')].map((element) => getComputedStyle(element).display),
  };
})()`;

interface OnPaper {
  readonly inks: readonly string[];
  readonly grounds: readonly string[];
  readonly toPress: readonly string[];
  readonly heads: readonly string[];
}

/** Lists go to hotels, guides and counters on paper. */
describe('a list on paper', () => {
  let portal: Portal;
  let operator: Page;
  let departure: string | undefined;

  beforeAll(async () => {
    portal = await openPortal('print');
    operator = await portal.open({ ...desk, colorScheme: 'dark' });
    await signIn(operator, portal.url, demoSignIns.operator);
    const { items } = (await (await operator.request.get(`${portal.url}/api/v1/departures`)).json()) as { items: readonly { id: string; packageName: string }[] };
    departure = items.find(({ packageName }) => packageName.includes('short stay'))?.id;
  }, 120_000);
  afterAll(() => portal?.close(), 60_000);

  it.each(['rooms', 'readiness', 'arrivals', 'manifests', 'lists', 'bibs'])('is black on white, without what can only be pressed: %s', async (list) => {
    await operator.emulateMedia({ media: 'screen' });
    await operator.goto(`${portal.url}/departures/${departure}/${list}`);
    await operator.getByRole('heading', { level: 1 }).first().waitFor();
    await operator.waitForLoadState('networkidle', { timeout: 5_000 }).catch(() => undefined);
    await operator.emulateMedia({ media: 'print' });
    const { inks, grounds, toPress, heads } = await operator.evaluate<OnPaper>(onPaper);
    expect(inks).toEqual(['rgb(0, 0, 0)']);
    expect(grounds).toEqual(['rgb(255, 255, 255)']);
    expect(toPress).toEqual([]);
    expect(heads.filter((display) => display !== 'table-header-group')).toEqual([]);
    expect((await operator.pdf({ format: 'A4' })).length).toBeGreaterThan(5_000);
  }, 60_000);
});
