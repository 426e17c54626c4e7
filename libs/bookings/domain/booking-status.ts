import { type Result, refuse, success } from '#kernel';

/**
 * `held` until confirmed, cancelled or expired. While its departure is suspended, a held booking is `paused` (its time stands still) and
 * a confirmed one `suspended`; both keep what they took, and become again what they were. What is cancelled or expired stays so.
 */
export type BookingStatus = 'held' | 'confirmed' | 'paused' | 'suspended' | 'cancelled' | 'expired';

/**
 * `give-up` ends what was never a contract, free of charge; `cancel` ends either, by its cause. `reduce` takes travellers off and
 * changes nothing else, `amend` is every other change.
 */
export type BookingAction = 'confirm' | 'extend' | 'amend' | 'reduce' | 'give-up' | 'cancel' | 'expire' | 'suspend' | 'restore';

type Transition = { readonly to: BookingStatus } | { readonly because: string };

const isContract: Transition = { because: 'It is confirmed: cancel it by its cause, so that what is kept and what goes back can be told.' };
const isStill: Transition = { because: 'Its departure is suspended: until it is reopened, nothing is confirmed or changed.' };
const wasCancelled: Transition = { because: 'It was cancelled, and what it held is on sale again. Make a new booking.' };
const wasLate: Transition = { because: 'Its time was over, and what it held is on sale again. Make a new booking.' };
const nothingBack: Transition = { because: 'It has expired already: there is nothing to give back.' };
const notSuspended: Transition = { because: 'It is not suspended.' };

/** Every action in every status: where it leads, or why it does not. */
export const bookingTransitions: Record<BookingStatus, Record<BookingAction, Transition>> = {
  held: {
    confirm: { to: 'confirmed' },
    extend: { to: 'held' },
    amend: { to: 'held' },
    reduce: { to: 'held' },
    'give-up': { to: 'cancelled' },
    cancel: { to: 'cancelled' },
    expire: { to: 'expired' },
    suspend: { to: 'paused' },
    restore: notSuspended,
  },
  confirmed: {
    confirm: { because: 'It is confirmed already.' },
    extend: { because: 'It is confirmed: what it took is sold and needs no more time.' },
    amend: { to: 'confirmed' },
    reduce: { to: 'confirmed' },
    'give-up': isContract,
    cancel: { to: 'cancelled' },
    expire: { because: 'It is confirmed: what it took is sold and does not expire.' },
    suspend: { to: 'suspended' },
    restore: notSuspended,
  },
  paused: {
    confirm: isStill,
    extend: { because: 'Its departure is suspended: its time stands still until it is reopened.' },
    amend: isStill,
    reduce: { to: 'paused' },
    'give-up': { to: 'cancelled' },
    cancel: { to: 'cancelled' },
    expire: { because: 'Its departure is suspended: its time stands still until it is reopened.' },
    suspend: { because: 'It is suspended already.' },
    restore: { to: 'held' },
  },
  suspended: {
    confirm: { because: 'It was confirmed before its departure was suspended.' },
    extend: { because: 'It is confirmed: what it took is sold and needs no more time.' },
    amend: isStill,
    reduce: { to: 'suspended' },
    'give-up': isContract,
    cancel: { to: 'cancelled' },
    expire: { because: 'It is confirmed: what it took is sold and does not expire.' },
    suspend: { because: 'It is suspended already.' },
    restore: { to: 'confirmed' },
  },
  cancelled: {
    confirm: wasCancelled,
    extend: wasCancelled,
    amend: wasCancelled,
    reduce: { because: 'It is cancelled already.' },
    'give-up': { because: 'It is cancelled already.' },
    cancel: { because: 'It is cancelled already.' },
    expire: { because: 'It was cancelled before its time was over.' },
    suspend: { because: 'It is cancelled already.' },
    restore: { because: 'It was cancelled, and what it held is on sale again. Make a new booking.' },
  },
  expired: {
    confirm: wasLate,
    extend: wasLate,
    amend: wasLate,
    reduce: nothingBack,
    'give-up': nothingBack,
    cancel: nothingBack,
    expire: { because: 'It has expired already.' },
    suspend: nothingBack,
    restore: wasLate,
  },
};

/** The statuses in which the action is allowed. */
export const statusesAllowing = (action: BookingAction): BookingStatus[] =>
  (Object.keys(bookingTransitions) as BookingStatus[]).filter((status) => 'to' in bookingTransitions[status][action]);

/** A contract, whether it stands still or not: its travellers keep their rooms, seats and start numbers. */
export const contractStatuses: readonly BookingStatus[] = ['confirmed', 'suspended'];

/** Those that keep what they took. */
export const liveStatuses: readonly BookingStatus[] = statusesAllowing('cancel');

/** Not a contract (yet): it can be given up free of charge. */
export const isUnconfirmed = (status: BookingStatus): boolean => 'to' in bookingTransitions[status]['give-up'];

/** Where the action leads. Refuses with `booking.transition-refused` and the reason; a late confirm, extend or amend with `booking.hold-expired`. */
export function nextStatus(status: BookingStatus, action: BookingAction): Result<BookingStatus> {
  const transition = bookingTransitions[status][action];
  if ('to' in transition) return success(transition.to);
  const late = status === 'expired' && (action === 'confirm' || action === 'extend' || action === 'amend');
  return refuse(late ? 'booking.hold-expired' : 'booking.transition-refused', { detail: transition.because });
}
