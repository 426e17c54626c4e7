import type { ModuleMetadata } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Clock } from '#kernel';
import { type Config, Database, Vault } from '#platform';
import { createApi } from '../../apps/api/src/create-api.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

/** The whole API over a database of its own, without a port: `inject` asks it. */
export interface TestApi extends TestDatabase {
  readonly app: NestFastifyApplication;
  close(): Promise<void>;
}

interface Options {
  readonly settings?: Partial<Config['settings']>;
  readonly clock?: Clock;
  /** Modules with routes that only this spec has. */
  readonly imports?: NonNullable<ModuleMetadata['imports']>;
  readonly logTo?: { write(line: string): void };
  readonly onRoute?: (route: { readonly method: string; readonly url: string }) => void;
}

/** Boots it as `main.ts` does. Call `close` in `afterAll`. */
export async function createTestApi({ settings, ...parts }: Options = {}): Promise<TestApi> {
  const store = await createTestDatabase(settings);
  const app = await createApi(store.config, parts);
  return {
    ...store,
    database: app.get(Database, { strict: false }),
    vault: app.get(Vault, { strict: false }),
    app,
    close: async () => {
      await app.close();
      await store.drop();
    },
  };
}
