import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { demoSignIns } from '../../../apps/start/src/demo/sign-ins.js';
import { desk, openPortal, type Portal } from './open-portal.js';
import { signIn } from './operator.js';

describe('an application that an officer has taken', () => {
  let portal: Portal;
  let officer: Page;
  let id: string | undefined;
  /** What the server would say, for an application of the demo that waits for nobody yet. */
  let server: 'free' | 'mine' | 'silent' = 'free';

  beforeAll(async () => {
    portal = await openPortal('taking');
    officer = await portal.open(desk);
    await officer.clock.install();
    await signIn(officer, portal.url, demoSignIns.officer);
    const { items } = (await (await officer.request.get(`${portal.url}/api/v1/applications`)).json()) as { items: readonly { id: string }[] };
    id = items[0]?.id;
    await officer.route(`**/api/v1/applications/${id}`, async (route) => {
      const answer = await route.fetch();
      const application = (await answer.json()) as { review: object };
      const taken = server === 'free' ? null : { by: { id, name: demoSignIns.officer.name }, until: '2099-01-01T00:00:00Z' };
      await route.fulfill({ response: answer, json: { ...application, status: 'in-review', review: { ...application.review, taken } } });
    });
    await officer.route('**/take', (route) => {
      if (server === 'silent') return route.abort();
      server = 'mine';
      return route.fulfill({ json: { until: '2099-01-01T00:00:00Z' } });
    });
    await officer.route('**/release', (route) => {
      server = 'free';
      return route.fulfill({ status: 204 });
    });
  }, 180_000);
  afterAll(() => portal?.close(), 60_000);

  it('is said to be lost when it cannot be kept, and is taken again', async () => {
    await officer.goto(`${portal.url}/applications/${id}`);
    const [take, leave] = [officer.getByRole('button', { name: 'Take it', exact: true }), officer.getByRole('button', { name: 'Leave it' })];
    const lost = officer.getByRole('status').filter({ hasText: 'This application may be taken by somebody else' });
    await take.click();
    await leave.waitFor();
    expect(await lost.count()).toBe(0);

    server = 'silent';
    await officer.clock.fastForward('06:00');
    await lost.waitFor();
    server = 'mine';
    await lost.getByRole('button', { name: 'Take it again' }).click();
    await lost.waitFor({ state: 'detached' });
    await leave.click();
    await take.waitFor();
    expect(await lost.count()).toBe(0);
    expect(portal.faults).toEqual([]);
  }, 60_000);
});
