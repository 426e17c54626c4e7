import { type Refusal, refuse } from '#kernel';

/** `held` until it ends, once: `confirmed` (sold), `released` (given up, before or after confirming) or `expired`. */
export type HoldStatus = 'held' | 'confirmed' | 'released' | 'expired';

/** Which counter the quantities of a hold stand in; `null` once they are back on sale. */
export const countedIn: Record<HoldStatus, 'held' | 'sold' | null> = {
  held: 'held',
  confirmed: 'sold',
  released: null,
  expired: null,
};

/** Why a hold cannot go on: `inventory.hold-unknown`, `inventory.hold-expired` or `inventory.hold-ended`. */
export function refuseEnded(status: HoldStatus | undefined): Refusal {
  if (!status) return refuse('inventory.hold-unknown');
  return refuse(status === 'held' || status === 'expired' ? 'inventory.hold-expired' : 'inventory.hold-ended');
}
