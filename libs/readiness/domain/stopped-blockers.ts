import type { IsoDate } from '#kernel';
import type { Blocker, BlockerOwner } from './blocker.js';

/** Why a booking stands still: its departure is suspended, or does not take place and the booking is about to follow. */
export type Stopped =
  | { readonly kind: 'suspended'; readonly cause: string; readonly answerBy: IsoDate; readonly choice: 'refund' | 'credit' | 'standby' | null }
  | { readonly kind: 'cancelled' };

/** Who can end a suspension, by its cause: whoever says no, or we ourselves. */
const whoReopens: Readonly<Record<string, readonly [who: string, owner: BlockerOwner]>> = {
  authority: ['the authority', 'authority'],
  organiser: ['the organiser', 'authority'],
  'home-state': ['the travellers’ own state', 'authority'],
};

/** Said before everything else: as long as the departure stands still, nothing else helps. `entry` is the first day of the stay. */
export function stoppedBlockers(stopped: Stopped | null, entry: IsoDate): Blocker[] {
  if (!stopped) return [];
  const blocker = (code: 'departure-suspended' | 'departure-cancelled', what: string, owner: BlockerOwner, due: IsoDate): Blocker[] => [{ code, key: code, what, owner, due }];
  if (stopped.kind === 'cancelled') return blocker('departure-cancelled', 'The departure does not take place. The booking is about to be cancelled.', 'operator', entry);
  const { cause, answerBy, choice } = stopped;
  if (choice === 'refund' || choice === 'credit') {
    const wanted = choice === 'refund' ? 'their money back' : 'a credit note';
    return blocker('departure-suspended', `The departure is suspended, and the customer wants ${wanted}: carry it out.`, 'operator', answerBy);
  }
  const [who, owner] = whoReopens[cause] ?? ['us', 'operator'];
  return blocker('departure-suspended', `The departure is suspended, and waits for ${who} to open it again.`, owner, entry);
}
