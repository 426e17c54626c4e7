import { type ChildProcess, type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { freePort } from '#platform';

const entry = fileURLToPath(new URL('../../dist/apps/start/src/main.js', import.meta.url).href.replace('/dist/dist/', '/dist/'));

/** The platform as `npm start` runs it, in a folder and on a port of its own. */
export interface RunningPlatform {
  readonly url: string;
  /** Milliseconds from the start of the process to its line that it is ready. */
  readonly readyAfter: number;
  readonly process: ChildProcess;
  /** What it printed so far. */
  output(): string;
  /** Ctrl-C. Resolves with the exit code. */
  stop(): Promise<number | null>;
}

/** The process alone, before it is ready for anything. Nobody in the demo does anything by themselves, unless the settings say so. */
export function spawnPlatform(home: string, port: string, settings: Record<string, string> = {}): ChildProcessByStdio<null, Readable, Readable> {
  // The database of a root is another user's: it stays in the home, and goes with it.
  if (existsSync(home)) chmodSync(home, 0o711);
  return spawn(process.execPath, [entry], {
    env: { ...process.env, LOG_LEVEL: 'warn', DEMO_GOES_ON: 'false', ...settings, WAYPASS_HOME: home, PORT: port },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** @throws with what was printed when it ends before it is ready. */
export async function startPlatform(home: string, settings: Record<string, string> = {}): Promise<RunningPlatform> {
  const port = settings['PORT'] ?? `${await freePort()}`;
  const begun = performance.now();
  const child = spawnPlatform(home, port, settings);
  let output = '';
  const ready = new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      output += chunk.toString();
      if (output.includes('Waypass is ready')) resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', () => reject(new Error(output)));
  });
  await ready;
  return {
    url: `http://127.0.0.1:${port}`,
    readyAfter: performance.now() - begun,
    process: child,
    output: () => output,
    stop: async () => {
      if (child.exitCode !== null) return child.exitCode;
      child.kill('SIGINT');
      await once(child, 'exit');
      return child.exitCode;
    },
  };
}
