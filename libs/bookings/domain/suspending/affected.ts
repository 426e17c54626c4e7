import { type Result, refuse, success } from '#kernel';

export const customerChoices = ['refund', 'credit', 'standby'] as const;

/** What a customer wants while their departure is suspended: their money, a credit note, or to wait with everything they have. */
export type CustomerChoice = (typeof customerChoices)[number];

/** The choices that end a booking once they are executed. */
export type EndingChoice = Exclude<CustomerChoice, 'standby'>;

/** `suspended` until its choice is executed (`refunded`, `credited`) or the departure is reopened (`restored`). */
export type AffectedState = 'suspended' | 'restored' | 'refunded' | 'credited';

export type AffectedAction = 'choose' | 'refund' | 'credit' | 'restore';

type Transition = { readonly to: AffectedState } | { readonly because: string };

const paidBack: Transition = { because: 'The money was sent back, and the places are on sale again. Make a new booking.' };
const credited: Transition = { because: 'It was turned into a credit note, and the places are on sale again. Make a new booking.' };

/** Every action in every state: where it leads, or why it does not. Who is restored may still choose, since they were asked again. */
export const affectedTransitions: Record<AffectedState, Record<AffectedAction, Transition>> = {
  suspended: { choose: { to: 'suspended' }, refund: { to: 'refunded' }, credit: { to: 'credited' }, restore: { to: 'restored' } },
  restored: { choose: { to: 'restored' }, refund: { to: 'refunded' }, credit: { to: 'credited' }, restore: { because: 'It is restored already.' } },
  refunded: { choose: paidBack, refund: paidBack, credit: paidBack, restore: paidBack },
  credited: { choose: credited, refund: credited, credit: credited, restore: credited },
};

/** Where the action leads. Refuses with `suspension.transition-refused` and the reason. */
export function nextAffected(state: AffectedState, action: AffectedAction): Result<AffectedState> {
  const transition = affectedTransitions[state][action];
  return 'to' in transition ? success(transition.to) : refuse('suspension.transition-refused', { detail: transition.because });
}

/** The states from which the action leads somewhere. */
export const affectedAllowing = (action: AffectedAction): AffectedState[] =>
  (Object.keys(affectedTransitions) as AffectedState[]).filter((state) => 'to' in affectedTransitions[state][action]);
