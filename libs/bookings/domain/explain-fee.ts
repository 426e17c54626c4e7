import type { Money } from '#kernel';
import type { PercentStep, StepInForce } from './change-policy.js';

const digitsOf = (currency: string): number => new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

/** An amount as it stands in an explanation: `1 490.00`. The currency stands beside it anyway. */
export function amountText({ amount, currency }: Money): string {
  const digits = digitsOf(currency);
  return new Intl.NumberFormat('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
    .format(amount / 10 ** digits)
    .replaceAll(',', ' ');
}

/** The days of a step in words: `21–30 days before departure`. */
export function daysText({ step, untilDays }: StepInForce<{ readonly fromDays: number }>): string {
  const { fromDays } = step;
  if (untilDays === null) return fromDays === 0 ? 'At any time' : fromDays === 1 ? 'Before the day of departure' : `Over ${fromDays - 1} days before departure`;
  if (fromDays === 0) return untilDays === 0 ? 'On the day of departure' : `Up to ${untilDays} days before departure`;
  if (fromDays === untilDays) return fromDays === 1 ? '1 day before departure' : `${fromDays} days before departure`;
  return `${fromDays}–${untilDays} days before departure`;
}

/** Why so much is kept: `21–30 days before departure: 15 % of 1 490.00`. */
export const percentText = (inForce: StepInForce<PercentStep>, of: Money): string => `${daysText(inForce)}: ${inForce.step.percent} % of ${amountText(of)}`;
