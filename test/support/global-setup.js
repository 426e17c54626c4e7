import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedDatabase, migrate } from '../../dist/libs/platform/index.js';

/** Starts one PostgreSQL server for the whole run and makes the template that every spec file clones. */
export default async function globalSetup() {
  const run = mkdtempSync(join(tmpdir(), 'waypass-test-'));
  // Whoever runs as root lends the database another user, which has to get through.
  chmodSync(run, 0o711);
  const scratch = join(run, 'tmp');
  mkdirSync(scratch, { mode: 0o711 });
  const server = await EmbeddedDatabase.start({ folder: join(run, 'database'), disposable: true });
  await server.ensureDatabase('template_waypass');
  await migrate(server.url('template_waypass'));
  process.env.TEST_DATABASE_SERVER = server.url('DATABASE');
  process.env.TMPDIR = scratch;
  return async () => {
    await server.stop();
    rmSync(run, { recursive: true, force: true, maxRetries: 5 });
  };
}
