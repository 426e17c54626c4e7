import { isMove, sameChoices } from './apply-changes.js';
import type { BookingChange, MemberChange } from './booking-change.js';
import { type ChangeLine, feeLine } from './change-lines.js';
import { type ChangePolicy, type FeeKind, stepInForce } from './change-policy.js';
import { amountText, daysText } from './explain-fee.js';

const labels: Readonly<Record<FeeKind, string>> = {
  replace: 'Transfer to another person',
  choose: 'Change of choices',
  move: 'Move to another departure',
  defer: 'Deferral to a later edition',
};

interface Amendment {
  readonly policy: ChangePolicy;
  readonly days: number;
  readonly currency: string;
  readonly changes: readonly BookingChange[];
  readonly members: readonly MemberChange[];
}

/** They would not have chosen otherwise of their own accord. */
const isForced = ({ cause }: MemberChange): boolean => cause !== null && cause !== 'traveller';

/**
 * What a change itself costs, for each traveller whom it concerns, by the days before the departure that is left. Whoever
 * moves pays for that and not for the choices that go with it; a fee of nothing has a line that says so.
 */
export function amendmentFees({ policy, days, currency, changes, members }: Amendment): ChangeLine[] {
  const move = changes.find(isMove);
  return members.filter(({ effect }) => effect === 'kept' || effect === 'replaced').flatMap((member) => {
    const kinds: FeeKind[] = [
      ...(member.effect === 'replaced' ? ['replace' as const] : []),
      ...(move ? [move.kind] : sameChoices(member.before, member.after) || isForced(member) ? [] : ['choose' as const]),
    ];
    return kinds.map((kind) => {
      const inForce = stepInForce(policy.fees[kind], days);
      const { amount } = inForce.step;
      const cost = amount === 0 ? 'free of charge' : `${amountText({ amount, currency })} for each traveller`;
      return feeLine(member.key, `fee.${kind}`, labels[kind], amount, `${daysText(inForce)}: ${cost}`);
    });
  });
}
