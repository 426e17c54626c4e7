import 'reflect-metadata';
import { ConfigError, readConfig } from '#platform';
import { createWorker } from './create-worker.js';

try {
  const worker = await createWorker(readConfig());
  const stop = (): void => void worker.close().then(() => process.exit(0));
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop);
  process.once('disconnect', stop);
  process.send?.('ready');
} catch (error) {
  process.stderr.write(`${error instanceof ConfigError ? error.message : `The worker could not start: ${(error as Error).stack}`}\n`);
  process.exit(1);
}
