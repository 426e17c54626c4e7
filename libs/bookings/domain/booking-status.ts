import { type Result, refuse, success } from '#kernel';

/** `held` until confirmed, cancelled or expired. What is cancelled or expired stays so. */
export type BookingStatus = 'held' | 'confirmed' | 'cancelled' | 'expired';

/** `give-up` ends what was never a contract, free of charge; `cancel` ends either, by its cause. */
export type BookingAction = 'confirm' | 'extend' | 'amend' | 'give-up' | 'cancel' | 'expire';

type Transition = { readonly to: BookingStatus } | { readonly because: string };

/** Every action in every status: where it leads, or why it does not. */
export const bookingTransitions: Record<BookingStatus, Record<BookingAction, Transition>> = {
  held: {
    confirm: { to: 'confirmed' },
    extend: { to: 'held' },
    amend: { to: 'held' },
    'give-up': { to: 'cancelled' },
    cancel: { to: 'cancelled' },
    expire: { to: 'expired' },
  },
  confirmed: {
    confirm: { because: 'It is confirmed already.' },
    extend: { because: 'It is confirmed: what it took is sold and needs no more time.' },
    amend: { to: 'confirmed' },
    'give-up': { because: 'It is confirmed: cancel it by its cause, so that what is kept and what goes back can be told.' },
    cancel: { to: 'cancelled' },
    expire: { because: 'It is confirmed: what it took is sold and does not expire.' },
  },
  cancelled: {
    confirm: { because: 'It was cancelled, and what it held is on sale again. Make a new booking.' },
    extend: { because: 'It was cancelled, and what it held is on sale again. Make a new booking.' },
    amend: { because: 'It was cancelled, and what it held is on sale again. Make a new booking.' },
    'give-up': { because: 'It is cancelled already.' },
    cancel: { because: 'It is cancelled already.' },
    expire: { because: 'It was cancelled before its time was over.' },
  },
  expired: {
    confirm: { because: 'Its time was over, and what it held is on sale again. Make a new booking.' },
    extend: { because: 'Its time was over, and what it held is on sale again. Make a new booking.' },
    amend: { because: 'Its time was over, and what it held is on sale again. Make a new booking.' },
    'give-up': { because: 'It has expired already: there is nothing to give back.' },
    cancel: { because: 'It has expired already: there is nothing to give back.' },
    expire: { because: 'It has expired already.' },
  },
};

/** The statuses in which the action is allowed. */
export const statusesAllowing = (action: BookingAction): BookingStatus[] =>
  (Object.keys(bookingTransitions) as BookingStatus[]).filter((status) => 'to' in bookingTransitions[status][action]);

/** Where the action leads. Refuses with `booking.transition-refused` and the reason; a late confirm, extend or amend with `booking.hold-expired`. */
export function nextStatus(status: BookingStatus, action: BookingAction): Result<BookingStatus> {
  const transition = bookingTransitions[status][action];
  if ('to' in transition) return success(transition.to);
  const late = status === 'expired' && (action === 'confirm' || action === 'extend' || action === 'amend');
  return refuse(late ? 'booking.hold-expired' : 'booking.transition-refused', { detail: transition.because });
}
