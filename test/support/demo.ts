import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmdirSync } from 'node:fs';
import { access } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { until } from '../e2e/until.js';
import { type RunningPlatform, startPlatform } from './running-platform.js';

/** A platform with the demo's data in a folder of its own. What the first start makes is made once in a run of the tests, and copied. */
export async function startDemo(name: string, settings: Record<string, string> = {}): Promise<RunningPlatform> {
  const home = mkdtempSync(join(tmpdir(), `waypass-${name}-`));
  await promisify(execFile)('cp', ['-a', `${await seeded()}/.`, home]);
  return startPlatform(home, settings);
}

/** The folder of a platform that was started once, and stopped. Whoever comes while another worker makes it waits. */
async function seeded(): Promise<string> {
  const home = join(tmpdir(), 'demo');
  const there = (path: string): Promise<true | null> => access(path).then(() => true, () => null);
  try {
    mkdirSync(`${home}-begun`);
  } catch {
    await until(() => there(`${home}-done`), 'the demo’s data', 60_000);
    return home;
  }
  try {
    mkdirSync(home);
    await (await startPlatform(home)).stop();
    mkdirSync(`${home}-done`);
    return home;
  } catch (error) {
    rmdirSync(`${home}-begun`);
    throw error;
  }
}
