import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const fromSource = import.meta.url.endsWith('.ts');

const beside = (name: string): URL => new URL(`${name}.${fromSource ? 'ts' : 'js'}`, import.meta.url);

/** Node's own type stripping, so that tests which run from source need no build. */
const sourceArguments = [
  '--conditions=source',
  '--experimental-transform-types',
  '--no-warnings',
  '--import',
  beside('./from-source').href,
];

/**
 * Starts the child that decodes and reads. It gets an empty environment: what decodes a stranger's file has no business
 * with the master key or the database's address.
 */
export const startChild = (options: { heapMegabytes: number; threads: number }): ChildProcess =>
  fork(fileURLToPath(beside('./reading-child')), [String(options.threads)], {
    serialization: 'advanced',
    env: {},
    execArgv: [`--max-old-space-size=${options.heapMegabytes}`, ...(fromSource ? sourceArguments : [])],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
