import { rmSync } from 'node:fs';

/** Leaves nothing of the run behind: its database, and what specs put into their folders. */
export default async function globalTeardown() {
  await globalThis.testRun.server.stop();
  rmSync(globalThis.testRun.folder, { recursive: true, force: true, maxRetries: 5 });
}
