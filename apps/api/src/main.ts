import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Config, ConfigError, readConfig, sqlState } from '#platform';
import { createApi } from './create-api.js';

/** What a person can do about a start that failed, by the error's code. */
const advice: Readonly<Record<string, (config: Config) => string>> = {
  EADDRINUSE: (config) => `Port ${config.get('PORT')} is taken by another program: stop that one, or set PORT to a free one.`,
  EACCES: (config) => `Port ${config.get('PORT')} may not be opened by this user: set PORT to one above 1023.`,
  EADDRNOTAVAIL: (config) => `This machine has no address ${config.get('HOST')}: set HOST to 127.0.0.1, or to 0.0.0.0 for all its addresses.`,
  ECONNREFUSED: () => 'The database does not answer: start it, or correct DATABASE_URL.',
  ENOTFOUND: () => 'The database’s host is not known: correct DATABASE_URL.',
  '28P01': () => 'The database refuses the user or the password: correct DATABASE_URL.',
  '3D000': () => 'The server has no database of this name: create it, or correct DATABASE_URL.',
};

function explain(error: unknown, config: Config | undefined): string {
  if (error instanceof ConfigError) return error.message;
  const advise = advice[sqlState(error) ?? ''];
  return config && advise ? advise(config) : `The API could not start: ${(error as Error).stack}`;
}

/** Streams of live progress would never end by themselves. */
const grace = 10_000;

/** Lets the requests under way finish, then ends. Being told again does not wait. */
function stopWhenTold(app: NestFastifyApplication): void {
  let told = false;
  const stop = (): void => {
    if (told) process.exit(1);
    told = true;
    setTimeout(() => process.exit(0), grace).unref();
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
  process.stderr.write(`${explain(error, config)}\n`);
  process.exit(1);
}
