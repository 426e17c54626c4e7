import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoSignIns } from '../../apps/start/src/demo/sign-ins.js';
import type { RunningPlatform } from '../support/running-platform.js';
import { startDemo } from '../support/demo.js';
import { Steps } from './steps.js';
import { walk } from './walk.js';

describe('the walkthrough', () => {
  let platform: RunningPlatform;
  beforeAll(async () => {
    platform = await startDemo('walk');
  }, 60_000);
  afterAll(async () => {
    await platform?.stop();
  }, 60_000);

  it('holds, and holds again on what it left behind', async () => {
    const told: string[] = [];
    for (const _run of [1, 2]) {
      const steps = new Steps((line) => told.push(line));
      await walk(platform.url, demoSignIns, { step: steps.step.bind(steps) });
    }
    expect(told.filter((line) => line.includes('FAILED'))).toEqual([]);
    expect(told).toHaveLength(48);
  }, 120_000);

  it('fails loudly at the first step that does not hold', async () => {
    const told: string[] = [];
    const steps = new Steps((line) => told.push(line));
    const wrong = { ...demoSignIns, operator: { email: demoSignIns.operator.email, password: 'not the password' } };
    await expect(walk(platform.url, wrong, { step: steps.step.bind(steps) })).rejects.toThrow('auth.invalid-credentials');
    expect(told).toEqual([expect.stringContaining('FAILED')]);
  });
});
