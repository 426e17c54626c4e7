import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedDatabase, migrate } from '../../dist/libs/platform/index.js';

/** Starts one PostgreSQL server for the whole run and makes the template that every spec file clones. */
export default async function globalSetup() {
  const server = await EmbeddedDatabase.start({ folder: mkdtempSync(join(tmpdir(), 'waypass-test-')), disposable: true });
  await server.ensureDatabase('template_waypass');
  await migrate(server.url('template_waypass'));
  process.env.TEST_DATABASE_SERVER = server.url('DATABASE');
  globalThis.testDatabaseServer = server;
}
