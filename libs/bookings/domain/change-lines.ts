import type { Money } from '#kernel';
import type { FeeLine, QuotedLine } from './booking.js';
import type { PriceComponent } from './price-component.js';

/**
 * One line of what a change costs: what was owed for it and what will be, in minor units of the booking's currency; null
 * where there is no such line. Stored as it stands, so it names nobody. `whose` is a traveller's id, `new-<index of the
 * change>` before there is one, or null for the booking as a whole.
 */
export interface ChangeLine {
  readonly whose: string | null;
  readonly option: string;
  readonly label: string;
  readonly component: PriceComponent;
  readonly before: number | null;
  readonly after: number | null;
  /** For a fee: how it comes about. */
  readonly why: string | null;
}

/** One member's lines before and after; those of the same option stand side by side, and what stays the same is left out. */
export function linesOf(whose: string, before: readonly QuotedLine[], after: readonly QuotedLine[]): ChangeLine[] {
  const options = [...new Set([...before, ...after].map(({ option }) => option))];
  return options.flatMap((option): ChangeLine[] => {
    const [was, will] = [before.find((line) => line.option === option), after.find((line) => line.option === option)];
    const one = will ?? was;
    if (!one || was?.price.amount === will?.price.amount) return [];
    return [{ whose, option, label: one.label, component: one.component, before: was?.price.amount ?? null, after: will?.price.amount ?? null, why: null }];
  });
}

export const feeLine = (whose: string | null, option: string, label: string, amount: number, why: string): ChangeLine => ({
  whose, option, label, component: 'fee', before: null, after: amount, why,
});

/** What all lines together change about the total. */
export const differenceOf = (lines: readonly ChangeLine[], currency: string): Money => ({
  amount: lines.reduce((sum, { before, after }) => sum + (after ?? 0) - (before ?? 0), 0),
  currency,
});

/** The fees among the lines that cost something, as the booking keeps them. */
export const feesAmong = (lines: readonly ChangeLine[], currency: string): FeeLine[] =>
  lines.flatMap(({ whose, option, label, component, after }): FeeLine[] =>
    component === 'fee' && after ? [{ option, label, component, price: { amount: after, currency }, travellerId: whose }] : [],
  );
