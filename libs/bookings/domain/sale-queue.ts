/** One departure's sale. */
export interface Sale {
  readonly organisationId: string;
  readonly departureId: string;
}

/** A sale's queue at one moment. */
export interface QueuePulse {
  /** Number of the first ticket that waits; null when nobody does. */
  readonly head: number | null;
  /** How many wait. */
  readonly waiting: number;
  /** Tickets answered per second, lately; null when none were. */
  readonly perSecond: number | null;
}

/** The rate is measured over so many seconds before now. */
export const measuredSeconds = 10;

/** How many of a queue are before a number, and itself: those who left in between still count, so that it only ever falls. */
export const positionOf = (number: number, { head }: Pick<QueuePulse, 'head'>): number => Math.max(1, number - (head ?? number) + 1);

/** Whole seconds until the turn at this position comes; null while no rate is known. */
export const secondsUntil = (position: number, perSecond: number | null): number | null =>
  perSecond === null ? null : Math.ceil(position / perSecond);
