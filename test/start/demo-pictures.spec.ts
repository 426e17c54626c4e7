import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { demoSignIns } from '../../apps/start/src/demo/sign-ins.js';
import { until } from '../e2e/until.js';
import { type RunningPlatform, startPlatform } from '../support/running-platform.js';
import { Visitor } from '../support/visitor.js';

interface Page<T> {
  readonly items: readonly T[];
}
interface Application {
  readonly status: string;
  readonly travellerName: string;
}

let platform: RunningPlatform;
beforeAll(async () => {
  platform = await startPlatform(mkdtempSync(join(tmpdir(), 'waypass-pictures-')), { DEMO_GOES_ON: 'true' });
}, 60_000);
afterAll(() => platform?.stop(), 60_000);

const signedIn = async (who: { email: string; password: string }): Promise<Visitor> => {
  const visitor = new Visitor(platform.url);
  await visitor.post('/api/v1/auth/sign-in', who);
  return visitor;
};

it('fills the officers’ queue by itself once everything runs: pictures checked by the worker, applications in every state, an open batch', async () => {
  const officer = await signedIn(demoSignIns.officer);
  const statuses = async (name: string): Promise<string[]> => {
    const { items } = await officer.get<Page<Application>>('/api/v1/applications?limit=100');
    return items.filter(({ travellerName }) => travellerName === name).map(({ status }) => status);
  };
  const batches = async (): Promise<string[]> => (await officer.get<Page<{ status: string }>>('/api/v1/batches')).items.map(({ status }) => status);
  await until(async () => ((await batches()).includes('open') ? true : null), 'an open batch', 240_000);
  expect(await statuses('Samuel Mensah')).toContain('in-batch');
  for (const [name, status] of [['Ana Horvat', 'in-review'], ['Priya Nair', 'in-review'], ['Luca Ferri', 'in-review'], ['Noëlle Tremblay', 'approved'], ['Elena Popescu', 'rejected'], ['Hanna Becker', 'draft']] as const) {
    expect([name, await statuses(name)]).toEqual([name, expect.arrayContaining([status])]);
  }
  const checked = async (outcome: string): Promise<string[]> => (await officer.get<Page<{ travellerName: string }>>(`/api/v1/document-checks?outcome=${outcome}`)).items.map(({ travellerName }) => travellerName);
  expect(await checked('needs-review')).toEqual(expect.arrayContaining(['Priya Nair', 'Luca Ferri']));
  expect(await checked('rejected')).toEqual(['Hanna Becker']);
  expect(new Set(await batches())).toEqual(new Set(['open', 'submitted', 'answered']));
  expect(platform.output()).not.toContain('did not get to the end');
}, 300_000);
