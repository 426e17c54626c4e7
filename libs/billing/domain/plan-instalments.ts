import { addDays, apportion, type IsoDate } from '#kernel';
import { type PaymentPlan, whole } from './payment-plan.js';

/** One amount that a payer owes by a day, in minor units. */
export interface Instalment {
  readonly kind: 'deposit' | 'instalment' | 'balance';
  readonly dueOn: IsoDate;
  readonly amount: number;
}

/** What a payer's plan is made from: what is owed in all, for how many travellers, and the two days that count. */
export interface Owed {
  readonly amount: number;
  readonly currency: string;
  readonly travellers: number;
  readonly bookedOn: IsoDate;
  readonly departsOn: IsoDate;
}

const later = (one: IsoDate, other: IsoDate): IsoDate => (one > other ? one : other);
const earlier = (one: IsoDate, other: IsoDate): IsoDate => (one < other ? one : other);

/** When the last part of it is due. */
export const balanceDay = (plan: PaymentPlan, departsOn: IsoDate): IsoDate => addDays(departsOn, -plan.balance.daysBeforeDeparture);

/**
 * The instalments of a plan, the first due first; they add up to the amount. Who books on the balance's day or later owes all of it
 * at once. An instalment whose day was over before the deposit is due falls due with the deposit. A deposit in another currency than
 * the booking's is none: the balance has it.
 */
export function planInstalments(plan: PaymentPlan, owed: Owed): Instalment[] {
  const { amount, bookedOn, departsOn } = owed;
  const last = balanceDay(plan, departsOn);
  if (amount === 0) return [];
  if (bookedOn >= last) return [{ kind: 'balance', dueOn: bookedOn, amount }];
  const deposit = depositOf(plan, owed);
  const first = earlier(addDays(bookedOn, deposit === null ? 0 : (plan.deposit?.dueDaysAfterBooking ?? 0)), last);
  const shares = plan.instalments.map(({ basisPoints }) => basisPoints);
  const taken = shares.reduce((sum, share) => sum + share, 0);
  const split =
    typeof deposit === 'number'
      ? [deposit, ...apportion(amount - deposit, [...shares, whole - taken])]
      : apportion(amount, [deposit?.basisPoints ?? 0, ...shares, whole - taken - (deposit?.basisPoints ?? 0)]);
  const days = plan.instalments.map(({ daysBeforeDeparture }) => later(addDays(departsOn, -daysBeforeDeparture), first));
  return split
    .map((part, at): Instalment => ({
      kind: at === 0 ? 'deposit' : at === split.length - 1 ? 'balance' : 'instalment',
      dueOn: at === 0 ? first : (days[at - 1] ?? last),
      amount: part,
    }))
    .filter((part) => part.amount > 0);
}

/** An amount where it is one for each traveller, a share otherwise; null where there is none in this currency. */
function depositOf({ deposit }: PaymentPlan, { amount, currency, travellers }: Owed): number | { readonly basisPoints: number } | null {
  if (!deposit) return null;
  if ('basisPoints' in deposit.of) return deposit.of;
  const { perTraveller } = deposit.of;
  return perTraveller.currency === currency ? Math.min(amount, perTraveller.amount * travellers) : null;
}
