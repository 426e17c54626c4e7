import { type Refusal, refuse } from '#kernel';
import { stopped } from './bundle.js';

/**
 * `held` until it ends, once: `confirmed` (sold), `released` (given up, before or after confirming) or `expired`. While what it takes
 * from is suspended, a held one is `paused` (its time stands still) and a confirmed one `suspended`; both keep what they took.
 */
export type HoldStatus = 'held' | 'confirmed' | 'paused' | 'suspended' | 'released' | 'expired';

/** The statuses in which it keeps what it took. */
export type LiveHold = Exclude<HoldStatus, 'released' | 'expired'>;

/** Which counter the quantities of a hold stand in; `null` once they are back on sale. */
export const countedIn: Record<HoldStatus, 'held' | 'sold' | null> = {
  held: 'held',
  confirmed: 'sold',
  paused: 'held',
  suspended: 'sold',
  released: null,
  expired: null,
};

/** What can be given up, whoever asks for it. */
export const liveHolds = (Object.keys(countedIn) as HoldStatus[]).filter((status): status is LiveHold => countedIn[status] !== null);

/** Why a hold cannot go on: `inventory.hold-unknown`, `inventory.stopped`, `inventory.hold-expired` or `inventory.hold-ended`. */
export function refuseEnded(status: HoldStatus | undefined): Refusal {
  if (!status) return refuse('inventory.hold-unknown');
  if (status === 'paused' || status === 'suspended') return stopped('suspended');
  return refuse(status === 'held' || status === 'expired' ? 'inventory.hold-expired' : 'inventory.hold-ended');
}
