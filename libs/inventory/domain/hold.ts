/** `held` until it ends, once: `confirmed` (sold), `released` (given up, before or after confirming) or `expired`. */
export type HoldStatus = 'held' | 'confirmed' | 'released' | 'expired';

/** Which counter the quantities of a hold stand in; `null` once they are back on sale. */
export const countedIn: Record<HoldStatus, 'held' | 'sold' | null> = {
  held: 'held',
  confirmed: 'sold',
  released: null,
  expired: null,
};
