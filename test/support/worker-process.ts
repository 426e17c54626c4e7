import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Config } from '#platform';

const entry = new URL('../../dist/apps/worker/src/main.js', import.meta.url);

/** A worker in a process of its own, ready to work: to be killed. */
export async function startWorker({ settings }: Config): Promise<ChildProcess> {
  const given = { ...settings, MASTER_KEY: settings.MASTER_KEY.toString('base64') };
  const env = Object.fromEntries(Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])));
  const worker = fork(entry, { env: { ...process.env, ...env }, execArgv: [] });
  const [said] = (await Promise.race([once(worker, 'message'), once(worker, 'exit')])) as [unknown];
  if (typeof said === 'number') throw new Error(`the worker ended with ${said} before it was ready`);
  return worker;
}
