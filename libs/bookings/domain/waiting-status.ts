import { type Result, refuse, success } from '#kernel';
import type { BookingStatus } from './booking-status.js';

/**
 * `waiting` for a place; `offered` one, which a held booking keeps; `skipped` for a reason that is told, the rank kept.
 * The others are ends: `accepted`, `lapsed` (the offer ran out), `left`, `closed` (nothing is sold any more).
 */
export type WaitingState = 'waiting' | 'offered' | 'skipped' | 'accepted' | 'lapsed' | 'left' | 'closed';

export type WaitingAction = 'offer' | 'accept' | 'lapse' | 'leave' | 'skip' | 'resume' | 'close';

/** Why a party is passed over for now. */
export type SkipReason = 'entry-denied' | 'visa-too-late' | 'not-offered';

/** Who left, or how. */
export type LeaveReason = 'by-customer' | 'declined' | 'by-operator' | 'booking-cancelled';

/** Why a whole list was closed. */
export type CloseReason = 'sale-over' | 'departure-cancelled';

export type WaitingReason = SkipReason | LeaveReason | CloseReason;

type Transition = { readonly to: WaitingState } | { readonly because: string };

const over = (because: string): Record<WaitingAction, Transition> => ({
  offer: { because }, accept: { because }, lapse: { because }, leave: { because }, skip: { because }, resume: { because }, close: { because },
});

const noOffer: Transition = { because: 'No place is on offer to this party at this moment.' };
const onOffer: Transition = { because: 'A place is on offer to this party already.' };

/** Every action in every state: where it leads, or why it does not. */
export const waitingTransitions: Record<WaitingState, Record<WaitingAction, Transition>> = {
  waiting: {
    offer: { to: 'offered' }, accept: noOffer, lapse: noOffer, leave: { to: 'left' }, skip: { to: 'skipped' },
    resume: { because: 'It waits already.' }, close: { to: 'closed' },
  },
  offered: {
    offer: onOffer, accept: { to: 'accepted' }, lapse: { to: 'lapsed' }, leave: { to: 'left' }, skip: onOffer, resume: onOffer, close: { to: 'closed' },
  },
  skipped: {
    offer: { to: 'offered' }, accept: noOffer, lapse: noOffer, leave: { to: 'left' }, skip: { to: 'skipped' }, resume: { to: 'waiting' }, close: { to: 'closed' },
  },
  accepted: over('The place was accepted: it is a booking now.'),
  lapsed: over('The offer ran out. Join the waiting list again to get another.'),
  left: over('This party has left the waiting list.'),
  closed: over('The waiting list is closed: nothing is sold on this departure any more.'),
};

/** The states from which the action leads somewhere. */
export const statesAllowing = (action: WaitingAction): WaitingState[] =>
  (Object.keys(waitingTransitions) as WaitingState[]).filter((state) => 'to' in waitingTransitions[state][action]);

/** An end keeps no request: `open` is what still needs it. */
export const isOpen = (state: WaitingState): boolean => 'to' in waitingTransitions[state].leave;

/** Where the action leads. Refuses with `waiting-list.transition-refused` and the reason; with `waiting-list.offer-over` where the offer ran out. */
export function nextState(state: WaitingState, action: WaitingAction): Result<WaitingState> {
  const transition = waitingTransitions[state][action];
  if ('to' in transition) return success(transition.to);
  return refuse(state === 'lapsed' && action === 'accept' ? 'waiting-list.offer-over' : 'waiting-list.transition-refused', { detail: transition.because });
}

/** What has become of an offer, by the booking that keeps it; null while it is still open. */
export const endOfOffer: Record<BookingStatus, { readonly action: WaitingAction; readonly reason: WaitingReason | null } | null> = {
  held: null,
  paused: null,
  suspended: { action: 'accept', reason: null },
  confirmed: { action: 'accept', reason: null },
  cancelled: { action: 'leave', reason: 'booking-cancelled' },
  expired: { action: 'lapse', reason: null },
};
