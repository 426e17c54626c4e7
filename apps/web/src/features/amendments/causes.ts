import type { CancellationCause } from './types.js';

/** In the order in which they are offered: the most frequent first. */
export const causes = [
  'traveller', 'operator', 'organiser', 'authority', 'home-state', 'visa-refused-own-fault', 'visa-refused-not-own-fault',
] as const satisfies readonly CancellationCause[];
