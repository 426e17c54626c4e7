import { setTimeout as delay } from 'node:timers/promises';

/** How long somebody waits for the worker. */
export interface Patience {
  /** Ends all waiting: the platform is stopping. */
  readonly stopped: AbortSignal;
  /** Milliseconds for one thing. */
  readonly longest: number;
}

const interval = 400;

/** Asks again and again until it is so. @throws when it takes too long, or the platform stops. */
export async function until({ stopped, longest }: Patience, isSo: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + longest;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error('the demo waited too long for the worker');
    await delay(interval, undefined, { signal: stopped });
  }
}
