import { apportion, type IsoDate } from '#kernel';
import type { PaymentPlan } from './payment-plan.js';
import { balanceDay, type Instalment, type Owed, planInstalments } from './plan-instalments.js';

/** Where a payer stands when what they owe changes. */
export interface Standing {
  /** As planned so far, the first due first. */
  readonly instalments: readonly Instalment[];
  /** Less what went back, in minor units. */
  readonly paid: number;
  readonly today: IsoDate;
}

const sumOf = (parts: readonly Instalment[]): number => parts.reduce((sum, { amount }) => sum + amount, 0);

/**
 * Plans anew what is neither paid nor due yet. What was due already, and what is paid, stays as it was agreed; the rest of the new
 * amount is spread over the days to come as the plan weighs them. Where none is to come, it is due today, or on the balance's day.
 * Where less is owed than stays, the latest parts shrink first. The parts add up to the amount.
 */
export function replanInstalments(plan: PaymentPlan, owed: Owed, { instalments, paid, today }: Standing): Instalment[] {
  if (instalments.length === 0) return planInstalments(plan, owed);
  const kept = capped(instalments.slice(0, firstOpen(instalments, paid, today)), owed.amount);
  const rest = owed.amount - sumOf(kept);
  if (rest === 0) return kept;
  const after = [today, ...kept.map(({ dueOn }) => dueOn)].sort().at(-1) ?? today;
  const open = planInstalments(plan, owed).filter(({ dueOn }) => dueOn > after);
  if (open.length === 0) {
    const last = balanceDay(plan, owed.departsOn);
    return [...kept, { kind: 'balance', dueOn: [after, last].sort().at(-1) ?? last, amount: rest }];
  }
  const parts = apportion(rest, open.map(({ amount }) => amount));
  return [...kept, ...open.map((part, at) => ({ ...part, amount: parts[at] ?? 0 })).filter(({ amount }) => amount > 0)];
}

/** How many of the first are paid in full, or due. */
function firstOpen(instalments: readonly Instalment[], paid: number, today: IsoDate): number {
  let covered = 0;
  const open = instalments.findIndex(({ amount, dueOn }) => {
    covered += amount;
    return covered > paid && dueOn > today;
  });
  return open === -1 ? instalments.length : open;
}

function capped(instalments: readonly Instalment[], limit: number): Instalment[] {
  let left = limit;
  return instalments.flatMap((part) => {
    const amount = Math.min(part.amount, left);
    left -= amount;
    return amount > 0 ? [{ ...part, amount }] : [];
  });
}
