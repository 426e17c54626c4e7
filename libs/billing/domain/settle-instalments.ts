import type { IsoDate } from '#kernel';
import type { Instalment } from './plan-instalments.js';

/** `due` on its day, `overdue` from the day after. */
export type InstalmentState = 'paid' | 'overdue' | 'due' | 'upcoming';

export interface SettledInstalment extends Instalment {
  /** What is still to be paid of it. */
  readonly open: number;
  readonly state: InstalmentState;
}

/** What was paid settles the first due first. A day is over when the next one has begun. */
export function settleInstalments(instalments: readonly Instalment[], paid: number, today: IsoDate): SettledInstalment[] {
  let left = Math.max(0, paid);
  return instalments.map((part) => {
    const covered = Math.min(left, part.amount);
    left -= covered;
    const open = part.amount - covered;
    const { kind, dueOn, amount } = part;
    return { kind, dueOn, amount, open, state: stateOf(open, dueOn, today) };
  });
}

function stateOf(open: number, dueOn: IsoDate, today: IsoDate): InstalmentState {
  if (open === 0) return 'paid';
  if (dueOn < today) return 'overdue';
  return dueOn === today ? 'due' : 'upcoming';
}
