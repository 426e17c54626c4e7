import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { newId } from '#kernel';
import { Config, connect, Database, Vault } from '#platform';

/** A database of this spec file's own, cloned from the migrated template. */
export interface TestDatabase {
  readonly url: string;
  readonly database: Database;
  readonly vault: Vault;
  readonly config: Config;
  drop(): Promise<void>;
}

const onServer = async (sql: string): Promise<void> => {
  const client = new pg.Client({ connectionString: serverUrl('postgres') });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
};

const serverUrl = (name: string): string => (process.env['TEST_DATABASE_SERVER'] ?? '').replace(/DATABASE$/, name);

/** Settings for a test, over a database of its own. */
export const testConfig = (url: string, more: Partial<Config['settings']> = {}): Config =>
  new Config({
    DATABASE_URL: url,
    DATABASE_POOL: 20,
    MAIL_FROM: 'Waypass <no-reply@waypass.invalid>',
    STORAGE_URL: pathToFileURL(mkdtempSync(join(tmpdir(), 'waypass-test-files-'))).href,
    MASTER_KEY: Buffer.alloc(32, 7),
    PUBLIC_URL: 'http://127.0.0.1:7400',
    HOST: '127.0.0.1',
    PORT: 0,
    WEB_ROOT: undefined,
    REDIS_URL: undefined,
    SMTP_URL: undefined,
    TRUST_PROXY: false,
    SALE_TICKETS_PER_MINUTE: 60,
    WEBHOOKS_TO_PRIVATE_ADDRESSES: false,
    METRICS_TOKEN: undefined,
    WORKER_HEALTH_PORT: undefined,
    WORKER_CONCURRENCY: 2,
    LOG_LEVEL: 'silent',
    ...more,
  });

/** Clones the template; cheap enough for every spec file. Call `drop` in `afterAll`. */
export async function createTestDatabase(more: Partial<Config['settings']> = {}): Promise<TestDatabase> {
  const name = `test_${newId().replaceAll('-', '')}`;
  await onServer(`create database ${name} template template_waypass`);
  const url = serverUrl(name);
  const config = testConfig(url, more);
  const database = new Database(await connect(url, config.get('DATABASE_POOL')));
  return {
    url,
    database,
    config,
    vault: new Vault(database, config),
    drop: async () => {
      await database.onApplicationShutdown();
      await onServer(`drop database if exists ${name} with (force)`);
    },
  };
}
