import type { INestApplicationContext, Type } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Clock } from '#kernel';
import { type Config, ConfigModule, Database, DatabaseModule, Vault, VaultModule } from '#platform';
import { createTestDatabase, type TestDatabase } from './test-database.js';

/** A lib's providers over a database of its own, without HTTP. */
export interface TestContext extends TestDatabase {
  get<T>(type: Type<T>): T;
  close(): Promise<void>;
}

@Module({})
class TestModule {}

/** Boots the given modules. Call `close` in `afterAll`. */
export async function createTestContext(imports: Type[], clock: Clock = new Clock(), settings: Partial<Config['settings']> = {}): Promise<TestContext> {
  const store = await createTestDatabase(settings);
  const module = { module: TestModule, imports: [ConfigModule.with(store.config, clock), DatabaseModule, VaultModule, ...imports] };
  const context: INestApplicationContext = await NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
  return {
    ...store,
    database: context.get(Database, { strict: false }),
    vault: context.get(Vault, { strict: false }),
    get: (type) => context.get(type, { strict: false }),
    close: async () => {
      await context.close();
      await store.drop();
    },
  };
}
