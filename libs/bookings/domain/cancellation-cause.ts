export const cancellationCauses = [
  'traveller', 'operator', 'organiser', 'authority', 'home-state', 'visa-refused-own-fault', 'visa-refused-not-own-fault',
] as const;

/** Who or what ends a trip: what is kept and what is paid back depends on it. */
export type CancellationCause = (typeof cancellationCauses)[number];
