import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freePort } from '#platform';

const entry = fileURLToPath(new URL('../../dist/apps/api/src/main.js', import.meta.url).href.replace('/dist/dist/', '/dist/'));

/** One API process by itself: no worker, nothing seeded. */
export interface ApiProcess {
  readonly url: string;
  readonly process: ChildProcess;
  stop(): Promise<void>;
}

/** `settings` are those of a process that its database was migrated for. */
export async function startApi(settings: Readonly<Record<string, string>>): Promise<ApiProcess> {
  const port = settings['PORT'] ?? `${await freePort()}`;
  const child = spawn(process.execPath, [entry], { env: { ...process.env, LOG_LEVEL: 'warn', ...settings, PORT: port }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const [ready] = (await Promise.race([once(child, 'message'), once(child, 'exit')])) as [unknown];
  if (ready !== 'ready') throw new Error(`the API ended with ${String(ready)} before it was ready`);
  return {
    url: `http://127.0.0.1:${port}`,
    process: child,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
