import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const resolve = { alias: [{ find: /^#([a-z]+)$/, replacement: join(import.meta.dirname, 'libs/$1/index.ts') }] };
/** What reads the log of its process: nestjs-pino keeps one for all that a process loads. */
const alone = ['apps/api/src/http/logging/*.spec.ts'];
const common = { setupFiles: 'test/support/quiet-logs.js', pool: 'forks', testTimeout: 30_000, hookTimeout: 30_000 } as const;

export default defineConfig({
  test: {
    globalSetup: 'test/support/global-setup.js',
    // Specs wait for processes and databases more than they compute: two cores serve three of them.
    maxWorkers: availableParallelism() + 1,
    projects: [
      // Specs share the modules that their worker has loaded: most of them would load the whole API for themselves.
      { resolve, test: { ...common, name: 'specs', include: ['{libs,apps,test}/**/*.spec.ts'], exclude: alone, isolate: false } },
      { resolve, test: { ...common, name: 'alone', include: alone } },
    ],
  },
});
