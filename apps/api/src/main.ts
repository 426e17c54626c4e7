import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Config, ConfigError, readConfig } from '#platform';
import { createApi } from './create-api.js';

/** What a person can do about a start that failed; undefined when it is a fault of ours. */
function advice(error: unknown, config: Config | undefined): string | undefined {
  if (error instanceof ConfigError) return error.message;
  const port = config?.get('PORT');
  switch ((error as { code?: string }).code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken by another program: stop that one, or set PORT to a free one.`;
    case 'EACCES':
      return `Port ${port} may not be opened by this user: set PORT to one above 1023.`;
    case 'EADDRNOTAVAIL':
      return `This machine has no address ${config?.get('HOST')}: set HOST to 127.0.0.1, or to 0.0.0.0 for all its addresses.`;
    case 'ECONNREFUSED':
      return 'The database does not answer: start it, or correct DATABASE_URL.';
    default:
      return undefined;
  }
}

/** Lets the requests under way finish, then ends. Being told again does not wait. */
function stopWhenTold(app: NestFastifyApplication): void {
  let told = false;
  const stop = (): void => {
    if (told) process.exit(1);
    told = true;
    void app.close().then(() => process.exit(0));
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop);
  process.once('disconnect', () => told || stop());
}

let config: Config | undefined;
try {
  config = readConfig();
  const app = await createApi(config);
  stopWhenTold(app);
  await app.listen(config.get('PORT'), config.get('HOST'));
  process.send?.('ready');
} catch (error) {
  process.stderr.write(`${advice(error, config) ?? `The API could not start: ${(error as Error).stack}`}\n`);
  process.exit(1);
}
