import { ConfigError, EmbeddedDatabaseError, readLaunchSettings } from '#platform';
import { Platform } from './platform.js';
import { StartError } from './start-error.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const begun = Date.now();
  const platform = new Platform(readLaunchSettings());
  const interrupted = new Promise<string>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve('Stopping…'));
  });
  try {
    const started = platform.start().then(async (lines) => {
      say(['', `Waypass is ready at ${platform.url} (${((Date.now() - begun) / 1000).toFixed(1)} s)`, ...lines, '', 'Ctrl-C stops it.'].join('\n'));
      process.exitCode = 1;
      return platform.broken(say);
    });
    say(await Promise.race([interrupted.then((line) => ((process.exitCode = 0), line)), started]));
  } catch (error) {
    process.exitCode = 1;
    const expected = error instanceof StartError || error instanceof ConfigError || error instanceof EmbeddedDatabaseError;
    say(expected ? error.message : `Waypass could not start: ${(error as Error).stack}`);
  } finally {
    await platform.stop();
    process.exit();
  }
}

await main();
