import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const run = mkdtempSync(join(tmpdir(), 'waypass-bench-'));
process.on('exit', () => rmSync(run, { recursive: true, force: true }));

/** A new folder that goes with the run. Another user can get through it: the one that a root lends the database. */
export function runFolder(): string {
  const made = mkdtempSync(join(run, 'home-'));
  for (const each of [run, made]) chmodSync(each, 0o711);
  return made;
}
