import { ConfigError, EmbeddedDatabaseError, readLaunchSettings } from '#platform';
import { Platform } from './platform.js';
import { StartError } from './start-error.js';

interface Ending {
  readonly line: string;
  readonly code: number;
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const interrupted = new Promise<Ending>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve({ line: 'Stopping…', code: 0 }));
});

/** Brings everything up and stays until something breaks for good. */
async function run(platform: Platform): Promise<Ending> {
  const begun = Date.now();
  const lines = await platform.start();
  say(['', `Waypass is ready at ${platform.url} (${((Date.now() - begun) / 1000).toFixed(1)} s)`, ...lines, '', 'Ctrl-C stops it.'].join('\n'));
  void platform.goOn(say);
  return { line: await platform.broken(say), code: 1 };
}

/** What a person can do about a start that failed; the whole error when it is a fault of ours. */
function adviceOn(error: unknown): string {
  const expected = error instanceof StartError || error instanceof ConfigError || error instanceof EmbeddedDatabaseError;
  return expected ? error.message : `Waypass could not start: ${(error as Error).stack}`;
}

async function main(): Promise<number> {
  let platform: Platform | undefined;
  try {
    platform = new Platform(readLaunchSettings());
    const { line, code } = await Promise.race([interrupted, run(platform)]);
    say(line);
    return code;
  } catch (error) {
    say(adviceOn(error));
    return 1;
  } finally {
    await platform?.stop();
  }
}

process.exit(await main());
