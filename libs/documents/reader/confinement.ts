import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Limits {
  /** Heap of its JavaScript. */
  readonly heapMegabytes: number;
  /** All memory that it may write to, decoders and networks included. */
  readonly dataMegabytes: number;
}

/** The folder of the installed tree, and in it what the child may read: its own code, the packages, the networks' weights. */
const root = dirname(findPackageJSON(import.meta.url) ?? fileURLToPath(import.meta.url));
const readable = [join(root, 'package.json'), join(root, 'node_modules'), fileURLToPath(new URL('../..', import.meta.url))];

/**
 * Limits of the kernel, which native decoders cannot get round: no core dump of somebody's passport, no byte into any file, no
 * more memory. Set by a shell that then becomes the child.
 */
const limited = (dataMegabytes: number): string => `ulimit -c 0 && ulimit -f 0 && ulimit -d ${dataMegabytes * 1024} && exec "$0" "$@"`;

/**
 * A command that runs Node where it can do little but compute. Node's permission model: from JavaScript no file can be read but
 * code and weights, none written, and no process or thread be started. Native code is bound by the kernel's limits alone
 * (DECISIONS.md, "What the child may do").
 */
export const confinedNode = ({ heapMegabytes, dataMegabytes }: Limits): { command: string; arguments: string[] } => ({
  command: '/bin/sh',
  arguments: [
    '-c',
    limited(dataMegabytes),
    process.execPath,
    '--permission',
    '--allow-addons',
    ...readable.map((path) => `--allow-fs-read=${path}`),
    `--max-old-space-size=${heapMegabytes}`,
  ],
});
