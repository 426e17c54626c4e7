import type { Money } from '#kernel';
import type { QuotedLine } from './booking.js';
import type { CancellationCause } from './cancellation-cause.js';
import { type ChangePolicy, stepInForce } from './change-policy.js';
import { amountText, percentText } from './explain-fee.js';
import type { PriceComponent } from './price-component.js';

/** One traveller who no longer goes, with what their trip was sold for. */
export interface Leaving {
  readonly travellerId: string;
  readonly priceLines: readonly QuotedLine[];
}

/** What is kept of one component of one traveller's price, or for the transfer of the rest (then of nobody's). */
export interface KeptFee {
  readonly travellerId: string | null;
  readonly component: PriceComponent | 'transfer';
  readonly fee: Money;
  /** What it is taken from. */
  readonly of: Money;
  readonly why: string;
}

/** Everything that is kept and what is left of the price. `kept` and `refund` together are `price`. */
export interface CancellationFees {
  readonly lines: readonly KeptFee[];
  readonly price: Money;
  readonly kept: Money;
  readonly refund: Money;
}

interface Cancellation {
  readonly policy: ChangePolicy;
  readonly cause: CancellationCause;
  /** See `daysBefore`. */
  readonly days: number;
  readonly currency: string;
  readonly leaving: readonly Leaving[];
}

/**
 * What a cancellation keeps, line by line: a percentage of each component of each traveller by the days before departure,
 * rounded to the minor unit, and the transfer fee once. Never more than the price, and never below nothing: a component
 * whose discounts exceed it keeps none. A component that keeps nothing has a line too, so that it is explained.
 */
export function cancellationFees({ policy, cause, days, currency, leaving }: Cancellation): CancellationFees {
  const money = (amount: number): Money => ({ amount, currency });
  const { steps, components, transferFee } = policy.cancellation[cause];
  const price = leaving.reduce((sum, { priceLines }) => sum + priceLines.reduce((all, line) => all + line.price.amount, 0), 0);
  let left = Math.max(0, price);
  const keep = (amount: number): Money => {
    const fee = Math.min(amount, left);
    left -= fee;
    return money(fee);
  };
  const lines = leaving.flatMap(({ travellerId, priceLines }): KeptFee[] =>
    [...componentsOf(priceLines)].filter(([, amount]) => amount > 0).map(([component, amount]) => {
      const inForce = stepInForce(components[component] ?? steps, days);
      const fee = keep(Math.round((amount * inForce.step.percent) / 100));
      return { travellerId, component, fee, of: money(amount), why: percentText(inForce, money(amount)) };
    }),
  );
  if (transferFee > 0 && left > 0) {
    const of = money(left);
    lines.push({ travellerId: null, component: 'transfer', fee: keep(transferFee), of, why: `Transfer of ${amountText(of)} back` });
  }
  const kept = lines.reduce((sum, { fee }) => sum + fee.amount, 0);
  return { lines, price: money(price), kept: money(kept), refund: money(price - kept) };
}

function componentsOf(lines: readonly QuotedLine[]): Map<PriceComponent, number> {
  const sums = new Map<PriceComponent, number>();
  for (const line of lines) sums.set(line.component, (sums.get(line.component) ?? 0) + line.price.amount);
  return sums;
}
