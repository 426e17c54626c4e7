import { setTimeout as delay } from 'node:timers/promises';

/** Asks again and again until there is an answer. @throws after the time limit, in milliseconds. */
export async function until<T>(ask: () => Promise<T | null | undefined>, what: string, limit = 30_000): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`${what} did not come within ${limit / 1000} s`);
    await delay(50);
  }
}
