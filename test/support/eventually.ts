import { setTimeout as delay } from 'node:timers/promises';

/** Looks at a state until the assertion holds; after the time limit the assertion's own failure is thrown. */
export async function eventually(assertion: () => unknown, limit = 20_000): Promise<void> {
  const until = Date.now() + limit;
  for (;;) {
    try {
      await assertion();
      return;
    } catch (error) {
      if (Date.now() > until) throw error;
      await delay(25);
    }
  }
}
