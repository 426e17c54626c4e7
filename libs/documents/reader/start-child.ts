import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { confinedNode, type Limits } from './confinement.js';

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
 * Starts the child that decodes and reads. It is confined, and gets an empty environment: what decodes a stranger's file has
 * no business with the master key or the database's address.
 */
export const startChild = ({ child, threads, ...limits }: Limits & { readonly child: string; readonly threads: number }): ChildProcess => {
  const node = confinedNode(limits);
  return fork(fileURLToPath(beside(child)), [String(threads)], {
    serialization: 'advanced',
    env: {},
    execPath: node.command,
    execArgv: [...node.arguments, ...(fromSource ? sourceArguments : [])],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
};
