import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { Clock } from '#kernel';
import { Config, Database, FailedJobs, Vault } from '#platform';
import type { TestDatabase } from './test-database.js';

@Module({})
class TestPlatform {}

/** What every lib finds injected, over the database of one spec file. */
export function testPlatform(store: TestDatabase, more: Provider[] = [], clock: Clock = new Clock()): DynamicModule {
  const providers: Provider[] = [
    { provide: Config, useValue: store.config },
    { provide: Clock, useValue: clock },
    { provide: Database, useValue: store.database },
    { provide: Vault, useValue: store.vault },
    { provide: FailedJobs, useValue: new FailedJobs(store.database) },
    ...more,
  ];
  return { module: TestPlatform, global: true, providers, exports: providers };
}
