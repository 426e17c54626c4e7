import { type Fault, type ProblemCode, type Refusal, type Result, refuse, success } from '#kernel';
import type { BookingStatus } from './booking-status.js';

/**
 * `waiting` for its turn; `booked` when its turn brought a held booking, which then has a status of its own; `joining` the waiting
 * list when too little was left, and `wait-listed` once it has a rank there; `sold-out` where nobody can wait; `refused` for another
 * reason; `left` by the customer.
 */
export type TicketState = 'waiting' | 'booked' | 'joining' | 'wait-listed' | 'sold-out' | 'refused' | 'left';

export type TicketAction = 'confirm' | 'leave';

/** What the customer can do with it at this moment is the booking's to say: whether it is still held. */
type Transition = 'by-booking' | { readonly to: TicketState } | { readonly because: string };

const over = (because: string): Record<TicketAction, Transition> => ({ confirm: { because }, leave: { because } });

/** Every action in every state: where it leads, or why it does not. */
export const ticketTransitions: Record<TicketState, Record<TicketAction, Transition>> = {
  waiting: { confirm: { because: 'It is not your turn yet: nothing is held for you.' }, leave: { to: 'left' } },
  booked: { confirm: 'by-booking', leave: 'by-booking' },
  joining: { confirm: { because: 'Nothing was left when your turn came: you are being put on the waiting list.' }, leave: { to: 'left' } },
  'wait-listed': over('You are on the waiting list now: the way to leave it stands in our mail.'),
  'sold-out': over('Nothing was left when your turn came.'),
  refused: over('This request was refused.'),
  left: over('You have left the queue.'),
};

/** Refuses with `sale.transition-refused` and the reason. */
export function ticketMay(action: TicketAction, state: TicketState): Result<Exclude<Transition, { because: string }>> {
  const transition = ticketTransitions[state][action];
  if (transition === 'by-booking' || 'to' in transition) return success(transition);
  return refuse('sale.transition-refused', { detail: transition.because });
}

/** Whether a browser's ticket keeps it from taking another: it waits, or something is held for it. */
export const isOpenTicket = (state: TicketState, booking: BookingStatus | null): boolean => state === 'waiting' || (state === 'booked' && (booking === 'held' || booking === 'paused'));

/** Why a ticket came to nothing, as it is told and kept. */
export interface TicketRefusal {
  readonly code: ProblemCode;
  readonly detail: string | undefined;
  readonly errors: readonly Fault[] | undefined;
}

export const ticketRefusal = ({ code, detail, errors }: Refusal): TicketRefusal => ({ code, detail, errors });

/** How a ticket's turn ended that brought no booking. */
export type TicketOutcome =
  | { readonly state: 'joining' | 'refused'; readonly refusal: TicketRefusal }
  | { readonly state: 'wait-listed'; readonly entryId: string; readonly rank: number }
  | { readonly state: 'sold-out' };
